import Assurance
public import Dates

// When something is to be done by a rule.
extension Rule {
    /// The last day on which it is done in time, or for a least time the first day on which it may
    /// be.
    ///
    /// - Parameters:
    ///   - moment: What its clock counts from: the start; for a time before the stop, the stop.
    ///   - calendar: The bank holidays of England and Wales.
    /// - Returns: Nil where it names no length and no day, or where a bank holiday that counts is
    ///   not known.
    public func lastDay(from moment: DateBounds, _ calendar: HolidayCalendar) -> DateBounds? {
        if let due = terms.due { return due.bounds }
        if let day = terms.dueEachYear {
            return DateBounds(
                earliest: moment.earliest.flatMap(day.onOrAfter),
                latest: moment.latest.flatMap(day.onOrAfter))
        }
        guard let length else { return nil }
        let earliest = moment.earliest.map { day(length, from: $0, calendar) }
        let latest = moment.latest.map { day(length, from: $0, calendar) }
        // A side that has a day, of which the last cannot be counted, makes the whole unknown.
        if case .some(.none) = earliest { return nil }
        if case .some(.none) = latest { return nil }
        return DateBounds(earliest: earliest ?? nil, latest: latest ?? nil)
    }

    private func day(
        _ length: GovernanceRule.Clock, from start: Day, _ calendar: HolidayCalendar
    ) -> Day? {
        let isBefore = bound == .before
        let count = isBefore ? -length.count : length.count
        switch length.unit {
        case .workingDays:
            return isBefore
                ? calendar.day(length.count, before: start)
                : calendar.day(length.count, from: start, counting: firstDay)
        case .days: return start.advanced(by: firstDay == .same && !isBefore ? count - 1 : count)
        case .months: return start.adding(months: count)
        case .years: return start.adding(months: 12 * count)
        }
    }
}
