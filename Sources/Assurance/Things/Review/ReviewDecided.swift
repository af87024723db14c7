public import Dates

/// It was decided whether to hold a review.
public struct ReviewDecided: Fact {
    public typealias Subject = Review
    public static let name = "review.decided"
    public static let meaning =
        "It was decided whether to hold a local child safeguarding practice review (LCSPR)."
    public static let example = FactExample(
        "review/child-m", "outcome=no-lcspr", "decidedBy=Executive",
        "rationale=The learning is known", "criteria=new learning")

    public var outcome = ReviewOutcome.noLCSPR
    public var decidedBy: String?
    public var rationale: String?
    public var criteria: [String] = []
    public var period: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("outcome", &outcome, "what was decided")
        try c.field("decidedBy", &decidedBy, "the body that decided", says: .who)
        try c.field("rationale", &rationale, "why", says: .why)
        try c.field("criteria", &criteria, "the criteria considered")
        try c.field("period", &period, "when the review is to be held")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["\(outcome.plainly)"] }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.decide(
            Review.Decision(
                outcome: outcome, decidedBy: decidedBy, rationale: rationale, period: period, at: at
            ),
            from: outcome == .localReview ? [.rapidReviewDone, .known] : [.rapidReviewDone])
    }
}
