// The same uncertainty, moved along the calendar.
extension DateBounds {
    /// So many days later, or earlier if negative.
    public func advanced(by days: Int) -> DateBounds {
        DateBounds(
            earliest: earliest?.advanced(by: days), latest: latest?.advanced(by: days))
    }

    /// So many months later: the same day of the month, or the month's last if it is shorter.
    public func adding(months: Int) -> DateBounds {
        DateBounds(
            earliest: earliest?.adding(months: months), latest: latest?.adding(months: months))
    }

    /// So many working days later, the day itself not counted.
    public func adding(workingDays count: Int, _ working: WorkingDays) -> DateBounds {
        DateBounds(
            earliest: earliest.map { working.day(count, after: $0) },
            latest: latest.map { working.day(count, after: $0) })
    }
}
