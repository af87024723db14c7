public import Assurance
public import Dates
public import Replay

/// How far the record reaches: the last day of which the absence of a fact says anything.
///
/// While the ledger is said to be kept up, it reaches as far as is asked. Otherwise it reaches to
/// the newest fact that was known; corrections, notes and facts about the ledger move nothing.
public struct Horizon: Hashable, Sendable {
    /// The last day; nil where the ledger is kept up.
    public let last: Day?
    /// The fact that says that it is kept up.
    public let keeping: EventID?

    init(_ past: Past) {
        let kept = past.history.facts(of: [LedgerKept.self]).last(where: past.knows)
        keeping = kept.flatMap { ($0.fact as? LedgerKept)?.isKept == false ? nil : $0.at.id }
        let newest = past.history.newest(
            by: past.knownAt, but: Self.asides, about: LedgerRecord.kind)
        last = keeping == nil ? newest?.dayInEngland ?? .first : nil
    }

    /// What moves nothing.
    private static let asides: [any AnyFact.Type] = [
        NoteAdded.self, EventCorrected.self, EventRetracted.self,
    ]
}

extension World {
    public var horizon: Horizon { past.once(Horizon.init) }

    /// The day up to which the absence of a fact says that something was not done.
    public var reach: Day { horizon.last.map { min($0, day) } ?? day }
}

extension Picture {
    public var horizon: Horizon { past.once(Horizon.init) }

    /// The day up to which the absence of a fact says that something was not done.
    public var reach: Day { horizon.last.map { min($0, day) } ?? day }
}
