/// A calendar day in the proleptic Gregorian calendar, with no time and no zone.
///
/// The range is that of `Int32` days about 1970-01-01: some 5.8 million years to either side.
public struct Day: Hashable, Sendable {
    /// Days since 1970-01-01.
    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// The day of a calendar date; nil where there is no such date, or it is out of range.
    public init?(year: Int, month: Int, day: Int) {
        guard (-6_000_000...6_000_000).contains(year), (1...12).contains(month), day >= 1,
            day <= Gregorian.daysIn(month: month, year: year),
            let raw = Int32(exactly: Gregorian.days(year, month, day))
        else { return nil }
        rawValue = raw
    }

    /// The day written as "2023-03-31" and in no other way.
    public init?(iso: String) {
        var text = ByteReader(iso.utf8)
        self.init(&text)
        guard text.next == nil else { return nil }
    }

    /// Reads a day as above from the beginning of a text.
    init?<Bytes>(_ text: inout ByteReader<Bytes>) {
        guard let year = text.number(digits: 4), text.accept("-"),
            let month = text.number(digits: 2), text.accept("-"), let day = text.number(digits: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The first day that can be told.
    public static let first = Day(rawValue: .min)

    /// The last day that can be told.
    public static let last = Day(rawValue: .max)

    /// The day nearest to a number of days from 1970-01-01, within the range.
    init(clamping days: Int) { rawValue = Int32(clamping: days) }

    public var year: Int { parts.year }
    public var month: Int { parts.month }
    public var day: Int { parts.day }

    var parts: (year: Int, month: Int, day: Int) { Gregorian.date(days: Int(rawValue)) }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let fromMonday = ((Int(rawValue) + 3) % 7 + 7) % 7
        return Weekday.allCases[fromMonday]
    }

    /// The day so many days later, or earlier if negative; at the ends of the range it stays there.
    public func advanced(by days: Int) -> Day {
        let (sum, overflow) = Int(rawValue).addingReportingOverflow(days)
        return overflow ? (days < 0 ? .first : .last) : Day(clamping: sum)
    }

    /// How many days this day lies after another; negative if before.
    public func days(since other: Day) -> Int { Int(rawValue) - Int(other.rawValue) }

    /// The same day of the month so many months later, or that month's last day if it is shorter.
    public func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let bounded = max(-200_000_000, min(200_000_000, months))
        let count = year * 12 + month - 1 + bounded
        let newMonth = (count % 12 + 12) % 12 + 1
        let newYear = (count - (newMonth - 1)) / 12
        let newDay = min(day, Gregorian.daysIn(month: newMonth, year: newYear))
        return Day(clamping: Gregorian.days(newYear, newMonth, newDay))
    }

    /// The number of days in a month of a year; months are numbered 1 to 12.
    public static func daysIn(month: Int, year: Int) -> Int {
        precondition((1...12).contains(month), "A month is numbered 1 to 12.")
        return Gregorian.daysIn(month: month, year: year)
    }

    /// The day as a letter writes it: "31 March 2023".
    public var written: String {
        let (year, month, day) = parts
        return "\(day) \(MonthName.name(month)) \(year)"
    }
}

extension Day: Comparable {
    public static func < (left: Day, right: Day) -> Bool { left.rawValue < right.rawValue }
}

extension Day: CustomStringConvertible {
    /// The day as ISO 8601 writes it: "2023-03-31".
    public var description: String {
        let (year, month, day) = parts
        return "\(Gregorian.written(year: year))-\(Gregorian.padded(month, to: 2))"
            + "-\(Gregorian.padded(day, to: 2))"
    }
}
