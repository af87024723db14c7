/// Publication was held back.
public struct PublicationHeld: Fact {
    public typealias Subject = Review
    public static let name = "review.publication-held"
    public static let meaning = "Publication was held back, for instance until a trial has ended."
    public static let example = FactExample(
        "review/child-m", "reason=a trial is under way", "condition=the trial has ended")

    public var reason = ""
    public var condition: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("reason", &reason, "why", says: .why)
        try c.field("condition", &condition, "what must happen before publication")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The report was not made public yet."] }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.holds.append(Cited(self, at))
        review.life.reach(.held, from: [.approved], at)
    }
}
