public import Dates

/// What an organisation pays towards the partnership was agreed.
public struct OrganisationContributionAgreed: Fact {
    public typealias Subject = Organisation
    public static let name = "organisation.contribution-agreed"
    public static let meaning =
        "What an organisation pays towards the partnership in a period was agreed."
    public static let example = FactExample(
        "organisation/police", "amount=5000", "period=fy:2023-24")

    public var amount: Quantity?
    public var period: FuzzyDate?

    public init() {}

    private static let amountRule = FieldRule("the amount, in pounds", required: true)
    private static let periodRule = FieldRule(
        "the period that it is for", required: true, pairs: .financial)

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.text("amount", &amount, Self.amountRule)
        try c.date("period", &period, Self.periodRule)
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["It was agreed how much money the group pays."] }

    public func check(
        _ organisation: Folded<Organisation>?, _ known: some Knowledge
    ) throws(Refusal) {
        if amount == nil { throw .field(.missing("amount", Self.amountRule)) }
        if period == nil { throw .field(.missing("period", Self.periodRule)) }
    }

    public func apply(to organisation: inout Organisation, _ at: Occurrence) {
        organisation.contributions.append(Cited(self, at))
    }
}
