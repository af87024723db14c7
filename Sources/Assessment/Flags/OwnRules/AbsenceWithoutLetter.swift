/// F-02: a member was not at a meeting, and no letter about it is recorded by the next.
public enum AbsenceWithoutLetter: ClockFlag {
    public static let code = "F-02"
    public static let name = "absence-without-letter"
    public static let meaning =
        "A member was not at a meeting, and no letter about it is recorded by the next."
    public static let sort = FlagSort.own
    public static let clocks: [any Clock.Type] = [AttendanceLetterClock.self]
}
