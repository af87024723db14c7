import Assurance
import Dates
import Replay

/// F-16: a Section 11 audit was not followed up between 12 and 18 months after its close, or it is
/// not recorded who came.
///
/// The analysis asks for "~12-18 months of cycle close", so that is what is held against: an
/// audit's own date, by which its clock runs, is its plan and no rule. "About" 12 months is taken
/// to allow a month less; that it was too soon is said only where the dates leave no doubt.
public enum MissedYearOn: SceneFlag {
    public static let code = "F-16"
    public static let name = "missed-year-on"
    public static let rule =
        "A Section 11 audit is followed up a year on, within 12 to 18 months of the close of its "
        + "cycle, and who attended is recorded."
    public static let source = "Annual report 2022-23, Section 11 (S11-03)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        OneYearOnClock.readings(scene.timekeeping, byOwnDate: false).flatMap { reading in
            [Breach(reading, part: reading.clock.rawValue, scene), tooSoon(reading)]
                .compactMap { $0 }
        } + scene.all(PeerReview.self).compactMap(attendance)
    }

    private static let leastMonths = 11

    /// Held when there was no year yet in which anything could have come of it.
    ///
    /// Only where the close itself is recorded: the end of a period does not show when a cycle
    /// closed.
    private static func tooSoon(_ reading: ClockReading) -> Breach? {
        guard let started = reading.started, let closed = started.at, let held = reading.stopped,
            let fact = held.at, started.bounds == closed.bounds,
            held.bounds.precedes(started.bounds.adding(months: leastMonths)) == .yes,
            held.bounds.precedes(started.bounds) != .yes
        else { return nil }
        return Breach(
            of: reading.thing, part: "too-soon",
            "Followed up long before a year had passed since the cycle closed.",
            since: held.bounds,
            evidence: [
                Evidence(started.words, closed, on: started.date),
                Evidence(held.words, fact, on: held.date),
            ])
    }

    static func attendance(_ review: Folded<PeerReview>) -> Breach? {
        guard let session = review.state.session, review.state.attendedCount == nil else {
            return nil
        }
        return Breach(
            of: review.id, part: "attendance", "Held, and who attended is not recorded.",
            since: session.at.bounds,
            evidence: [Evidence("held", session.at), .absence("no attendance is recorded")])
    }
}
