public import Dates

/// A decision was reversed: a change of mind, not a correction.
public struct ReviewDecisionReversed: Fact {
    public typealias Subject = Review
    public static let name = "review.decision-reversed"
    public static let meaning =
        "A decision on a review was reversed: a change of mind, so both decisions stay "
        + "true in turn."
    public static let example = FactExample(
        "review/child-m", "decision=review/child-m#5", "outcome=lcspr", "decidedBy=Executive",
        "after=the reply of the national Panel")

    public var decision = EventID.none
    public var outcome = ReviewOutcome.lcspr
    public var decidedBy: String?
    public var after: String?
    public var period: FuzzyDate?

    public init() {}

    public var names: [EventID] { [decision] }

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("decision", &decision, "the decision that it reverses")
        try c.field("outcome", &outcome, "what was decided instead")
        try c.field("decidedBy", &decidedBy, "the body that decided", says: .who)
        try c.field("after", &after, "what led to it")
        try c.field("period", &period, "when the review is to be held")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["They changed their minds."] }

    /// Rule R-09: only a decision in force can be reversed.
    public func check(_ review: Folded<Review>?, _ known: some Knowledge) throws(Refusal) {
        guard review?.state.decision?.at.id == decision else { throw .notInForce(decision) }
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        if let place = review.decisions.firstIndex(where: { $0.at.id == decision }) {
            review.decisions[place].reversedBy = at.id
        }
        review.decide(
            Review.Decision(
                outcome: outcome, decidedBy: decidedBy, rationale: after, period: period, at: at),
            from: [.underReconsideration, .noFurtherReview])
    }
}
