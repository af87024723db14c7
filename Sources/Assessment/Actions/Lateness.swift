public import Assurance
public import Dates
public import Replay

/// How an action stands to its dates on a day: overdue, late, without a date, without an end.
public struct Lateness: Equatable, Sendable {
    /// How an action is dated.
    public enum Dating: String, CaseIterable, Sendable {
        case one
        case several
        case openEnded
        /// Without a day of its own: it is due only once something else has happened.
        case conditional
        case undated
    }

    public let completion: Completion
    /// The due date in force.
    public let due: Cited<FuzzyDate>?
    /// What its date waits for, where it has no day.
    public let condition: String?
    /// The date first set.
    public let first: FuzzyDate?
    /// Whether a date of several, or the only one, is past and the action open.
    public let isOverdue: Answer
    /// Whether its last date is past and the action open; nil where there is none to be late
    /// against.
    public let isWhollyOverdue: Answer?
    /// The last days of the dates that are or may be past while it is open, in order.
    public let past: [DateBounds]
    /// How many days it is overdue; nil where it certainly is not wholly so.
    public let days: DayRange?
    /// How many days after the date in force it was said to be done.
    public let late: DayRange?
    /// How many days after the date first set it was said to be done.
    public let lateAgainstFirst: DayRange?

    public init(of action: Folded<Action>, in world: World) {
        self.init(of: action, Completion(of: action, in: world), in: world)
    }

    public init(of action: Folded<Action>, _ completion: Completion, in world: World) {
        self.completion = completion
        due = action.state.due
        condition = action.state.due == nil ? action.state.terms?.value.condition : nil
        first = action.state.original?.value.due
        let date = due?.value
        let deadlines = completion.isOpen ? date?.deadlines ?? [] : []
        let missed = deadlines.map { world.isMissed($0) }
        isOverdue = missed.reduce(.no) { $0.or($1) }
        past = zip(deadlines, missed).filter { $0.1 != .no }.map(\.0)
        let last = completion.isOpen ? date?.deadline : nil
        let isWhole = last.map { world.isMissed($0) }
        isWhollyOverdue = isWhole
        days = isWhole == .yes ? last.map { world.silentDays(since: $0) } : nil
        let said = completion.claimed.map { $0.effective == nil ? nil : world.when($0) } ?? nil
        late = Self.late(said, date)
        lateAgainstFirst = Self.late(said, first)
    }

    /// The day from which it is overdue: the one after the first date that is past.
    public var since: DateBounds? {
        past.compactMap(\.latest).min().map { DateBounds($0.advanced(by: 1)) }
    }

    /// Whether it is open and has no date to be late against, or only words that give none.
    public var isUndated: Bool { completion.isOpen && due?.value.isDated != true }

    public var dating: Dating {
        guard let due = due?.value, due.isDated else {
            return condition == nil ? .undated : .conditional
        }
        if due.isOpenEnded { return .openEnded }
        return due.milestones.count > 1 ? .several : .one
    }

    private static func late(_ said: DateBounds?, _ due: FuzzyDate?) -> DayRange? {
        guard let said, let due else { return nil }
        return said.daysLate(against: due)
    }
}
