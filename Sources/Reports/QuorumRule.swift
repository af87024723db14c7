import Assessment
import Assurance
import Dates
import Replay

/// A rule in force that says how many members make a body quorate.
struct QuorumRule {
    let rule: Seen<GovernanceRule>
    let body: ThingID
    let needs: Int
    /// The rule of the body that asks for a letter about each member absent, quorate or not.
    let letter: Seen<GovernanceRule>?

    /// The quorum rules that may be in force on the day.
    static func all(_ picture: Picture) -> [QuorumRule] {
        let letters = rules(.attendanceLetter, picture)
        return rules(.quorum, picture).compactMap { rule in
            let terms = rule.told { Terms(body: $0.state.body, needs: $0.state.quorum) }
                .values.last
            guard let body = terms?.body, let needs = terms?.needs else { return nil }
            let own = letters.last { $0.told(\.state.body).values.last == body }
            let common = letters.last { $0.told(\.state.body).values == [nil] }
            return QuorumRule(rule: rule, body: body, needs: needs, letter: own ?? common)
        }
    }

    private struct Terms: Equatable {
        let body: ThingID?
        let needs: Int?
    }

    private static func rules(
        _ practice: Practice, _ picture: Picture
    ) -> [Seen<GovernanceRule>] {
        Found<GovernanceRule>(picture) { rule, _ in
            Answer(
                rule.state.isInForce && rule.state.governs == practice && !rule.state.isDisowning)
        }.dated
    }
}

extension Folded where T == GovernanceRule {
    /// The quorum that it sets, in words: `3 statutory partners (rule/quorum)`.
    var quorumInWords: String? {
        guard let needed = state.quorum, let terms = state.adopted?.value else { return nil }
        let category = terms.category ?? .statutory
        let members =
            !terms.members.isEmpty
            ? "of \(terms.members.count) named members"
            : category == .statutory ? "statutory partners" : "\(category.rawValue) members"
        return "\(needed) \(members) (\(id))"
    }
}
