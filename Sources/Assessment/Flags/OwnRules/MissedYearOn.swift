public import Assurance
import Dates
public import Replay

/// F-16: an audit was not followed up in the time that the partnership's rule sets, or before it,
/// or it is not recorded who came.
public enum MissedYearOn: ClockFlag {
    public static let code = "F-16"
    public static let name = "missed-year-on"
    public static let meaning =
        "An audit was not followed up in its time, or too soon, or it is not recorded who came."
    public static let sort = FlagSort.own
    public static let clocks: [any Clock.Type] = [OneYearOnClock.self]
    public static let kinds: [any Thing.Type] = [Audit.self, PeerReview.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard thing.kind == Audit.kind else { return attendance(thing, world) }
        let time = Timekeeping(world)
        return OneYearOnClock.runs(of: thing, time).flatMap { reading in
            [Breach(reading), tooSoon(reading, time)].compactMap { $0 }
        }
    }

    /// Held before the rule lets it be.
    ///
    /// Only where the close itself is recorded: the end of a period does not show when a cycle
    /// closed.
    private static func tooSoon(_ reading: ClockReading, _ time: Timekeeping) -> Breach? {
        let adopted = reading.rule.id.flatMap { time.world.one(GovernanceRule.self, $0) }?
            .state.adopted
        guard let wait = adopted?.value.wait, let started = reading.started,
            let closed = started.at, let held = reading.stopped, let fact = held.at,
            started.bounds == time.world.when(closed),
            let first = time.calendar.end(of: wait, after: started.bounds),
            held.bounds.precedes(first) == .yes, held.bounds.precedes(started.bounds) != .yes
        else { return nil }
        var breach = Breach(
            of: reading.thing, part: "too-soon", "Followed up before the rule lets it be.",
            since: held.bounds,
            evidence: [
                Evidence(started.words, closed, on: started.date),
                Evidence(held.words, fact, on: held.date),
            ])
        breach.rests = reading.rule
        return breach
    }

    private static func attendance(_ thing: ThingID, _ world: World) -> [Breach] {
        guard let review = world.one(PeerReview.self, thing), review.state.isYearOn,
            let session = review.state.session, review.state.attendedCount == nil,
            let rule = world.ownRules.rules(for: .oneYearOn).last
        else { return [] }
        return [
            Breach(
                of: review.id, part: "attendance", "Held, and who attended is not recorded.",
                since: world.when(session.at),
                evidence: [Evidence("held", session.at), .absence("no attendance is recorded")]
            ).resting(on: rule.id, in: world)
        ]
    }
}
