import Assessment
import Assurance
import Dates
public import Replay
import Tables

/// Two pictures of one history, and which facts lie between them.
///
/// As at two days, these are the facts that took effect after the one and by the other. Known at two
/// moments, they are those learned after the one and by the other, and those put right since.
public struct Between: Sendable {
    public let before: Picture
    public let after: Picture

    public init(_ before: Picture, _ after: Picture) {
        self.before = before
        self.after = after
    }

    /// Whether the pictures differ in what was known, and not in the day that is asked about.
    var isOfKnowledge: Bool { before.cut.asAt == after.cut.asAt }

    /// What happened to one thing between the two.
    struct Life {
        let id: ThingID
        /// The facts of the later picture that the earlier one does not hold for certain.
        let entered: [Entered]
        /// The facts that were found wrong, each as it was taken to be and as it is now.
        let righted: [(was: KnownFact, now: KnownFact?)]
        /// All the facts of the later picture, in order of effect.
        let facts: [KnownFact]
        private let sureness: [EventID: Sureness]

        init(
            id: ThingID, entered: [Entered], righted: [(was: KnownFact, now: KnownFact?)],
            facts: [KnownFact]
        ) {
            self.id = id
            self.entered = entered
            self.righted = righted
            self.facts = facts
            sureness = Dictionary(
                entered.map { ($0.fact.at.id, $0.sureness) }, uniquingKeysWith: { one, _ in one })
        }

        var isChanged: Bool { !entered.isEmpty || !righted.isEmpty }

        /// How surely a fact lies between the two; nil where it does not.
        func sureness(of at: Occurrence) -> Sureness? { sureness[at.id] }
    }

    struct Entered {
        let fact: KnownFact
        let sureness: Sureness
    }

    /// How surely a fact lies between two days.
    enum Sureness {
        case yes
        case perhapsEarlier
        case perhapsLater
        /// Its date says neither that it is after the first day nor that it is by the last.
        case unplaced
    }

    /// When a fact took effect, with the doubt whether that lies between the two days.
    func whenCell(_ at: Occurrence, _ sureness: Sureness) -> Cell {
        let doubt: String
        switch sureness {
        case .yes, .unplaced: return Cell(at.effective)
        case .perhapsEarlier: doubt = "perhaps by \(before.cut.asAt.written)"
        case .perhapsLater: doubt = "perhaps after \(after.cut.asAt.written)"
        }
        let when = at.effective.map(DateInWords.written) ?? "not recorded"
        return .text("\(when) (\(doubt))")
    }

    /// Every thing of which something lies between the two, in the order in which people count.
    var lives: [Life] {
        after.each(after.history.things) { _, id in life(of: id) }.filter(\.isChanged)
    }

    func life(of id: ThingID) -> Life {
        let old = before.history.standing(of: id, known: before.cut).filter { !$0.isAboutTheRecord }
        let new = after.history.standing(of: id, known: after.cut).filter { !$0.isAboutTheRecord }
        let (oldByID, newByID) = (Self.byID(old), Self.byID(new))
        let happened = new.filter { after.cut.hasHappened($0.at) != .no }
        let entered = happened.compactMap { fact -> Entered? in
            sureness(fact, oldByID[fact.at.id]).map { Entered(fact: fact, sureness: $0) }
        }
        let righted = old.filter { before.cut.hasHappened($0.at) != .no }.compactMap {
            was -> (was: KnownFact, now: KnownFact?)? in
            guard let now = newByID[was.at.id] else { return (was, nil) }
            return Self.isSame(was, now) ? nil : (was, now)
        }
        return Life(id: id, entered: entered, righted: righted, facts: happened)
    }

    private static func byID(_ facts: [KnownFact]) -> [EventID: KnownFact] {
        Dictionary(facts.map { ($0.at.id, $0) }, uniquingKeysWith: { one, _ in one })
    }

    private func sureness(_ fact: KnownFact, _ earlier: KnownFact?) -> Sureness? {
        let then = earlier.map { before.cut.hasHappened($0.at) } ?? .no
        let now = after.cut.hasHappened(fact.at)
        switch (then, now) {
        case (.yes, _): return nil
        case (.no, .yes): return .yes
        case (.no, _): return .perhapsLater
        case (.cannotTell, .yes): return .perhapsEarlier
        // Between two moments of knowledge nothing was learned of it.
        case (.cannotTell, _): return isOfKnowledge ? nil : .unplaced
        }
    }

    private static func isSame(_ one: KnownFact, _ other: KnownFact) -> Bool {
        one.at.circumstances == other.at.circumstances && words(one) == words(other)
    }

    private static func words(_ known: KnownFact) -> [String] {
        known.parts.flatMap { [$0.label, $0.text] }
    }
}
