public import Assurance
import Dates
public import Replay

/// F-20: a dispute passed over a stage of the partnership's rule, or was not settled in its time.
public enum StalledDispute: ClockFlag {
    public static let code = "F-20"
    public static let name = "stalled-dispute"
    public static let meaning =
        "A dispute passed over a stage, or was not settled in the time that the rule gives."
    public static let sort = FlagSort.own
    public static let clocks: [any Clock.Type] = [DisputeClock.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        passedOver(thing, world) + missed(thing, Timekeeping(world))
    }

    /// The stages of the rule in force when it was raised that come before one that was reached,
    /// and were not themselves.
    private static func passedOver(_ thing: ThingID, _ world: World) -> [Breach] {
        guard let dispute = world.one(Dispute.self, thing), let raised = dispute.state.raising
        else { return [] }
        let then = min(world.when(raised.at).latest ?? world.day, world.day)
        return world.on(then).ownRules.rules(for: .dispute).flatMap { rule -> [Breach] in
            let stages = rule.state.adopted?.value.steps.map(\.stage) ?? []
            let reached = dispute.state.reachings.map(\.value)
            guard let last = stages.lastIndex(where: reached.contains) else { return [] }
            return stages[..<last].filter { !reached.contains($0) }.map { stage in
                var breach = Breach(
                    of: thing, part: "\(stage.rawValue) \(rule.id)",
                    "The stage \(stage.rawValue) was passed over.",
                    since: dispute.state.firstBeyond(stage).map { world.when($0.at) },
                    evidence: dispute.state.reachings.map {
                        Evidence("reached \($0.value.rawValue)", $0.at)
                    } + [.absence("no \(stage.rawValue) is recorded")])
                breach.rests = ClockRule(rule)
                return breach
            }
        }
    }
}
