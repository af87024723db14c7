/// A step of the partners' way to settle a dispute, in the agreement's order.
public enum DisputeStage: String, Word {
    case partnersMeet = "partners-meet"
    case arbitration
    case determination
    case enforcement
}

/// Partners fell into dispute.
public struct DisputeRaised: Fact {
    public typealias Subject = Dispute
    public static let name = "dispute.raised"
    public static let meaning = "A dispute between partners was raised."
    public static let begins = true

    private static let partiesRule = FieldRule("those who disagree", required: true)

    public var title = ""
    public var parties: [String] = []
    public var issue: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is called")
        try c.texts("parties", &parties, Self.partiesRule)
        try c.field("issue", &issue, "what they disagree about")
    }

    /// Rule R-01: a dispute names its parties.
    public func check(_ dispute: Folded<Dispute>?, _ known: some Knowledge) throws(Refusal) {
        if parties.isEmpty { throw .field(.missing("parties", Self.partiesRule)) }
    }

    public func apply(to dispute: inout Dispute, _ at: Occurrence) {
        dispute.raising = Cited(self, at)
        dispute.life.reach(.raised, from: [nil], at)
    }
}

/// A dispute reached a stage of the partners' agreement.
public struct DisputeStageReached: Fact {
    public typealias Subject = Dispute
    public static let name = "dispute.stage-reached"
    public static let meaning = "A dispute reached a stage of the partners' agreement."

    public var stage = DisputeStage.partnersMeet
    public var heldBy: RoleTitle?
    public var remarks: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("stage", &stage, "the stage; enforcement is by the Secretary of State")
        try c.field("heldBy", &heldBy, "the role that held it")
        try c.field("text", &remarks, "what was said or done")
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

/// A dispute ended.
public struct DisputeEnded: Fact {
    public typealias Subject = Dispute
    public static let name = "dispute.ended"
    public static let meaning = "A dispute ended: resolved, determined or withdrawn."

    public enum How: String, Word {
        case resolved
        case determined
        case withdrawn
    }

    public var how = How.resolved
    public var outcome: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("how", &how, "in which way")
        try c.field("text", &outcome, "what was settled")
    }

    public func apply(to dispute: inout Dispute, _ at: Occurrence) {
        dispute.endings.append(Cited(self, at))
        switch how {
        case .resolved: dispute.end(.resolved, at)
        case .determined: dispute.end(.determined, at)
        case .withdrawn: dispute.end(.withdrawn, at)
        }
    }
}
