/// The written statement was submitted, or the inspectors answered it.
public struct StatementAnswered: Fact {
    public typealias Subject = Inspection
    public static let name = "inspection.statement-answered"
    public static let meaning =
        "The written statement was submitted, or the inspectors accepted or returned it."
    public static let example = FactExample(
        "inspection/jtai-2024", "step=submitted", "text=sent with the plan")

    public enum Step: String, Word {
        case submitted
        case accepted
        case returned
    }

    public var step = Step.submitted
    public var remarks: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("step", &step, "whether it was submitted, accepted or returned")
        try c.field("text", &remarks, "what was said")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["That answer was sent, or the inspectors replied to it."]
    }

    public func apply(to inspection: inout Inspection, _ at: Occurrence) {
        inspection.statementAnswers.append(Cited(self, at))
        switch step {
        case .submitted:
            inspection.life.reach(.statementSubmitted, from: [.statementRequested, .returned], at)
        case .accepted: inspection.life.reach(.accepted, from: [.statementSubmitted], at)
        case .returned: inspection.life.reach(.returned, from: [.statementSubmitted], at)
        }
    }
}
