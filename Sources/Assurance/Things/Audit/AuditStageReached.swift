public import Dates

/// An audit came to its next stage.
public struct AuditStageReached: Fact {
    public typealias Subject = Audit
    public static let name = "audit.stage-reached"
    public static let meaning =
        "An audit came to its next stage, such as analysed, moderated or follow-up held."
    public static let example = FactExample("audit/section-11-2023", "stage=moderated")

    public enum Stage: String, Word {
        case submissionsClosed = "submissions-closed"
        case analysed
        case moderated
        case actionsAgreed = "actions-agreed"
        case followUpDue = "follow-up-due"
        case followUpHeld = "follow-up-held"

        var ofAudit: Audit.Stage {
            switch self {
            case .submissionsClosed: .submissionsClosed
            case .analysed: .analysed
            case .moderated: .moderated
            case .actionsAgreed: .actionsAgreed
            case .followUpDue: .followUpDue
            case .followUpHeld: .followUpHeld
            }
        }
    }

    public var stage = Stage.submissionsClosed
    public var due: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("stage", &stage, "the stage that it came to")
        try c.field("due", &due, "when what comes next is due, such as the follow-up")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The check came to its next step."] }

    public func apply(to audit: inout Audit, _ at: Occurrence) {
        audit.stagesReached.append(Cited(self, at))
        audit.reach(stage.ofAudit, at)
    }
}
