public import Assurance
public import Dates
import Replay

/// An edition that states rules: an act, regulations, guidance, a framework.
public struct RuleEdition: Sendable {
    public let id: ThingID
    public let fact: EditionIssued
    /// The fact that says so.
    public let said: Occurrence

    public var title: String { fact.title }
    public var level: RuleLevel? { fact.level }
    public var weight: RuleWeight { fact.weight }
    /// The day from which it is in force.
    public var from: DateBounds { said.bounds }
}

/// The editions that a rule book knows, and how one follows another.
public struct RuleEditions: Sendable {
    /// Every edition, in the order in which people count.
    public let all: [RuleEdition]
    private let places: [ThingID: Int]
    private let successors: [ThingID: Int]

    init(_ things: [Folded<NationalRule>]) {
        let all = things.compactMap { thing in
            thing.state.edition.map { RuleEdition(id: thing.id, fact: $0.value, said: $0.at) }
        }
        var places: [ThingID: Int] = [:]
        var series: [String: [Int]] = [:]
        for (place, edition) in all.enumerated() {
            places[edition.id] = place
            if let name = edition.fact.series { series[name, default: []].append(place) }
        }
        var successors: [ThingID: Int] = [:]
        for members in series.values {
            let order = members.sorted { all[$0].from.isListed(before: all[$1].from) }
            for (one, next) in zip(order, order.dropFirst()) { successors[all[one].id] = next }
        }
        self.all = all
        self.places = places
        self.successors = successors
    }

    public subscript(id: ThingID) -> RuleEdition? { places[id].map { all[$0] } }

    /// The edition that follows one in its series.
    public func next(after id: ThingID) -> RuleEdition? { successors[id].map { all[$0] } }

    /// The editions in force, or perhaps in force, on a day, by their own dates alone.
    public func inForce(on day: Day) -> [RuleEdition] {
        let asked = DateBounds(day)
        return all.filter { edition in
            asked.precedes(edition.from) != .yes
                && next(after: edition.id).map { asked.precedes($0.from) != .no } ?? true
        }
    }

    /// The day from which an edition's words hold in an area, where a transition decides it; nil
    /// where the fact that states the rule does.
    func start(of terms: RuleTerms, in area: AreaArrangements) -> DateBounds? {
        terms.edition.flatMap { self[$0] }.flatMap { edition in
            edition.holdsOver(terms.chapter) ? area.start(under: edition) : nil
        }
    }

    /// The first day on which an edition's words hold no more in an area; nil while none follows.
    func end(of terms: RuleTerms, in area: AreaArrangements) -> DateBounds? {
        terms.edition.flatMap { next(after: $0) }.map { next in
            next.holdsOver(terms.chapter) ? area.start(under: next) : next.from
        }
    }
}

extension RuleEdition {
    /// Whether the chapter of the edition before holds on until an area's own arrangements begin.
    fileprivate func holdsOver(_ chapter: String?) -> Bool {
        chapter.map(fact.heldOver.contains) ?? false
    }
}
