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

    /// The last day for a date as people set it.
    static func stated(_ date: FuzzyDate?) -> ClockDue {
        guard let date, date.isDated else { return .notSet(.noDateSet) }
        guard let deadline = date.deadline else { return .notSet(.openEnded) }
        return .by(deadline, occasion: date.asWritten)
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

extension ClockMoment {
    /// What had stopped something by a day: it, nothing, or either where its date leaves that open.
    static func stops(_ moment: ClockMoment?, by day: Day) -> [ClockMoment?] {
        guard let moment else { return [nil] }
        return switch moment.bounds.isOnOrBefore(day) {
        case .yes: [moment]
        case .no: [nil]
        case .cannotTell: [nil, moment]
        }
    }

    /// Each moment once, whatever part of its days a world leaves.
    fileprivate static func each(_ all: [ClockMoment?]) -> [ClockMoment?] {
        all.reduce(into: []) { kept, one in
            let isKept = kept.contains { $0?.at?.id == one?.at?.id && $0?.date == one?.date }
            if !isKept { kept.append(one) }
        }
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
    public let task: ClockTask
    public let rule: ClockRule
    /// What started it, or each that may have; nil where that is not recorded.
    public internal(set) var starts: [ClockMoment?]
    /// By when it is to be done, or each day that the dates allow.
    public internal(set) var dues: [ClockDue]
    /// What stopped it, or each that may have; nil where nothing is recorded to have done so.
    public internal(set) var stops: [ClockMoment?]
    /// How it stands at the day: one state, or each that the dates allow, which is cannot tell.
    public internal(set) var states: [ClockState]
    /// How late it was stopped.
    ///
    /// In working days where the rule counts in them, otherwise in days; negative is early. Nil
    /// where nothing stopped it, and where there is no last day or it is not known.
    public internal(set) var late: DayRange?
    /// How far it is past its last day while nothing has stopped it; negative are the days left.
    ///
    /// Nil where it was stopped, and where there is no last day or it is not known.
    public internal(set) var over: DayRange?
    public let countsWorkingDays: Bool

    /// What started it, or may have.
    public var started: ClockMoment? { starts.lazy.compactMap { $0 }.first }

    /// What stopped it, or may have.
    public var stopped: ClockMoment? { stops.lazy.compactMap { $0 }.first }

    /// Whether it had been stopped by the day.
    public var isStopped: Answer {
        guard stopped != nil else { return .no }
        return stops.contains { $0 == nil } ? .cannotTell : .yes
    }

    /// By when it is to be done: where the dates allow several days, within all of them.
    public var due: ClockDue {
        guard dues.count > 1 else { return dues[0] }
        let bounds = dues.compactMap(\.bounds)
        return bounds.first.map { .by(bounds.reduce($0) { $0.union($1) }) } ?? dues[0]
    }

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

    /// What makes two readings the same run.
    var key: [String] {
        [clock.rawValue, thing.text, rule.id?.text ?? "", task.part]
    }

    /// The same run as several worlds show it: with everything that any of them allows.
    static func joining(_ worlds: [ClockReading]) -> ClockReading {
        guard var both = worlds.last, worlds.count > 1 else { return worlds[0] }
        both.starts = ClockMoment.each(worlds.flatMap(\.starts))
        both.stops = ClockMoment.each(worlds.flatMap(\.stops))
        both.dues = worlds.flatMap(\.dues).reduce(into: []) { dues, one in
            if !dues.contains(one) { dues.append(one) }
        }
        both.states = ClockState.allCases.filter { state in
            worlds.contains { $0.states.contains(state) }
        }
        both.late = DayRange(holding: worlds.compactMap(\.late))
        both.over = DayRange(holding: worlds.compactMap(\.over))
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
        case (nil, .yes): 4
        case (.missed, .yes): 5
        case (.missed, _): 0
        case (nil, _), (.notKnown, _): 1
        case (.running, _), (.notStarted, _): due.bounds == nil ? 3 : 2
        case (.met, _): 6
        case (.done, _): 7
        }
    }
}

extension ClockReading: Equatable {
    public static func == (a: Self, b: Self) -> Bool {
        a.key == b.key && a.states == b.states && a.dues == b.dues && a.rule == b.rule
            && a.starts.map { $0?.at?.id } == b.starts.map { $0?.at?.id }
            && a.starts.map { $0?.bounds } == b.starts.map { $0?.bounds }
            && a.stops.map { $0?.at?.id } == b.stops.map { $0?.at?.id }
            && a.stops.map { $0?.bounds } == b.stops.map { $0?.bounds }
    }
}
