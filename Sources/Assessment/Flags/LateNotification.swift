import Assurance
import Dates
import Replay

/// F-04: a serious incident was notified later than five working days after awareness, or it cannot
/// be told.
public enum LateNotification: SceneFlag {
    public static let code = "F-04"
    public static let name = "late-notification"
    public static let rule =
        "The local authority notifies the national Panel, and the safeguarding partners, within "
        + "five working days of becoming aware of a serious incident."
    public static let source =
        "Children Act 2004, section 16C; safeguarding arrangements, appendix 8 (RULE-18, RULE-19)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let time = scene.timekeeping
        return [NotificationClock.readings(time), PartnersToldClock.readings(time)].joined()
            .compactMap { Breach($0, part: $0.clock.rawValue, scene) }
    }
}
