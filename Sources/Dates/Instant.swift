/// A moment, in milliseconds since 1970-01-01T00:00Z.
public struct Instant: Hashable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The moment written as RFC 3339 says, with any offset; what is finer than a millisecond is
    /// cut.
    ///
    /// A leap second is read as the last millisecond before it, so that it stays in its day.
    public init?(rfc3339: String) {
        var text = ByteReader(rfc3339.utf8)
        guard let day = Day(&text), text.accept("T") || text.accept("t"),
            let moment = ClockTime(&text, as: .rfc3339)?.instant(on: day)
        else { return nil }
        self = moment
    }

    static let millisecondsInDay: Int64 = 86_400_000

    /// The day this is in Greenwich, and the milliseconds of it gone.
    var utc: (days: Int64, milliseconds: Int64) {
        let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: Instant.millisecondsInDay)
        return rest < 0 ? (days - 1, rest + Instant.millisecondsInDay) : (days, rest)
    }
}

extension Instant: Comparable {
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Instant: CustomStringConvertible {
    /// The moment in Greenwich, to the millisecond: "2026-11-21T09:00:00.000Z".
    public var description: String {
        let (days, milliseconds) = utc
        let date = Gregorian.date(days: Int(days))
        let (seconds, fraction) = Int(milliseconds).quotientAndRemainder(dividingBy: 1000)
        let two = { (number: Int) in Gregorian.padded(number, to: 2) }
        return "\(Gregorian.written(year: date.year))-\(two(date.month))-\(two(date.day))"
            + "T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
            + ".\(Gregorian.padded(fraction, to: 3))Z"
    }
}
