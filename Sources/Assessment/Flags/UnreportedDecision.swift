import Assurance
import Dates
import Replay

/// F-18: a decision taken between meetings was not reported by the next meeting.
public enum UnreportedDecision: SceneFlag {
    public static let code = "F-18"
    public static let name = "unreported-decision"
    public static let rule =
        "A chair's decision between meetings is reported no later than the next meeting, or in "
        + "writing."
    public static let source = "Safeguarding arrangements 8.4 (RULE-11)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        ChairsDecisionClock.readings(scene.timekeeping).compactMap { Breach($0, scene) }
    }
}
