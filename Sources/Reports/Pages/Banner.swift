import Assessment
import Assurance
import Dates
public import Replay

/// What a page says before all else when its ledger is made up to practise on.
public enum Banner {
    /// The banner of a history; nil for a real one.
    public static func of(_ history: History) -> String? {
        history.synthetic.map { "Synthetic: \($0)" }
    }
}
