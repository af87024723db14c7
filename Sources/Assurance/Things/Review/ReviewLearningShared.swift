/// What a review taught was shared.
public struct ReviewLearningShared: Fact {
    public typealias Subject = Review
    public static let name = "review.learning-shared"
    public static let meaning =
        "What a review taught was shared with others; this may come before publication."
    public static let example = FactExample(
        "review/child-m", "forum=learning event", "audience=school staff")

    public var forum = ""
    public var audience: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("forum", &forum, "where it was shared")
        try c.field("audience", &audience, "with whom")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["What was learned was passed on to others."] }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.learningShared.append(Cited(self, at))
    }
}
