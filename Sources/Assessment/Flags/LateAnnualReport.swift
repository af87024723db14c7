import Assurance
import Dates
import Replay

/// F-06: an annual report came out later than a year after its period, or was approved after its
/// month in the yearly cycle.
public enum LateAnnualReport: SceneFlag {
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
            .compactMap { Breach($0, part: part($0), scene) }
    }

    /// Which clock, and of which report where a publication has several.
    private static func part(_ reading: ClockReading) -> String {
        let report = reading.task.split(separator: ", ", maxSplits: 1).dropFirst().first
        return [reading.clock.rawValue, report.map(String.init)].compactMap { $0 }
            .joined(separator: " ")
    }
}
