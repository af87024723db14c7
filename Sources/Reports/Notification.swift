import Assessment
import Assurance
import Dates
import Replay
import Tables

/// One serious incident against the clock of one rule.
struct Notification {
    let review: Seen<Review>
    let rule: Seen<GovernanceRule>
    let reading: ClockReading
    /// Whether a bank holiday is noted for every year that the clock may have run in.
    let hasHolidays: Bool

    /// `to` narrows the notifications to somebody named so; without it the first of all counts.
    init(_ review: Seen<Review>, _ rule: Seen<GovernanceRule>, _ time: Timekeeping, to: String?) {
        self.review = review
        self.rule = rule
        reading = IncidentClock.reading(
            .notification, of: review,
            ClockRule(rule.id, rule.possible.state, usual: NotificationClock.usualRule), time,
            task: "Notify", to: to)
        hasHolidays = time.hasHolidays(reading)
    }

    /// When the local authority became aware.
    var aware: FuzzyDate? { reading.started?.date }
    /// The fact of the first notification, or of the first to somebody named as asked.
    var notified: Occurrence? { reading.stopped?.at }

    /// Those whom that notification was to.
    var recipients: [String] {
        review.possible.state.notifications.first { $0.at.id == notified?.id }?.value.to ?? []
    }

    /// Working days from the last day to the notification: positive is late, 0 or less is in time.
    ///
    /// Nil where the awareness or the day of the notification is not recorded.
    var daysLate: DayRange? { notified?.effective == nil ? nil : reading.late }

    /// Whether it was late; cannot be told where the awareness or the notification is not recorded.
    var isLate: Answer { daysLate?.isLate ?? .cannotTell }

    var lastDayCell: Cell {
        guard let lastDay = reading.due.bounds else { return .notRecorded }
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
        guard let late = daysLate else { return .cannotTell(["in time", "late"]) }
        return isLate == .no ? .number(0) : Cell(late)
    }
}
