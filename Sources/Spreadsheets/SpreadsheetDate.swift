/// A day, and perhaps a time of day, as a workbook counts it.
public struct SpreadsheetDate: Hashable, Sendable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int
    /// Seconds since midnight; 0 for a day alone.
    public let seconds: Int

    public init(year: Int, month: Int, day: Int, seconds: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.seconds = seconds
    }

    /// The day that a serial number means; nil where it means none: below one, the false leap day,
    /// or after 9999.
    ///
    /// In the 1900 system day 1 is 1 January 1900 and day 60 is a 29 February 1900 that never
    /// was; in the 1904 system day 0 is 1 January 1904 (ECMA-376 part 1, 18.17.4.1).
    ///
    /// - Parameters:
    ///   - serial: Days and parts of a day.
    ///   - is1904: The workbook counts from 1904.
    public init?(serial: Double, is1904: Bool) {
        guard serial.isFinite, serial >= 0, serial < 3_000_000 else { return nil }
        var days = Int(serial.rounded(.down))
        var seconds = Int(((serial - Double(days)) * 86_400).rounded())
        if seconds == 86_400 {
            days += 1
            seconds = 0
        }
        if is1904 {
            days += 1_462
        } else if days < 60 {
            guard days > 0 else { return nil }
            days += 1
        } else if days == 60 {
            return nil
        }
        // Days from 30 December 1899, in the proleptic calendar, to a civil date.
        let shifted = days - 25_569 + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        guard year <= 9999 else { return nil }
        self.init(
            year: year, month: month, day: dayOfYear - (153 * part + 2) / 5 + 1, seconds: seconds)
    }

    /// `2026-03-31`, or `2026-03-31 14:05` where there is a time.
    public var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let years = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
        let date = "\(years)-\(two(month))-\(two(day))"
        guard seconds > 0 else { return date }
        let time = "\(two(seconds / 3_600)):\(two(seconds / 60 % 60))"
        return seconds % 60 == 0 ? "\(date) \(time)" : "\(date) \(time):\(two(seconds % 60))"
    }
}
