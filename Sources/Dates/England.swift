// The day in England: Greenwich Mean Time, and an hour ahead of it in summer, from 01:00 UTC on the
// last Sunday of March to 01:00 UTC on the last Sunday of October (the Summer Time Order 2002, SI
// 2002/262). The rule is applied to every year, also those before it was made.

extension Instant {
    /// The day it is in England, whatever the zone of the machine.
    public var dayInEngland: Day {
        let (days, milliseconds) = utc
        let today = Day(clamping: Int(days))
        let hour = milliseconds / 3_600_000
        let isSummer: Bool
        if today == England.summerBegins(today.year) {
            isSummer = hour >= 1
        } else if today == England.summerEnds(today.year) {
            isSummer = hour < 1
        } else {
            isSummer = England.beginsInSummer(today)
        }
        return isSummer && hour == 23 ? today.advanced(by: 1) : today
    }

    /// The first millisecond of a day in England.
    public static func startOfDayInEngland(_ day: Day) -> Instant {
        let midnight = Int64(day.rawValue) * millisecondsInDay
        return Instant(milliseconds: England.beginsInSummer(day) ? midnight - 3_600_000 : midnight)
    }

    /// The last millisecond of a day in England.
    public static func endOfDayInEngland(_ day: Day) -> Instant {
        let hours: Int64 =
            switch day {
            case England.summerBegins(day.year): 23
            case England.summerEnds(day.year): 25
            default: 24
            }
        return Instant(
            milliseconds: startOfDayInEngland(day).milliseconds + hours * 3_600_000 - 1)
    }
}

/// Summer time in England, by rule.
enum England {
    static func summerBegins(_ year: Int) -> Day { lastSunday(month: 3, year: year) }

    static func summerEnds(_ year: Int) -> Day { lastSunday(month: 10, year: year) }

    /// Whether it is summer time at the midnight on which a day begins.
    static func beginsInSummer(_ day: Day) -> Bool {
        let year = day.year
        return day > summerBegins(year) && day <= summerEnds(year)
    }

    /// The last Sunday of a month that has 31 days.
    private static func lastSunday(month: Int, year: Int) -> Day {
        let last = Day(clamping: Gregorian.days(year, month, 31))
        return last.advanced(by: -(last.weekday.rawValue % 7))
    }
}
