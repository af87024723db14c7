import Dates

/// F-29: a written statement owed to inspectors is due within 30 days, or past its day.
public enum OwedStatement: Flag {
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
        guard reading.state == .running, let last = reading.due.bounds?.latest else { return nil }
        let left = last.days(since: day)
        guard left <= 30 else { return nil }
        return Breach(
            of: reading.thing,
            "The written statement is due in \(left) days (\(last.written)), and not submitted.",
            since: DateBounds(last.advanced(by: -30)),
            evidence: [
                reading.started?.at.map { Evidence("asked for", $0) },
                .absence("no statement is recorded as submitted"),
            ].compactMap { $0 })
    }
}
