/// Actions of a plan that are off course were reported.
public struct PlanExceptionReported: Fact {
    public typealias Subject = Plan
    public static let name = "plan.exception-reported"
    public static let meaning = "Actions of a plan that are off course were reported to a meeting."
    public static let example = FactExample(
        "plan/2023-2025", "actions=action/2.1", "meeting=meeting/executive-2024-03",
        "text=Two dates were moved")

    public var actions: [ThingID] = []
    public var meeting: ThingID?
    public var text: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("actions", &actions, "the actions that are off course")
        try c.field("meeting", &meeting, "the meeting that was told")
        try c.field("text", &text, "what was said")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["A meeting heard what is not going to plan."] }

    public func apply(to plan: inout Plan, _ at: Occurrence) {
        plan.exceptions.append(Cited(self, at))
    }
}
