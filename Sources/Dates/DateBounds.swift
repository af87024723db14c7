/// The earliest and the latest day on which something can have happened.
///
/// A side without a bound is open or unknown: any day beyond the other bound is possible.
/// Comparisons
/// take the thing to have happened on one day within the bounds, and say yes where every such day
/// agrees, no where none does, and otherwise that it cannot be told.
public struct DateBounds: Hashable, Sendable {
    /// The first day possible, or nil if there is no such bound.
    public var earliest: Day?
    /// The last day possible, or nil if there is no such bound.
    public var latest: Day?

    public init(earliest: Day?, latest: Day?) {
        self.earliest = earliest
        self.latest = latest
    }

    public init(_ day: Day) { self.init(earliest: day, latest: day) }

    /// Any day at all.
    public static let unbounded = DateBounds(earliest: nil, latest: nil)

    /// Whether exactly one day is possible, so that the date is exact.
    public var isExact: Bool { earliest != nil && earliest == latest }

    /// Whether a day is among those possible.
    public func contains(_ day: Day) -> Bool {
        (earliest.map { $0 <= day } ?? true) && (latest.map { $0 >= day } ?? true)
    }

    /// The least bounds that hold both.
    public func union(_ other: DateBounds) -> DateBounds {
        DateBounds(
            earliest: lesser(earliest, other.earliest, by: <),
            latest: lesser(latest, other.latest, by: >))
    }

    /// Whether this is listed before the other: by the earliest day, then by the latest.
    ///
    /// A beginning without a bound comes first and an end without one last.
    public func isListed(before other: DateBounds) -> Bool {
        if earliest != other.earliest { return (earliest ?? .first) < (other.earliest ?? .first) }
        return (latest ?? .last) < (other.latest ?? .last)
    }

    private func lesser(_ mine: Day?, _ theirs: Day?, by first: (Day, Day) -> Bool) -> Day? {
        guard let mine, let theirs else { return nil }
        return first(mine, theirs) ? mine : theirs
    }
}

// MARK: - Against a day

extension DateBounds {
    public func isBefore(_ day: Day) -> Answer {
        if let latest, latest < day { return .yes }
        if let earliest, earliest >= day { return .no }
        return .cannotTell
    }

    public func isOnOrBefore(_ day: Day) -> Answer {
        if let latest, latest <= day { return .yes }
        if let earliest, earliest > day { return .no }
        return .cannotTell
    }

    public func isAfter(_ day: Day) -> Answer { isOnOrBefore(day).not }

    public func isOnOrAfter(_ day: Day) -> Answer { isBefore(day).not }
}

// MARK: - Against other bounds

extension DateBounds {
    /// Whether the day lies within a period; a side of the period without a bound is open.
    public func isWithin(_ period: DateBounds) -> Answer {
        let begun = period.earliest.map { isOnOrAfter($0) } ?? .yes
        let notEnded = period.latest.map { isOnOrBefore($0) } ?? .yes
        return begun.and(notEnded)
    }

    /// Whether every day possible here lies before every day possible there.
    public func certainlyPrecedes(_ other: DateBounds) -> Bool { precedes(other) == .yes }

    /// Whether the day here lies before the day there.
    public func precedes(_ other: DateBounds) -> Answer {
        if let latest, let theirs = other.earliest, latest < theirs { return .yes }
        if let earliest, let theirs = other.latest, earliest >= theirs { return .no }
        return .cannotTell
    }

    /// Whether two periods, each lasting from its earliest to its latest day, share a day.
    ///
    /// A missing bound may be any day beyond the one that is known.
    public func overlaps(_ other: DateBounds) -> Answer {
        if let latest, let theirs = other.earliest, latest < theirs { return .no }
        if let earliest, let theirs = other.latest, earliest > theirs { return .no }
        return surelyTouches(other) || other.surelyTouches(self) ? .yes : .cannotTell
    }

    /// Whether a day surely part of this period is surely part of the other.
    private func surelyTouches(_ other: DateBounds) -> Bool {
        [earliest, latest].contains { mine in
            guard let mine else { return false }
            if let from = other.earliest, let to = other.latest {
                return from <= mine && mine <= to
            }
            return mine == other.earliest || mine == other.latest
        }
    }

    /// How many days after the due date this happened; the due date is met until its latest day.
    public func daysLate(against due: DateBounds) -> DayRange {
        guard let limit = due.latest else { return DayRange(least: nil, most: nil) }
        return DayRange(
            least: earliest.map { $0.days(since: limit) },
            most: latest.map { $0.days(since: limit) })
    }
}

extension DateBounds: CustomStringConvertible {
    /// The bounds as an EDTF interval of days, or the one day: "2019-09-01/2019-11-30".
    public var description: String {
        if let earliest, isExact { return earliest.description }
        return "\(earliest?.description ?? "..")/\(latest?.description ?? "..")"
    }
}
