public import Dates

/// A course, a conference or a whole programme: when it was to be held, who came, what they thought
/// of it.
public struct Training: HasLife {
    public static let kind = "training"
    public static let meaning = "a course, an event or a programme of training"
    public static let plainName = "a course or an event"

    public enum Stage: String, LifeStage {
        case scheduled
        case delivered
        case cancelled

        public var isEnd: Bool { self == .cancelled }
    }

    public static let turns: Turns = [
        .reopen: Step(.scheduled, from: [.cancelled]),
        .withdraw: Step(.cancelled, from: [.scheduled]),
    ]

    public var life = Life<Stage>()
    /// Every time set for it, in order.
    public internal(set) var schedulings: [Cited<TrainingScheduled>] = []
    /// Every delivery in order: a programme has one for each period.
    public internal(set) var deliveries: [Cited<TrainingDelivered>] = []
    public internal(set) var evaluations: [Cited<TrainingEvaluated>] = []

    public init() {}

    public var title: String? { deliveries.last?.value.title ?? schedulings.last?.value.title }

    public var sort: TrainingSort? {
        deliveries.last { $0.value.sort != nil }?.value.sort
            ?? schedulings.last { $0.value.sort != nil }?.value.sort
    }

    /// When it was delivered, else when it is to be held.
    public var date: FuzzyDate? {
        deliveries.last.flatMap { $0.value.period ?? $0.effective } ?? schedulings.last?.value.on
    }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.mention("Sort", sort?.rawValue)
        d.say(deliveries.isEmpty ? "To be held" : "Delivered", date)
        if let times = schedulings.last?.value {
            d.mention(
                "Time",
                times.starts.map { $0.text + (times.finishes.map { " to \($0.text)" } ?? "") })
            d.mention("Place", times.place)
            d.mention("Provided by", times.providedBy)
        }
        if let last = deliveries.last?.value {
            d.mention("Sessions", last.sessions.map { "\($0)" })
            d.mention("Courses", last.courses.map { "\($0)" })
            d.mention("Places", last.places.map { "\($0)" })
            d.mention("Booked", last.booked.map { "\($0)" })
            d.say("Attended", last.attended)
        }
        d.mention("Evaluation", evaluations.map { Self.line($0.value) })
    }

    private static func line(_ one: TrainingEvaluated) -> String {
        let score = one.score.map { $0.text + (one.outOf.map { " out of \($0)" } ?? "") }
        return [one.period?.asWritten, one.measure, score, one.forms.map { "\($0) forms" }]
            .compactMap { $0 }.joined(separator: ", ")
    }

    public mutating func reword(_ part: TitleWording, _ fact: WordingChanged, _ at: Occurrence) {
        if !deliveries.isEmpty {
            deliveries[deliveries.count - 1].value.title = fact.to
        } else if !schedulings.isEmpty {
            schedulings[schedulings.count - 1].value.title = fact.to
        }
    }
}
