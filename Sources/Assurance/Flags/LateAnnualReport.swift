/// F-06: an annual report came out later than a year after its period, or was approved after its
/// month in the yearly cycle.
public enum LateAnnualReport: Flag {
    public static let code = "F-06"
    public static let name = "late-annual-report"
    public static let rule =
        "The annual report is published within 12 months of the period it is about, and approved "
        + "in its month of the yearly cycle."
    public static let source =
        "Children Act 2004, section 16G; safeguarding arrangements 9.1 (RULE-35)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let time = scene.timekeeping
        return [AnnualReportClock.readings(time), AnnualReportApprovedClock.readings(time)].joined()
            .compactMap { Breach($0, part: $0.clock.rawValue, scene) }
    }
}
