/// A risk was scored.
public struct RiskScored: Fact {
    public typealias Subject = Risk
    public static let name = "risk.scored"
    public static let meaning = "A risk was scored; a later score does not wipe out an earlier one."
    public static let example = FactExample("risk/r7", "likelihood=3", "impact=4")

    public var likelihood: Int?
    public var impact: Int?
    public var score: Int?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("likelihood", &likelihood, 0...100, "how likely it is, on the register's scale")
        try c.field(
            "impact", &impact, 0...100, "how much harm it would do, on the register's scale")
        try c.field("score", &score, 0...10_000, "the score as the register gives it")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["It was said how bad that would be."] }

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
