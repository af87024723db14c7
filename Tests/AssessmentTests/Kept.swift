import Assurance
import Dates
import Ledger
import Replay
import Testing
import Trials

extension Given {
    /// The history as at a day, all of it known, with the rule book of England beside it.
    ///
    /// The ledger is kept up, unless it is said not to be: the absence of a fact says something up to
    /// the day asked.
    func picture(asAt day: String, isKept: Bool = true) throws -> Picture {
        let cut = Cut(asAt: try #require(Day(iso: day)))
        let all = isKept ? try taking(kept).history : history
        return Picture(all, england: England.history, at: cut)
    }
}

/// That the ledger is kept up.
let kept = fact("ledger/x", "ledger.kept", "keeper=Partnership Manager")
