public import Assurance
public import Dates
import Replay

/// How a clock stands at a day.
public enum ClockState: String, CaseIterable, Sendable, Hashable {
    /// What starts it lies after the day.
    case notStarted = "not started"
    /// Not done, and there is time yet, or no limit.
    case running
    /// Done in time.
    case met
    /// Not done in time: done late, or not done at all so far as is recorded.
    case missed
    /// Done, where no limit is set.
    case done
    /// The last day is past, and the record does not reach beyond it.
    case notKnown = "not known"
}

/// Why there is no last day, or none that is known.
public enum ClockGap: String, Sendable, Hashable {
    case noLength
    case noDateSet
    case noLaterMeeting
    case openEnded
    case startNotRecorded
    case holidaysNotKnown
    case periodNotRecorded
}

/// By when something is to be done.
public enum ClockDue: Hashable, Sendable {
    /// The time runs out with a day within these bounds; `occasion` names a meeting, or the date as
    /// it was written.
    case by(DateBounds, occasion: String? = nil)
    /// There is no last day.
    case notSet(ClockGap)
    /// There is a last day, but it is not known.
    case notKnown(ClockGap)

    /// The last day for a date as people set it: met until its latest day.
    static func stated(_ date: FuzzyDate?) -> ClockDue {
        guard let date else { return .notSet(.noDateSet) }
        guard !date.isOpenEnded, let last = date.bounds.latest else { return .notSet(.openEnded) }
        return .by(DateBounds(last), occasion: date.asWritten)
    }

    public var bounds: DateBounds? { if case .by(let bounds, _) = self { bounds } else { nil } }
}

/// Something that started or stopped a clock.
public struct ClockMoment: Sendable {
    /// What happened: `became aware`.
    public let words: String
    public let date: FuzzyDate?
    public let bounds: DateBounds
    /// The fact that says so.
    public let at: Occurrence?

    init(_ words: String, date: FuzzyDate?, bounds: DateBounds, at: Occurrence?) {
        self.words = words
        self.date = date
        self.bounds = bounds
        self.at = at
    }

    /// A fact, at its time of effect in a world.
    init(_ words: String, _ at: Occurrence, _ time: Timekeeping) {
        self.init(words, date: at.effective, bounds: time.world.when(at), at: at)
    }

    /// A date that a fact states.
    init(_ words: String, on date: FuzzyDate, _ at: Occurrence) {
        self.init(words, date: date, bounds: date.bounds, at: at)
    }

    /// By the latest day of a fact it had happened, and nobody knows when before.
    init(_ words: String, noLaterThan at: Occurrence, _ time: Timekeeping) {
        self.init(
            words, date: at.effective,
            bounds: DateBounds(earliest: nil, latest: time.world.when(at).latest), at: at)
    }
}

/// What is to be done, and about whom or which part.
public struct ClockTask: Hashable, Sendable {
    public let words: String
    /// Which of several runs about one thing: a seat, a recipient, a period, a fact.
    public let part: String

    init(_ words: String, part: String = "") {
        self.words = words
        self.part = part
    }
}

/// One run of a clock, read at a day.
public struct ClockReading: Sendable {
    public let clock: Practice
    /// The thing that something is to be done about.
    public let thing: ThingID
    public let name: String
    public let task: ClockTask
    public let rule: ClockRule
    /// What started it; nil where that is not recorded.
    public let started: ClockMoment?
    public let due: ClockDue
    /// What stopped it; nil where nothing is recorded to have done so.
    public let stopped: ClockMoment?
    /// How it stands at the day: one state, or each that the dates allow, which is cannot tell.
    public internal(set) var states: [ClockState]
    /// How late it was stopped, or is by the day asked about while nothing has stopped it.
    ///
    /// In working days where the rule counts in them, otherwise in days; negative is early. Nil
    /// where there is no last day or it is not known.
    public let late: DayRange?
    public let countsWorkingDays: Bool

    /// How it stands; nil where the dates cannot tell.
    public var state: ClockState? { states.count == 1 ? states.first : nil }

    /// Whether it was missed.
    public var isMissed: Answer {
        states.contains(.missed) ? (states.count == 1 ? .yes : .cannotTell) : .no
    }

    /// Whether it was late; nil where no limit is set, or nothing can be late yet.
    public var isLate: Answer? {
        switch state {
        case .met: .no
        case .missed: .yes
        case .running, .notStarted, .done: nil
        case .notKnown: .cannotTell
        case nil: states.contains(.missed) || states.contains(.notKnown) ? .cannotTell : nil
        }
    }

    /// Whether it is known to be done.
    public var isStopped: Bool { stopped != nil }

    /// What makes two readings the same run.
    var key: [String] {
        [clock.rawValue, thing.text, rule.id?.text ?? "", task.part]
    }

    /// The same run where another world shows it otherwise: every state that either allows.
    func joined(with other: ClockReading) -> ClockReading {
        var both = self
        both.states = ClockState.allCases.filter {
            states.contains($0) || other.states.contains($0)
        }
        return both
    }

    /// The same run where it cannot be told whether there is one.
    var inDoubt: ClockReading {
        var copy = self
        copy.states = ClockState.allCases.filter { $0 == .notStarted || states.contains($0) }
        return copy
    }

    /// Overdue first, then what may be, then what is to come, then what is over.
    func isMoreUrgent(than other: ClockReading) -> Bool {
        if urgency != other.urgency { return urgency < other.urgency }
        let mine = due.bounds?.latest ?? .last
        let theirs = other.due.bounds?.latest ?? .last
        if mine != theirs { return mine < theirs }
        return thing < other.thing
    }

    private var urgency: Int {
        switch (state, isStopped) {
        case (.missed, false): 0
        case (nil, false), (.notKnown, _): 1
        case (.running, _), (.notStarted, _): due.bounds == nil ? 3 : 2
        case (nil, true): 4
        case (.missed, true): 5
        case (.met, _): 6
        case (.done, _): 7
        }
    }
}

extension ClockReading: Equatable {
    public static func == (a: Self, b: Self) -> Bool {
        a.key == b.key && a.states == b.states && a.due == b.due && a.rule == b.rule
            && a.started?.at?.id == b.started?.at?.id && a.started?.bounds == b.started?.bounds
            && a.stopped?.at?.id == b.stopped?.at?.id && a.stopped?.bounds == b.stopped?.bounds
    }
}
