import Assurance
import Dates
import Tables

/// One serious incident against the clock of one rule.
struct Notification {
    let review: Seen<Review>
    let rule: Seen<GovernanceRule>
    /// When the local authority became aware.
    let aware: FuzzyDate?
    /// The first notification, or the first to somebody named as asked.
    let notified: Cited<ReviewNotified>?
    /// The days on one of which the time ran out; nil when the awareness has no bounds.
    let lastDay: DateBounds?
    /// Whether a bank holiday is noted for every year that the clock may have run in.
    let hasHolidays: Bool
    private let working: WorkingDays

    init(
        _ review: Seen<Review>, _ rule: Seen<GovernanceRule>, _ working: WorkingDays, to: String?
    ) {
        let state = review.possible.state
        let aware = state.incident?.value.awareOn
        let count = rule.possible.state.clock?.count ?? 0
        let ends = aware.map { aware in
            DateBounds(
                earliest: aware.bounds.earliest.map { working.day(count, after: $0) },
                latest: aware.bounds.latest.map { working.day(count, after: $0) })
        }
        self.review = review
        self.rule = rule
        self.working = working
        self.aware = aware
        notified = state.notifications.first { one in
            to.map { name in one.value.to.contains { Matching.holds($0, name) } } ?? true
        }
        lastDay = ends
        let years = Set(
            [aware?.bounds.earliest, ends?.latest, ends?.earliest].compactMap { $0?.year })
        hasHolidays = years.allSatisfy { year in working.holidays.contains { $0.year == year } }
    }

    /// Working days from the last day to the notification: positive is late, 0 or less is in time.
    var daysLate: DayRange? {
        guard let lastDay, let when = notified?.effective?.bounds else { return nil }
        return DayRange(
            least: span(from: lastDay.latest, to: when.earliest),
            most: span(from: lastDay.earliest, to: when.latest))
    }

    private func span(from last: Day?, to day: Day?) -> Int? {
        guard let last, let day else { return nil }
        return day > last
            ? max(1, working.count(after: last, through: day))
            : -working.count(after: day, through: last)
    }

    /// Whether it was late; cannot be told where the awareness or the notification is not recorded.
    var isLate: Answer { daysLate?.isLate ?? .cannotTell }

    var lastDayCell: Cell {
        guard let lastDay else { return .notRecorded }
        guard let day = lastDay.earliest, lastDay.isExact else {
            return .date(
                written: "", earliest: lastDay.earliest?.description,
                latest: lastDay.latest?.description)
        }
        return .date(
            written: "\(day.weekday) \(day.written)", earliest: day.description,
            latest: day.description)
    }

    /// How many working days late; nought where it was in time, and cannot tell where dates are
    /// missing.
    var daysLateCell: Cell {
        guard let late = daysLate else { return .cannotTell("in time", "late") }
        return isLate == .no ? .number(0) : Cell(late)
    }
}
