public import Assurance
public import Dates
public import Replay

/// A length of time that a rule of the partnership's own sets.
public struct OwnLength: Equatable, Sendable {
    public let length: GovernanceRule.Clock
    public let rule: Cited<RuleAdopted>
    public let id: ThingID

    /// The length of the rule last adopted for a practice; nil where none in force sets one.
    public init?(_ practice: Practice, of body: ThingID? = nil, in world: World) {
        let rules = world.ownRules.rules(for: practice, of: body)
        guard let rule = rules.last(where: { $0.state.clock != nil }),
            let adopted = rule.state.adopted, let length = adopted.value.length
        else { return nil }
        self.length = length
        self.rule = adopted
        id = rule.id
    }

    /// The last day of it after something; nil where a bank holiday that counts is not known.
    public func end(after start: DateBounds, in world: World) -> DateBounds? {
        world.book.calendar.end(of: length, after: start)
    }
}
