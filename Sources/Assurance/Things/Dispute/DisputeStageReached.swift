/// A dispute reached a stage of the partners' agreement.
public struct DisputeStageReached: Fact {
    public typealias Subject = Dispute
    public static let name = "dispute.stage-reached"
    public static let meaning = "A dispute reached a stage of the partners' agreement."
    public static let example = FactExample(
        "dispute/budget-2024", "stage=partners-meet", "heldBy=Partnership Chair",
        "text=They met twice")

    public var stage = DisputeStage.partnersMeet
    public var heldBy: RoleTitle?
    public var remarks: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("stage", &stage, "the stage; enforcement is by the Secretary of State")
        try c.field("heldBy", &heldBy, "the role that held it", says: .who)
        try c.field("text", &remarks, "what was said or done")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["There was one more step to settle it.", "\(stage.plainly)"]
    }

    public func apply(to dispute: inout Dispute, _ at: Occurrence) {
        dispute.stages.append(Cited(self, at))
        switch stage {
        case .partnersMeet: dispute.life.reach(.partnersMeet, from: [.raised], at)
        case .arbitration: dispute.life.reach(.arbitration, from: [.partnersMeet], at)
        case .determination: dispute.life.reach(.determination, from: [.arbitration], at)
        case .enforcement:
            dispute.life.reach(
                .enforcement,
                from: [.raised, .partnersMeet, .arbitration, .determination, .determined], at)
        }
    }
}
