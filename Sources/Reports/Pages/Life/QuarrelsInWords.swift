import Assessment
import Assurance
import Dates
import Replay

extension Quarrels {
    /// A sentence for each challenge and dispute that names a thing: what it is, between whom, and
    /// where it stands.
    var sentences: [String] {
        challenges.map { one in
            let raised = one.state.raising?.value
            return "Challenged by \(raised?.from ?? "somebody not recorded"): "
                + "\(raised?.issue ?? one.name) (\(one.id), \(one.state.stage ?? "not begun"))."
        }
            + disputes.map { one in
                let parties = one.state.raising?.value.parties ?? []
                return "In dispute between \(parties.joined(separator: " and ")): "
                    + "\(one.state.raising?.value.issue ?? one.name) "
                    + "(\(one.id), \(one.state.stage ?? "not begun"))."
            }
    }
}
