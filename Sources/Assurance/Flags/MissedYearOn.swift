/// F-16: a Section 11 audit was not followed up within 18 months of its close, or it is not
/// recorded who came.
public enum MissedYearOn: Flag {
    public static let code = "F-16"
    public static let name = "missed-year-on"
    public static let rule =
        "A Section 11 audit is followed up a year on, within 12 to 18 months of the close of its "
        + "cycle, and who attended is recorded."
    public static let source = "Annual report 2022-23, Section 11 (S11-03)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        OneYearOnClock.readings(scene.timekeeping).compactMap {
            Breach($0, part: $0.clock.rawValue, scene)
        } + scene.all(PeerReview.self).compactMap(attendance)
    }

    private static func attendance(_ review: Folded<PeerReview>) -> Breach? {
        guard let session = review.state.session, review.state.attendedCount == nil else {
            return nil
        }
        return Breach(
            of: review.id, part: "attendance", "Held, and who attended is not recorded.",
            since: session.at.bounds,
            evidence: [Evidence("held", session.at), .absence("no attendance is recorded")])
    }
}
