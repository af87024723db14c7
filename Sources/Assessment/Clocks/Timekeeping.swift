public import Assurance
public import Dates
public import Replay

/// A picture with what every clock needs: the working days and the rules.
public struct Timekeeping: Sendable {
    public let picture: Picture
    /// The bank holidays noted in the ledger, whenever they were noted: a day of the calendar has
    /// no other beginning.
    public let working: WorkingDays
    /// The ledger's own rules that set each clock, whenever they were adopted, as recorded.
    let ownRules: [Practice: [ThingID]]

    public init(_ picture: Picture) {
        self.picture = picture
        let always = Picture(picture.history, at: picture.cut.asAt(.last))
        let notes = always.all(LedgerRecord.self).flatMap(\.possible.state.holidayNotes)
        working = WorkingDays(
            holidays: Set(notes.map(\.value).filter(\.isForEngland).flatMap(\.days)))
        ownRules = Self.ownRules(always)
    }

    /// The day asked about.
    public var day: Day { picture.cut.asAt }

    /// The last day of a length that begins with a day within bounds, which is itself not counted.
    public func end(of length: GovernanceRule.Clock, after start: DateBounds) -> DateBounds {
        DateBounds(
            earliest: start.earliest.map { end(of: length, after: $0) },
            latest: start.latest.map { end(of: length, after: $0) })
    }

    private func end(of length: GovernanceRule.Clock, after day: Day) -> Day {
        let count = max(0, length.count)
        return switch length.unit {
        case .workingDays: working.day(count, after: day)
        case .days: day.advanced(by: count)
        case .months: day.adding(months: count)
        case .years: day.adding(months: 12 * count)
        }
    }

    /// When a length after a start runs out; not known without a start, not set without a length.
    func due(_ rule: ClockRule, after start: ClockMoment?, startWords: String) -> ClockDue {
        guard let length = rule.length else { return .notSet("the rule gives no length") }
        guard let start, start.bounds != .unbounded else {
            return .notKnown("\(startWords) is not recorded")
        }
        return .by(end(of: length, after: start.bounds))
    }

    /// Days from a last day, within bounds, to a day within others: positive is late.
    func span(_ due: DateBounds, _ when: DateBounds, workingDays: Bool) -> DayRange {
        DayRange(
            least: span(from: due.latest, to: when.earliest, workingDays),
            most: span(from: due.earliest, to: when.latest, workingDays))
    }

    private func span(from last: Day?, to day: Day?, _ workingDays: Bool) -> Int? {
        guard let last, let day else { return nil }
        guard workingDays else { return day.days(since: last) }
        return day > last
            ? max(1, working.count(after: last, through: day))
            : -working.count(after: day, through: last)
    }

    /// Whether a bank holiday is noted for every year in which a clock may have run.
    public func hasHolidays(_ reading: ClockReading) -> Bool {
        let bounds = [reading.started?.bounds, reading.due.bounds].compactMap { $0 }
        let years = Set(bounds.flatMap { [$0.earliest, $0.latest] }.compactMap { $0?.year })
        return years.allSatisfy { year in working.holidays.contains { $0.year == year } }
    }
}

extension BankHolidaysNoted {
    /// Whether the days are free in England: no division is named, or not only others.
    fileprivate var isForEngland: Bool {
        guard let division = division?.lowercased() else { return true }
        return division.contains("england")
            || !["scotland", "ireland", "wales"].contains { division.contains($0) }
    }
}
