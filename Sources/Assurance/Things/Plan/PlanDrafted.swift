public import Dates

/// A plan was drafted.
public struct PlanDrafted: Fact {
    public typealias Subject = Plan
    public static let name = "plan.drafted"
    public static let meaning = "A plan or agreement was drafted."
    public static let begins = true
    public static let example = FactExample(
        "plan/2023-2025", "title=Business plan", "period=2023/2025", "edition=first",
        "preparedBy=Partnership Manager", "reviewDue=March 2024")

    public var title = ""
    public var period: FuzzyDate?
    public var edition: String?
    public var preparedBy: String?
    public var reviewDue: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is called")
        try c.field("period", &period, "the period that it is for", pairs: .financial)
        try c.field("edition", &edition, "which edition it is")
        try c.field("preparedBy", &preparedBy, "who prepared it", says: .who)
        try c.field("reviewDue", &reviewDue, "when it is to be reviewed")
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["The plan was written. It was not agreed yet."] }

    public func apply(to plan: inout Plan, _ at: Occurrence) {
        plan.draft = Cited(self, at)
        if let reviewDue { plan.reviewDue = Cited(reviewDue, at) }
        plan.life.reach(.drafted, from: [nil, .drafted], at)
    }
}
