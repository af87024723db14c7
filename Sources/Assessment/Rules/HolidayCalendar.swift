public import Assurance
public import Dates

/// The working days in England as far as bank holidays were known at a moment.
///
/// A year of which fewer days are known than it has is incomplete: nothing is counted over it.
public struct HolidayCalendar: Sendable, Hashable {
    private let days: WorkingDays
    /// The years of which every bank holiday is known.
    private let whole: Set<Int>

    init(_ things: [NationalRule]) {
        let years = things.compactMap { thing in
            thing.listed.map { (listed: $0.value, days: thing.holidays) }
        }
        days = WorkingDays(holidays: Set(years.flatMap(\.days)))
        whole = Set(years.filter { $0.days.count >= $0.listed.expected }.map(\.listed.year))
    }

    /// The bank holidays known, in order.
    public var holidays: [Day] { days.holidays.sorted() }

    /// Whether every bank holiday of a year is known.
    public func isWhole(_ year: Int) -> Bool { whole.contains(year) }

    /// Whether a day is a working day; cannot tell in an incomplete year, but for a weekend.
    public func isWorkingDay(_ day: Day) -> Answer {
        if day.weekday.isWeekend || days.holidays.contains(day) { return .no }
        return isWhole(day.year) ? .yes : .cannotTell
    }

    /// The nth working day from a start; nil where it reaches an incomplete year, or further than
    /// two hundred years.
    public func day(_ n: Int, from start: Day, counting first: FirstDay = .next) -> Day? {
        guard n <= Self.farthest else { return nil }
        let eve = first == .next ? start : start.advanced(by: -1)
        let end = days.day(max(n, 0), after: eve)
        return isWhole(from: eve, through: end) ? end : nil
    }

    /// The nth working day before a stop, which is itself not counted; nil as above.
    public func day(_ n: Int, before stop: Day) -> Day? {
        var day = stop
        var left = n
        while left > 0 {
            day = day.advanced(by: -1)
            guard isWhole(day.year) else { return nil }
            if days.isWorkingDay(day) { left -= 1 }
        }
        return day
    }

    /// How many working days lie after one day up to and including another; nil over an incomplete
    /// year.
    public func count(after start: Day, through end: Day) -> Int? {
        isWhole(from: start, through: end) ? days.count(after: start, through: end) : nil
    }

    /// No rule counts further: the days of two hundred years.
    private static let farthest = 200 * 366

    private func isWhole(from start: Day, through end: Day) -> Bool {
        end.year - start.year < 200
            && (min(start.year, end.year)...max(start.year, end.year)).allSatisfy(isWhole)
    }
}
