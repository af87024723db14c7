import Assurance
public import Dates
public import Replay

/// A world with what every clock needs: the working days and the rules.
public struct Timekeeping {
    public let world: World

    public init(_ world: World) { self.world = world }

    /// The day asked about.
    public var day: Day { world.day }
    /// The bank holidays of England, as far as was known.
    public var calendar: HolidayCalendar { world.book.calendar }

    /// The rules by which a run goes that started then: the national ones in force there and then,
    /// and beside them the partnership's own.
    ///
    /// What was adopted or withdrawn after the start alters nothing. A start of which the day is not
    /// certain is looked at on its last day possible, no later than the day asked about, and a rule
    /// that was not in force on its first may not have been; one that is not known, on that day.
    func rules(
        for practice: Practice, from start: ClockMoment?, of body: ThingID? = nil
    ) -> [ClockRule] {
        national(practice, start?.bounds) + own(practice, start?.bounds, body)
    }

    /// The national rules in force; those that give no time stand beside those that do.
    private func national(_ practice: Practice, _ start: DateBounds?) -> [ClockRule] {
        let all = world.book.rules(
            for: practice, from: start ?? DateBounds(day), in: world.area
        ).map { ClockRule($0) }
        let timed = all.filter(\.isTimed)
        let duties = all.filter { !$0.isTimed }.compactMap(\.national)
        if timed.isEmpty {
            return all.first.flatMap(\.national).map {
                [ClockRule($0, duties: Array(duties.dropFirst()))]
            } ?? []
        }
        return timed.compactMap(\.national).map { ClockRule($0, duties: duties) }
    }

    private func own(
        _ practice: Practice, _ start: DateBounds?, _ body: ThingID?
    ) -> [ClockRule] {
        let last = min(start?.latest ?? day, day)
        let first = min(start?.earliest ?? last, last)
        let then = world.on(last).ownRules
        let rules =
            body.map { then.rules(for: practice, of: $0) } ?? then.rules(for: practice)
        guard first < last else { return rules.map { ClockRule($0) } }
        let before = Set(world.on(first).ownRules.rules(for: practice).map(\.id))
        return rules.map { ClockRule($0, inForce: before.contains($0.id) ? .yes : .cannotTell) }
    }

    /// When a rule's time after a moment runs out; not known without the moment, not set without a
    /// length.
    func due(_ rule: ClockRule, after start: ClockMoment?) -> ClockDue {
        guard rule.isTimed else { return .notSet(.noLength) }
        if let named = rule.national?.terms.due { return .stated(named) }
        guard let start, start.bounds != .unbounded else { return .notKnown(.startNotRecorded) }
        let last =
            rule.national.map { $0.lastDay(from: start.bounds, calendar) }
            ?? rule.length.flatMap { calendar.end(of: $0, after: start.bounds) }
        return last.map { .by($0) } ?? .notKnown(.holidaysNotKnown)
    }

    /// Days from a last day, within bounds, to a day within others: positive is late; nil where a
    /// bank holiday that counts is not known.
    func span(_ due: DateBounds, _ when: DateBounds, workingDays: Bool) -> DayRange {
        DayRange(
            least: span(from: due.latest, to: when.earliest, workingDays),
            most: span(from: due.earliest, to: when.latest, workingDays))
    }

    private func span(from last: Day?, to day: Day?, _ workingDays: Bool) -> Int? {
        guard let last, let day else { return nil }
        guard workingDays else { return day.days(since: last) }
        return day > last
            ? calendar.count(after: last, through: day).map { max(1, $0) }
            : calendar.count(after: day, through: last).map { -$0 }
    }
}
