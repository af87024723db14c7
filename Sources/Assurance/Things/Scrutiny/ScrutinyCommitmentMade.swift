public import Dates

/// A body promised something in answer to the findings.
public struct ScrutinyCommitmentMade: Fact {
    public typealias Subject = ScrutinyExercise
    public static let name = "scrutiny.commitment-made"
    public static let meaning = "A body promised something in answer to a scrutiny."
    public static let example = FactExample(
        "scrutiny/neglect", "body=Police", "text=Officers will ask the child alone",
        "due=Summer 2024", "related=action/2.1")

    public var body = ""
    public var promise = ""
    public var due: FuzzyDate?
    public var related: [ThingID] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("body", &body, "who promised it")
        try c.field("text", &promise, "what was promised")
        try c.field("due", &due, "when it is due")
        try c.field("related", &related, "the actions, groups or papers that are to bring it about")
    }

    public var tells: Telling { .promise }
    public var announced: FuzzyDate? { due }

    public var plainly: [PlainSentence] {
        ["Those in charge made a promise.", "It says: \(ended: promise)"]
    }

    public func apply(to exercise: inout ScrutinyExercise, _ at: Occurrence) {
        exercise.commitments.append(Cited(self, at))
        if !exercise.isFollowedUp {
            exercise.life.reach(.committed, from: [.presented, .committed, .beforeCommittee], at)
        }
    }
}
