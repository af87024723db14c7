import Assurance
import Dates
import Replay

/// F-02: a statutory partner was not at a meeting, and no letter about it is recorded by the next.
public enum AbsenceWithoutLetter: SceneFlag {
    public static let code = "F-02"
    public static let name = "absence-without-letter"
    public static let rule =
        "When a statutory partner is unrepresented at a Partnership meeting, quorate or not, the "
        + "Independent Person writes to its accountable officer, by the next meeting."
    public static let source = "Safeguarding arrangements 8.12 (RULE-03)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        AttendanceLetterClock.runs(scene.timekeeping, scene).compactMap {
            Breach($0.reading, part: $0.seat.text, scene)
        }
    }
}
