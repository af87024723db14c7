import Assurance
import Dates
import Ledger
import Replay
import Testing
import Trials

extension Given {
    /// The history as at a day, with the rule book of England beside it: all of it known, or what
    /// was known at the end of another.
    ///
    /// The ledger is kept up, unless it is said not to be: the absence of a fact says something up to
    /// the day asked.
    func picture(
        asAt day: String, knownAt: String? = nil, isKept: Bool = true
    ) throws -> Picture {
        let day = try #require(Day(iso: day))
        let known = try knownAt.map { try #require(Day(iso: $0)) }
        return Picture(
            isKept ? try taking(kept).history : history, england: England.history,
            at: known.map { Cut(asAt: day, knownAtEndOf: $0) } ?? Cut(asAt: day))
    }
}

/// That the ledger is kept up.
let kept = fact("ledger/x", "ledger.kept", "keeper=Partnership Manager")
