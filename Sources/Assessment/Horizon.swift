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
        var newest: Day?
        var keeping: EventID?
        for one in past.history.facts where past.knows(one) {
            if let kept = one.fact as? LedgerKept {
                keeping = kept.isKept == false ? nil : one.at.id
            }
            guard one.at.subject.kind != LedgerRecord.kind, !Self.isAside(one) else { continue }
            newest = max(newest ?? .first, one.at.known.dayInEngland)
        }
        self.keeping = keeping
        last = keeping == nil ? newest ?? .first : nil
    }

    private static func isAside(_ known: KnownFact) -> Bool {
        known.fact is NoteAdded || known.fact is EventCorrected || known.fact is EventRetracted
    }
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
