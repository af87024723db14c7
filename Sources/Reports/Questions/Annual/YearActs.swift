import Assessment
import Assurance
import Dates
import Replay
import Tables

extension YearAct {
    /// What the headline calls it.
    var words: String {
        switch self {
        case .decided: "decisions"
        case .done: "actions taken"
        case .undone: "said to be done and open again"
        case .reviewed: "steps of the reviews themselves"
        case .improved: "improvements shown"
        }
    }

    var title: String {
        switch self {
        case .decided: "Decided in the year"
        case .done: "Done in the year"
        case .undone: "Said to be done, and open again by the year's end"
        case .reviewed: "Steps of the reviews themselves"
        case .improved: "Improvements shown in the year"
        }
    }
}

/// A fact about what was decided or done on reviews, and the reviews that it concerns.
struct YearFact {
    let known: KnownFact
    let reviews: [LearnedFrom]

    /// What it is in the record of a year, in one course of events; nil where it had not happened
    /// by the day, or is not of the year.
    func act(of year: FuzzyDate, in world: World) -> (sort: YearAct, isWithin: Answer)? {
        let isWithin = world.when(known.at).isWithin(year.bounds)
        guard isWithin != .no, hasHappened(in: world) else { return nil }
        let end = year.bounds.latest.map { min($0, world.day) } ?? world.day
        return YearAct(of: known, in: world.on(end)).map { ($0, isWithin) }
    }

    private func hasHappened(in world: World) -> Bool {
        switch known.at.bounds.isOnOrBefore(world.day) {
        case .yes: true
        case .no: false
        case .cannotTell:
            world.facts(of: known.at.subject).contains { $0.at.id == known.at.id }
        }
    }

    /// Whether it is an act of a sort in the year, as far as its course of events tells.
    func isAct(_ sort: YearAct, of year: FuzzyDate, in world: World) -> Answer {
        act(of: year, in: world).map { $0.sort == sort ? $0.isWithin : .no } ?? .no
    }

    /// What it says, without what stands beside it: the thing and where it comes from.
    func words(_ history: History) -> String {
        let remark = known.at.circumstances.remark.map { " [Remark: \($0)]" } ?? ""
        switch known.fact {
        case let progress as ProgressReported: return "Progress: \(progress.words)\(remark)"
        case let agreed as ActionAgreed:
            let lead = agreed.terms.lead.map { "; lead: \($0.text)" } ?? ""
            let due = agreed.terms.due.map { "; due: \(DateInWords.written($0))" } ?? ""
            return "action agreed\(lead)\(due)\(remark)"
        default: return Biography.words(known, history)
        }
    }
}

/// The facts about reviews and about what follows from them, each with the reviews that it concerns.
struct ReviewFacts {
    private(set) var facts: [YearFact] = []
    /// The actions that follow from reviews.
    private(set) var actions: [(id: ThingID, reviews: [LearnedFrom])] = []

    init(_ reviews: [LearnedFrom], _ picture: Picture) {
        var things: [ThingID: [LearnedFrom]] = [:]
        var single: [EventID: (known: KnownFact, reviews: [LearnedFrom])] = [:]
        for review in reviews {
            var own: Set = [review.id]
            let steps = picture.told { LearningChain(of: review.id, in: $0).steps }.values.joined()
            for step in steps where step.link != .standard { own.insert(step.thing) }
            for thing in own { things[thing, default: []].append(review) }
            let amendments = Set(steps.filter { $0.link == .standard }.map(\.at.id))
            let sets = Set(steps.filter { $0.link == .standard }.map(\.thing))
            for set in sets {
                for known in picture.past.lifeline(set).facts where amendments.contains(known.at.id)
                {
                    single[known.at.id, default: (known, [])].reviews.append(review)
                }
            }
            for other in picture.past.things(naming: review.id) where !sets.contains(other) {
                for known in Self.naming(review.id, of: other, picture) {
                    single[known.at.id, default: (known, [])].reviews.append(review)
                }
            }
        }
        for id in things.keys.sorted() {
            let reviews = things[id] ?? []
            facts += picture.past.lifeline(id).facts.map { YearFact(known: $0, reviews: reviews) }
            if id.kind == Action.kind[...] { actions.append((id, reviews)) }
        }
        facts += single.values.filter { things[$0.known.at.subject] == nil }.map {
            YearFact(known: $0.known, reviews: $0.reviews)
        }
        facts.sort { one, other in
            let dates = [one, other].map(\.known.at.bounds)
            return dates[0] == dates[1]
                ? one.known.at.sequence < other.known.at.sequence
                : dates[0].isListed(before: dates[1])
        }
    }

    /// The facts of a thing that name another: a meeting that considered it, a course about it.
    private static func naming(
        _ review: ThingID, of other: ThingID, _ picture: Picture
    ) -> [KnownFact] {
        picture.past.lifeline(other).facts.filter { known in
            guard let fact = known.fact, !(fact is InconsistencyNoted) else { return false }
            return things(fact).contains(review)
        }
    }

    private static func things<F: AnyFact>(_ fact: F) -> [ThingID] {
        References.of(fact).things.map(\.id)
    }
}
