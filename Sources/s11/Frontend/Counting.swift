import Assessment
import Replay

extension Int {
    /// `1 fact`, `3 facts`.
    func of(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }

    /// `1 fact is`, `3 facts are`.
    func ofAre(_ noun: String) -> String { of(noun) + (self == 1 ? " is" : " are") }
}
