/// The days on which offices work: Monday to Friday, bank holidays left out.
///
/// Which days are bank holidays is data, given by the caller.
public struct WorkingDays: Sendable, Hashable {
    public let holidays: Set<Day>

    public init(holidays: Set<Day>) { self.holidays = holidays }

    public func isWorkingDay(_ day: Day) -> Bool {
        !day.weekday.isWeekend && !holidays.contains(day)
    }

    /// The nth working day after a day, which is itself not counted; the day itself if n is 0.
    public func day(_ n: Int, after start: Day) -> Day {
        precondition(n >= 0, "Working days are counted forwards.")
        var day = start
        var left = n
        while left > 0, day < Day.last {
            day = day.advanced(by: 1)
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }

    /// How many working days lie after one day up to and including another; 0 if that is not later.
    public func count(after start: Day, through end: Day) -> Int {
        guard end > start else { return 0 }
        let (weeks, rest) = end.days(since: start).quotientAndRemainder(dividingBy: 7)
        let odd = (0..<rest).count { !end.advanced(by: -$0).weekday.isWeekend }
        let free = holidays.count { $0 > start && $0 <= end && !$0.weekday.isWeekend }
        return weeks * 5 + odd - free
    }
}
