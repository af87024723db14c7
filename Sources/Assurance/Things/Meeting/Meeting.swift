public import Dates

/// A meeting: when it was to be held, who came, and what it considered.
///
/// The state machine is that of section 4.10 of the event analysis.
public struct Meeting: HasLife {
    public static let kind = "meeting"
    public static let meaning = "a meeting: when, who came, what it considered"
    public static let plainName = "a meeting"

    public enum Stage: String, LifeStage {
        case scheduled
        case held
        case minutesDrafted = "minutes-drafted"
        case minutesAgreed = "minutes-agreed"
        case cancelled

        public var isEnd: Bool { self == .cancelled }
    }

    public static let turns: Turns = [
        .reopen: Step(.scheduled, from: []),
        .withdraw: Step(.cancelled, from: [.scheduled]),
    ]

    public var life = Life<Stage>()
    /// Every time set for it, in order; more than one means that it was moved.
    public internal(set) var schedulings: [Cited<MeetingScheduled>] = []
    public internal(set) var holding: Cited<MeetingHeld>?
    public internal(set) var attendance: [Cited<AttendanceRecorded>] = []
    public internal(set) var items: [Cited<ItemConsidered>] = []
    public internal(set) var followUps: [Cited<AbsenceFollowedUp>] = []

    public init() {}

    public var title: String? { holding?.value.title ?? schedulings.last?.value.title }

    /// Whether it took place.
    public var wasHeld: Bool { holding != nil }
    /// How often it was moved.
    public var timesMoved: Int { max(0, schedulings.count - 1) }
    public var group: ThingID? {
        holding?.value.group ?? schedulings.last { $0.value.group != nil }?.value.group
    }
    /// The body that meets, as the papers name it.
    public var body: String? {
        holding?.value.body ?? schedulings.last { $0.value.body != nil }?.value.body
    }

    /// When it was held, else when it is to be held.
    public var date: FuzzyDate? {
        holding.flatMap { $0.value.on ?? $0.effective } ?? schedulings.last?.value.on
    }

    /// How long it is to last; nil when a time is missing or they are the wrong way round.
    public var lengthInMinutes: Int? {
        guard let last = schedulings.last?.value, let starts = last.starts,
            let finishes = last.finishes, finishes.minutes >= starts.minutes
        else { return nil }
        return finishes.minutes - starts.minutes
    }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.mention("Body", body)
        d.mention("Group", group?.text)
        d.say(wasHeld ? "Held" : "To be held", date)
        if let times = schedulings.last?.value, let starts = times.starts {
            d.say("Time", starts.text + (times.finishes.map { " to \($0.text)" } ?? ""))
        }
        d.mention("Place", schedulings.last?.value.place)
        d.mention("Moved", timesMoved == 0 ? nil : "\(timesMoved)")
        d.mention("Came", holding?.value.delegates)
        if wasHeld {
            d.say("Attendance", seats.map { "\($0.value.seat): \($0.value.presence.rawValue)" })
        }
        d.mention("Considered", items.map { "\($0.value.item) (\($0.value.outcome.rawValue))" })
        d.mention(
            "Absences followed up", followUps.map { "\($0.value.seat): \($0.value.step.rawValue)" })
    }

    public mutating func reword(_ part: TitleWording, _ fact: WordingChanged, _ at: Occurrence) {
        if holding != nil {
            holding?.value.title = fact.to
        } else if !schedulings.isEmpty {
            schedulings[schedulings.count - 1].value.title = fact.to
        }
    }
}
