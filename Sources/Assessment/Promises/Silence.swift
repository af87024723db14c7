import Assurance
public import Dates
public import Replay

/// How long nothing was heard of something, against what the partnership's own rule allows.
public struct Silence: Equatable, Sendable {
    /// The days on one of which it was last heard of.
    public let since: DateBounds
    /// The rule that says how long silence may last; nil where the partnership has none.
    public let rule: OwnLength?
    /// The last day of what the rule allows; nil without a rule, or where it cannot be counted.
    public let limit: DateBounds?
    /// How many days it has lasted.
    public let days: DayRange
    /// Whether it has lasted longer than the rule allows; no where there is none.
    public let isTooLong: Answer

    public init(since: DateBounds, in world: World) {
        self.since = since
        rule = OwnLength(.silence, in: world)
        limit = rule.flatMap { $0.end(after: since, in: world) }
        days = world.silentDays(since: since)
        isTooLong = rule == nil ? .no : limit.map(world.isMissed) ?? .cannotTell
    }
}
