/// A risk was raised.
public struct RiskRaised: Fact {
    public typealias Subject = Risk
    public static let name = "risk.raised"
    public static let meaning = "A risk was raised for the register."
    public static let begins = true

    public var title = ""
    public var owner: RoleTitle?
    public var source: [ThingID] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what may go wrong")
        try c.field("owner", &owner, "the role that owns it")
        try c.field("source", &source, "what it was raised from, such as a meeting or a review")
    }

    public func apply(to risk: inout Risk, _ at: Occurrence) {
        risk.raising = Cited(self, at)
        risk.life.reach(.proposed, from: [nil], at)
    }
}

/// A risk was scored.
public struct RiskScored: Fact {
    public typealias Subject = Risk
    public static let name = "risk.scored"
    public static let meaning = "A risk was scored; a later score does not wipe out an earlier one."

    public var likelihood: Int?
    public var impact: Int?
    public var score: Int?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("likelihood", &likelihood, "how likely it is, on the register's scale")
        try c.field("impact", &impact, "how much harm it would do, on the register's scale")
        try c.field("score", &score, "the score as the register gives it")
    }

    /// The score as given, else likelihood times impact; nil when neither can be had.
    public var worth: Int? {
        if let score { return score }
        guard let likelihood, let impact else { return nil }
        let (product, overflow) = likelihood.multipliedReportingOverflow(by: impact)
        return overflow ? nil : product
    }

    public func apply(to risk: inout Risk, _ at: Occurrence) {
        risk.scores.append(Cited(self, at))
        if risk.life.stage == .proposed { risk.life.reach(.open, from: [.proposed], at) }
    }
}

/// Something was done about a risk.
public struct RiskTreated: Fact {
    public typealias Subject = Risk
    public static let name = "risk.treated"
    public static let meaning =
        "A risk was treated, accepted, escalated, or taken back from escalation."

    public enum How: String, Word {
        case treated
        case accepted
        case escalated
        case deEscalated = "de-escalated"
    }

    public var how = How.treated
    public var treatment: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("how", &how, "in which way")
        try c.field("text", &treatment, "what was done")
    }

    public func apply(to risk: inout Risk, _ at: Occurrence) {
        risk.treatments.append(Cited(self, at))
        switch how {
        case .treated: risk.life.reach(.treated, from: [.open, .treated], at)
        case .accepted: risk.life.reach(.accepted, from: [.treated], at)
        case .escalated: risk.life.reach(.escalated, from: [.treated], at)
        case .deEscalated: risk.life.reach(.open, from: [.escalated], at)
        }
    }
}
