public import Assurance
public import Dates

// When a length that a rule gives runs out.
extension HolidayCalendar {
    /// The last day of a length after a day within bounds, which is itself not counted; nil where a
    /// bank holiday that counts is not known.
    public func end(of length: GovernanceRule.Clock, after start: DateBounds) -> DateBounds? {
        let ends = [start.earliest, start.latest].map { day in
            day.map { end(of: length, after: $0) }
        }
        if ends.contains(where: { if case .some(.none) = $0 { true } else { false } }) {
            return nil
        }
        return DateBounds(earliest: ends[0] ?? nil, latest: ends[1] ?? nil)
    }

    private func end(of length: GovernanceRule.Clock, after day: Day) -> Day? {
        switch length.unit {
        case .workingDays: self.day(length.count, from: day)
        case .days: day.advanced(by: length.count)
        case .months: day.adding(months: length.count)
        case .years: day.adding(months: 12 * length.count)
        }
    }
}

extension GovernanceRule.Clock {
    /// The length in words: `6 months`, `1 year`.
    public var words: String {
        let unit = String(unit.rawValue.map { $0 == "-" ? " " : $0 })
        return "\(count) \(count == 1 ? String(unit.dropLast()) : unit)"
    }
}
