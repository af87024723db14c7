public import Dates

/// A plan was reviewed.
public struct PlanReviewed: Fact {
    public typealias Subject = Plan
    public static let name = "plan.reviewed"
    public static let meaning =
        "A plan was reviewed: what was said, and when it is to be reviewed next."
    public static let example = FactExample(
        "plan/2023-2025", "outcome=It stays as it is", "reviewDue=March 2025")

    public var outcome: String?
    public var reviewDue: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("outcome", &outcome, "what the review said")
        try c.field("reviewDue", &reviewDue, "when it is to be reviewed next")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The plan was looked at again."] }

    public func apply(to plan: inout Plan, _ at: Occurrence) {
        plan.reviews.append(Cited(self, at))
        plan.reviewDue = reviewDue.map { Cited($0, at) }
        plan.life.reach(.reviewed, from: Plan.Stage.inForce, at)
    }
}
