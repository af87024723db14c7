import Assurance
import Dates
import Replay

/// F-05: an annual report was not sent to each of its recipients within seven days of publication.
public enum UnsentAnnualReport: SceneFlag {
    public static let code = "F-05"
    public static let name = "unsent-annual-report"
    public static let rule =
        "Within seven days of publication the annual report is sent to the Secretary of State, the "
        + "DfE, Ofsted, the national Panel and the What Works Centre."
    public static let source = "Safeguarding arrangements 9.3 (RULE-34)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        AnnualReportSentClock.readings(scene.timekeeping).compactMap {
            Breach($0, part: $0.task, scene)
        }
    }
}
