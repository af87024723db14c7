/// A plan was approved.
public struct PlanApproved: Fact {
    public typealias Subject = Plan
    public static let name = "plan.approved"
    public static let meaning = "A body approved a plan."
    public static let example = FactExample("plan/2023-2025", "body=Executive", "edition=first")

    public var body = ""
    public var edition: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("body", &body, "the body that approved it")
        try c.field("edition", &edition, "the edition that it approved")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The plan was agreed."] }

    public func apply(to plan: inout Plan, _ at: Occurrence) {
        plan.approvals.append(Cited(self, at))
        plan.life.reach(.approved, from: [.drafted, .approved], at)
    }
}
