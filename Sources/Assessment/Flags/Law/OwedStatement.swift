import Assurance
import Dates
import Replay

/// F-29: a written statement owed to inspectors was not submitted by its day.
public enum OwedStatement: ClockFlag {
    public static let code = "F-29"
    public static let name = "owed-statement"
    public static let meaning = "A written statement owed to inspectors was not submitted in time."
    public static let sort = FlagSort.law
    public static let clocks: [any Clock.Type] = [WrittenStatementClock.self]
}
