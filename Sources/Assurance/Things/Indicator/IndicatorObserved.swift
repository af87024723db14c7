public import Dates

/// A figure was stated for a period.
public struct IndicatorObserved: Fact {
    public typealias Subject = Indicator
    public static let name = "indicator.observed"
    public static let meaning =
        "A figure was stated for a period, as printed. A revision keeps the figure it revises."
    public static let example = FactExample(
        "indicator/children-on-plans", "value=184", "period=March 2024", "breakdown=neglect",
        "comparator=London 190")

    private static let periodRule = FieldRule(
        "the period or day the figure is for", required: true, pairs: .financial)

    public var value = ""
    public var period: FuzzyDate?
    public var breakdown: String?
    public var comparator: String?
    public var scope: String?
    public var caption: String?
    public var provisional: Bool?
    public var revises: EventID?

    public init() {}

    public var names: [EventID] { revises.map { [$0] } ?? [] }

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("value", &value, "the figure as printed, such as 484 or more than 45")
        try c.date("period", &period, Self.periodRule)
        try c.field("breakdown", &breakdown, "which part of the whole it is")
        try c.field("comparator", &comparator, "what the paper sets beside it, such as London 52")
        try c.field(
            "scope", &scope, "whom this figure covers, where not all that the indicator does")
        try c.field("caption", &caption, "the caption under which it is printed")
        try c.field("provisional", &provisional, "whether it is called provisional")
        try c.field("revises", &revises, "the earlier figure that this one replaces")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["A number was written down."] }

    /// Rules: a figure has a period, and revises only a figure of the same indicator.
    public func check(_ indicator: Folded<Indicator>?, _ known: some Knowledge) throws(Refusal) {
        if period == nil { throw .field(.missing("period", Self.periodRule)) }
        guard let revises, let indicator else { return }
        guard indicator.state.observations.contains(where: { $0.at.id == revises }) else {
            throw .wrongFact(revises, sentence: "it states no figure of \(indicator.id).")
        }
    }

    public func apply(to indicator: inout Indicator, _ at: Occurrence) {
        indicator.observations.append(Cited(self, at))
    }

    /// The figure as an exact number; nil when it is words, a range or a bound, as "more than 45".
    public var number: Quantity? { Quantity(printed: value) }
}
