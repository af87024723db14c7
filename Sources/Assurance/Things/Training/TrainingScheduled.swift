public import Dates

/// Training was put in the diary.
public struct TrainingScheduled: Fact {
    public typealias Subject = Training
    public static let name = "training.scheduled"
    public static let meaning =
        "Training or an event was put in the diary, or moved to another time."
    public static let begins = true
    public static let follows = [TrainingScheduled.name, TrainingDelivered.name]
    public static let example = FactExample(
        "training/neglect-2024", "title=Seeing neglect early", "on=6 February 2024", "starts=09:30",
        "finishes=12:30", "place=virtual", "sort=course", "providedBy=Training Lead")

    public var title = ""
    public var on: FuzzyDate?
    public var starts: TimeOfDay?
    public var finishes: TimeOfDay?
    public var place: String?
    public var sort: TrainingSort?
    public var providedBy: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is called")
        try c.field("on", &on, "the day it is to be held")
        try c.field("starts", &starts, "when it starts")
        try c.field("finishes", &finishes, "when it finishes")
        try c.field("place", &place, "where it is to be held, or that it is virtual")
        try c.field("sort", &sort, "what sort of event")
        try c.field("providedBy", &providedBy, "who provides it")
    }

    public var tells: Telling { .announcement }
    public var plainly: [PlainSentence] { ["A date was set for the training."] }

    public func apply(to training: inout Training, _ at: Occurrence) {
        training.schedulings.append(Cited(self, at))
        if training.deliveries.isEmpty {
            training.life.reach(.scheduled, from: [nil, .scheduled], at)
        }
    }
}
