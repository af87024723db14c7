public import Assurance
public import Dates
public import Replay

/// A length of time that a rule of the partnership's own sets.
public struct OwnLength: Equatable, Sendable {
    public let length: GovernanceRule.Clock
    public let rule: Cited<RuleAdopted>
    public let id: ThingID

    /// The length of the rule last adopted for a practice; nil where none in force sets one.
    public init?(_ practice: Practice, of body: ThingID? = nil, in world: World) {
        let rules = world.ownRules.rules(for: practice, of: body)
        guard let rule = rules.last(where: { $0.state.clock != nil }),
            let adopted = rule.state.adopted, let length = adopted.value.length
        else { return nil }
        self.length = length
        self.rule = adopted
        id = rule.id
    }

    /// The last day of it after something; nil where a bank holiday that counts is not known.
    public func end(after start: DateBounds, in world: World) -> DateBounds? {
        let ends = [start.earliest, start.latest].map { day in
            day.map { end(after: $0, world.book.calendar) }
        }
        if ends.contains(.some(.none)) { return nil }
        return DateBounds(earliest: ends[0] ?? nil, latest: ends[1] ?? nil)
    }

    private func end(after day: Day, _ calendar: HolidayCalendar) -> Day? {
        switch length.unit {
        case .workingDays: calendar.day(length.count, from: day)
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
