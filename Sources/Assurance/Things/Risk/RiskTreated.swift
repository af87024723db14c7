/// Something was done about a risk.
public struct RiskTreated: Fact {
    public typealias Subject = Risk
    public static let name = "risk.treated"
    public static let meaning =
        "A risk was treated, accepted, escalated, or taken back from escalation."
    public static let example = FactExample(
        "risk/r7", "how=treated", "text=A second trainer was booked")

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

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["Something was done about it."] }

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
