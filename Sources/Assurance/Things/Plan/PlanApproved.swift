/// A plan was approved.
public struct PlanApproved: Fact {
    public typealias Subject = Plan
    public static let name = "plan.approved"
    public static let meaning = "A body approved a plan."

    public var body = ""
    public var edition: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("body", &body, "the body that approved it")
        try c.field("edition", &edition, "the edition that it approved")
    }

    public func apply(to plan: inout Plan, _ at: Occurrence) {
        plan.approvals.append(Cited(self, at))
        plan.life.reach(.approved, from: [.drafted, .approved], at)
    }
}
