import Assurance
import Ledger
import Replay
import Reports

extension Draft {
    /// Remarks on a fact, beside what is remarked already, that the clock was doubtful.
    mutating func remark(on doubt: DoubtfulClock?) {
        guard let doubt else { return }
        circumstances.remark =
            [circumstances.remark, doubt.rawValue].compactMap(\.self).joined(separator: " ")
    }
}
