public import Dates

/// What was spent on a line of the budget was reported.
public struct PlanSpendReported: Fact {
    public typealias Subject = Plan
    public static let name = "plan.spend-reported"
    public static let meaning =
        "What was spent on a line of the budget was reported, against what was planned."
    public static let example = FactExample(
        "plan/2023-2025", "line=training", "spend=4200", "budget=5000", "period=fy:2023-24")

    public var line = ""
    public var spend: Quantity?
    public var budget: Quantity?
    public var period: FuzzyDate?
    public var total: Bool?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("line", &line, "the line of the budget")
        try c.field("spend", &spend, "what was spent, in pounds")
        try c.field("budget", &budget, "what was planned, in pounds")
        try c.field("period", &period, "the period", pairs: .financial)
        try c.field("total", &total, "whether the line is the total of others")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["It was said how much money was spent."] }

    /// What was spent beyond the budget, in pence; negative where less was spent, nil where either
    /// is missing.
    public var overspendInPence: Int128? {
        guard let spent = spend?.scaled(by: 2), let planned = budget?.scaled(by: 2) else {
            return nil
        }
        return Int128(spent) - Int128(planned)
    }

    var inWords: String {
        "\(line): \(spend?.text ?? "not recorded") of \(budget?.text ?? "not recorded")"
    }

    public func apply(to plan: inout Plan, _ at: Occurrence) {
        plan.spending.append(Cited(self, at))
    }
}
