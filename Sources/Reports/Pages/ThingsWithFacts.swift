import Assurance
import Replay

extension History {
    /// The things that have a fact of a kind, in the order in which people count; none is folded.
    func things<F: AnyFact>(with kind: F.Type) -> [ThingID] {
        Set(facts(of: [kind]).map(\.at.subject)).sorted()
    }
}
