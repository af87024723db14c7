public import Assurance
public import Dates
public import Replay

/// What an area's own ledger says of where national rules hold: when its arrangements began, and
/// which provisions were commenced for it.
public struct AreaArrangements: Sendable, Hashable {
    /// The origin of its ledger, by which national facts name it.
    public let origin: String?
    /// The day on which its own arrangements began; nil where that is not recorded.
    public let began: DateBounds?
    /// The day on which rules that wait for commencement began to hold there.
    public let commenced: [Practice: DateBounds]

    public init(
        origin: String? = nil, began: DateBounds? = nil, commenced: [Practice: DateBounds] = [:]
    ) {
        self.origin = origin
        self.began = began
        self.commenced = commenced
    }

    /// As the ledger records them; of several commencements of one practice, the first.
    public init(_ ledger: LedgerRecord) {
        var commenced: [Practice: DateBounds] = [:]
        for one in ledger.commenced where commenced[one.value.practice] == nil {
            commenced[one.value.practice] = one.at.bounds
        }
        self.init(
            origin: ledger.opening?.value.origin, began: ledger.arrangements?.at.bounds,
            commenced: commenced)
    }

    /// As a ledger records them, by all that was known at a moment: what began later counts for runs
    /// that started before it.
    public init(_ history: History, knownAt: Instant? = nil) {
        let ledger = history.things(of: LedgerRecord.kind).first
        let facts =
            ledger.map { id in
                history.standing(of: id, known: Cut(asAt: .last, knownAt: knownAt))
                    .filter { !$0.isAboutTheRecord }
            } ?? []
        var folded = Folded<LedgerRecord>(id: ledger ?? .none)
        folded.take(facts)
        self.init(folded.state)
    }

    /// Of an area that records nothing about them.
    public static let notRecorded = AreaArrangements()

    /// The day from which chapters held over by an edition hold here: that on which the area's own
    /// arrangements began, neither before the edition nor after the last day it allows.
    func start(under edition: RuleEdition) -> DateBounds {
        let (first, last) = (edition.from.earliest, edition.fact.heldOverUntil)
        return DateBounds(
            earliest: Self.clamped(began?.earliest ?? first, first, last),
            latest: Self.clamped(began?.latest ?? last, first, last))
    }

    private static func clamped(_ day: Day?, _ first: Day?, _ last: Day?) -> Day? {
        guard let day else { return nil }
        let early = first.map { max(day, $0) } ?? day
        return last.map { min(early, $0) } ?? early
    }
}
