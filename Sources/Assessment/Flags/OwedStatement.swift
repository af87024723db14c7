import Assurance
import Dates
import Replay

/// F-29: a written statement owed to inspectors is due within 30 days, or past its day.
public enum OwedStatement: SceneFlag {
    public static let code = "F-29"
    public static let name = "owed-statement"
    public static let rule =
        "A written statement is with the inspectors by the day they set; it is shown from 30 days "
        + "before."
    public static let source = "News bulletin, February 2024 (INS-04)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        WrittenStatementClock.readings(scene.timekeeping).compactMap { reading in
            soon(reading, scene.day) ?? Breach(reading, scene)
        }
    }

    private static func soon(_ reading: ClockReading, _ day: Day) -> Breach? {
        guard reading.states.contains(.running), !reading.states.contains(.missed),
            let last = reading.due.bounds?.latest
        else { return nil }
        let left = last.days(since: day)
        guard left <= 30 else { return nil }
        let due = left == 0 ? "today" : left == 1 ? "in 1 day" : "in \(left) days"
        return Breach(
            of: reading.thing,
            "The written statement is due \(due) (\(last.written)), and not submitted.",
            since: DateBounds(last.advanced(by: -30)),
            evidence: [
                reading.started?.at.map { Evidence("asked for", $0) },
                reading.stopped?.at.map { Evidence(reading.stopped?.words ?? "submitted", $0) }
                    ?? .absence("no statement is recorded as submitted"),
            ].compactMap { $0 },
            doubt: reading.state == .running
                ? nil : "the dates do not tell whether it was asked for and submitted by then")
    }
}
