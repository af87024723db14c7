import Dates

/// F-02: a statutory partner was not at a meeting, and no letter about it is recorded by the next.
public enum AbsenceWithoutLetter: Flag {
    public static let code = "F-02"
    public static let name = "absence-without-letter"
    public static let rule =
        "When a statutory partner is unrepresented at a Partnership meeting, quorate or not, the "
        + "Independent Person writes to its accountable officer, by the next meeting."
    public static let source = "Safeguarding arrangements 8.12 (RULE-03)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        AttendanceLetterClock.readings(scene.timekeeping).compactMap { reading in
            Breach(reading, part: seat(of: reading, scene)?.text ?? "", scene)
        }
    }

    /// Whose absence started the clock.
    private static func seat(of reading: ClockReading, _ scene: Scene) -> ThingID? {
        let meeting = scene.picture.seen(Meeting.self, reading.thing)?.possible.state
        return meeting?.attendance.first { $0.at.id == reading.started?.at?.id }?.value.seat
    }
}
