public import Dates

/// A plan was reviewed.
public struct PlanReviewed: Fact {
    public typealias Subject = Plan
    public static let name = "plan.reviewed"
    public static let meaning =
        "A plan was reviewed: what was said, and when it is to be reviewed next."

    public var outcome: String?
    public var reviewDue: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("outcome", &outcome, "what the review said")
        try c.field("reviewDue", &reviewDue, "when it is to be reviewed next")
    }

    public func apply(to plan: inout Plan, _ at: Occurrence) {
        plan.reviews.append(Cited(self, at))
        plan.reviewDue = reviewDue.map { Cited($0, at) }
        plan.life.reach(.reviewed, from: Plan.Stage.inForce, at)
    }
}
