import Assurance
import Dates

/// A rule in force that says how many statutory partners make a body quorate.
struct QuorumRule {
    let rule: Seen<GovernanceRule>
    let body: ThingID
    let needs: Int

    /// The quorum rules that may be in force on the day.
    static func all(_ picture: Picture) -> [QuorumRule] {
        picture.all(GovernanceRule.self).compactMap { rule in
            let state = rule.possible.state
            guard rule.asked({ $0.isInForce }) != .no, let body = state.body,
                let needs = state.quorum
            else { return nil }
            return QuorumRule(rule: rule, body: body, needs: needs)
        }
    }

    var words: String { "\(needs) statutory partners (\(rule.id))" }
}
