public import Assurance
public import Replay

/// How many of something a rule of the partnership's own allows at the most.
public struct OwnLimit: Equatable, Sendable {
    public let most: Int
    public let rule: Cited<RuleAdopted>

    /// The limit of the rule last adopted for a practice; nil where none in force sets one.
    public init?(_ practice: Practice, in world: World) {
        let rules = world.ownRules.rules(for: practice).compactMap(\.state.adopted)
        guard let rule = rules.last(where: { $0.value.most != nil }), let most = rule.value.most
        else { return nil }
        self.most = most
        self.rule = rule
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.most == b.most && a.rule.at.id == b.rule.at.id
    }
}
