public import Dates

/// A picture with what every clock needs: the working days and the rules.
public struct Timekeeping: Sendable {
    public let picture: Picture
    /// The bank holidays noted in the ledger, whenever they were noted: a day of the calendar has
    /// no other beginning.
    public let working: WorkingDays
    private let known: [Seen<GovernanceRule>]
    private let inForce: Set<ThingID>

    public init(_ picture: Picture) {
        self.picture = picture
        let always = Picture(picture.history, at: picture.cut.asAt(.last))
        let days = always.all(LedgerRecord.self).flatMap { $0.possible.state.bankHolidays() }
        working = WorkingDays(holidays: Set(days))
        known = always.all(GovernanceRule.self)
        inForce = Set(
            picture.all(GovernanceRule.self).filter { $0.possible.state.isInForce }.map(\.id))
    }

    /// The day asked about.
    public var day: Day { picture.cut.asAt }

    /// The rule by which a clock runs on the day: the ledger's own, else the usual one.
    ///
    /// Nil where the ledger has a rule of its own that is not in force on the day. Of several in
    /// force, the one recorded last.
    public func rule(of clock: any Clock.Type) -> ClockRule? {
        let own = known.filter { one in
            guard let rule = one.possible.state.adopted?.value else { return false }
            return rule.clock.map { $0 == clock.name } ?? clock.isSet(by: rule)
        }
        if own.isEmpty { return clock.usualRule }
        let last = own.filter { inForce.contains($0.id) }.max { a, b in
            (a.possible.state.adopted?.at.sequence ?? 0)
                < (b.possible.state.adopted?.at.sequence ?? 0)
        }
        return last.map { one in
            let state = picture.seen(GovernanceRule.self, one.id)?.possible.state
            return ClockRule(one.id, state ?? one.possible.state, usual: clock.usualRule)
        }
    }

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
