public import Dates

/// Those who came said what they thought of it.
public struct TrainingEvaluated: Fact {
    public typealias Subject = Training
    public static let name = "training.evaluated"
    public static let meaning = "Training was evaluated by those who came."
    public static let example = FactExample(
        "training/neglect-2024", "forms=20", "measure=useful at work", "score=4.5", "outOf=5")

    public var forms: Int?
    public var measure: String?
    public var score: Quantity?
    public var outOf: Quantity?
    public var period: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("forms", &forms, "how many forms came back")
        try c.field("measure", &measure, "what was scored")
        try c.field("score", &score, "the score")
        try c.field("outOf", &outOf, "the highest score possible")
        try c.field("period", &period, "the period it is for", pairs: .financial)
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["Those who came said what they thought of it."] }

    public func apply(to training: inout Training, _ at: Occurrence) {
        training.evaluations.append(Cited(self, at))
    }
}
