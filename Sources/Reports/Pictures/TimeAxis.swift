import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Days laid out from left to right, with a rule for each year or month.
struct TimeAxis {
    let first: Day
    let last: Day
    /// The pixels between which the first and the last day lie.
    let left: Int
    let right: Int

    /// An axis that holds all the days that some bounds name; nil where they name none.
    init?(holding all: [DateBounds], left: Int, right: Int) {
        let days = all.flatMap { [$0.earliest, $0.latest].compactMap { $0 } }
        guard let first = days.min(), let last = days.max() else { return nil }
        // Room at both ends, so that nothing stands on the edge.
        let room = max(last.days(since: first) / 25, 10)
        self.first = first.advanced(by: -room)
        self.last = last.advanced(by: room)
        self.left = left
        self.right = right
    }

    /// The pixel of a day; one beyond the axis stands at its end.
    func x(_ day: Day) -> Int {
        let all = last.days(since: first)
        let at = min(max(day.days(since: first), 0), all)
        return left + (right - left) * at / max(all, 1)
    }

    /// The pixels of a span; a side without a bound reaches the end of the axis.
    func span(_ bounds: DateBounds) -> (from: Int, to: Int) {
        (bounds.earliest.map(x) ?? left, bounds.latest.map(x) ?? right)
    }

    /// Draws the rules from top to bottom, each with its date below.
    func draw(on drawing: inout Drawing, from top: Int, to bottom: Int) {
        drawing.draw(.line(left, bottom, right, bottom))
        for tick in ticks {
            drawing.draw(.line(x(tick), top, x(tick), bottom), Ink(.none, .plain, .rule))
            drawing.write(words(tick), x(tick), bottom + 16, .middle, Lettering(size: 12))
        }
    }

    /// The first days of years, quarters or months, or Mondays, no nearer to each other than 60
    /// pixels.
    private var ticks: [Day] {
        let room = max((right - left) / 60, 1)
        let monthly = starts(every: 1)
        if last.days(since: first) < 90 { return mondays(atMost: room) }
        if !monthly.isEmpty, monthly.count <= room { return monthly }
        for months in [3, 6, 12, 24, 60, 120, 240] {
            let ticks = starts(every: months)
            if !ticks.isEmpty, ticks.count <= room { return ticks }
        }
        return [first]
    }

    /// The Mondays, or as many of them as there is room for.
    private func mondays(atMost room: Int) -> [Day] {
        let all = (0...last.days(since: first)).map(first.advanced).filter { $0.weekday == .monday }
        let step = (all.count + room - 1) / room
        return all.enumerated().compactMap { $0 % max(step, 1) == 0 ? $1 : nil }
    }

    /// The first days of every so many months, counted from a January.
    private func starts(every months: Int) -> [Day] {
        let step = max(months / 12, 1)
        let year = first.year - (first.year % step + step) % step
        guard var day = Day(year: year, month: 1, day: 1),
            last.days(since: first) / (months * 28) < 10_000
        else { return [] }
        var starts: [Day] = []
        while day <= last {
            if day >= first { starts.append(day) }
            day = day.adding(months: months)
        }
        return starts
    }

    /// A year alone where every rule is a January, else the month too, and the day where it counts.
    private func words(_ day: Day) -> String {
        let ticks = ticks
        if ticks.allSatisfy({ $0.month == 1 && $0.day == 1 }) { return "\(day.year)" }
        let month = day.written.split(separator: " ")[1].prefix(3)
        return ticks.allSatisfy { $0.day == 1 }
            ? "\(month) \(day.year)" : "\(day.day) \(month)"
    }
}
