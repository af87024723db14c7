import Assessment
import Assurance
import Dates
import Replay

/// A rule in force that says how many statutory partners make a body quorate.
struct QuorumRule {
    let rule: Seen<GovernanceRule>
    let body: ThingID
    let needs: Int
    /// The rule of the body that asks for a letter about each statutory partner absent, quorate or
    /// not.
    let letter: Seen<GovernanceRule>?

    /// The quorum rules that may be in force on the day.
    static func all(_ picture: Picture) -> [QuorumRule] {
        let rules = picture.all(GovernanceRule.self).filter { $0.asked { $0.isInForce } != .no }
        return rules.compactMap { rule in
            let state = rule.possible.state
            guard let body = state.body, let needs = state.quorum else { return nil }
            let letter = rules.first {
                $0.possible.state.body == body && $0.possible.state.asksForLetter
            }
            return QuorumRule(rule: rule, body: body, needs: needs, letter: letter)
        }
    }

    var words: String { "\(needs) statutory partners (\(rule.id))" }
}
