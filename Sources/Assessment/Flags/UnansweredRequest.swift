import Assurance
import Dates
import Replay

/// F-19: a request for information was not answered in time, or its silence not raised.
public enum UnansweredRequest: SceneFlag {
    public static let code = "F-19"
    public static let name = "unanswered-request"
    public static let rule =
        "A request for information is answered when it is due; silence is not agreement, and is "
        + "raised at the next meeting."
    public static let source = "Safeguarding arrangements 8.10 and 8.11 (RULE-12)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let time = scene.timekeeping
        return InformationRequestClock.readings(time).compactMap {
            Breach($0, part: "answer", scene)
        } + NonResponseRaisedClock.readings(time).compactMap { Breach($0, part: "raised", scene) }
    }
}
