public import Dates

/// The narrative made a statement about the figures.
public struct IndicatorClaimed: Fact {
    public typealias Subject = Indicator
    public static let name = "indicator.claimed"
    public static let meaning =
        "A paper's narrative says something about the figures; they may say otherwise."
    public static let example = FactExample(
        "indicator/children-on-plans", "text=Fewer children are on a plan",
        "direction=falling", "period=fy:2023-24")

    public enum Direction: String, Word {
        case rising
        case falling
        case steady
        case inLine = "in-line"
        case other
    }

    public var statement = ""
    public var direction: Direction?
    public var period: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("text", &statement, "what the narrative says")
        try c.field("direction", &direction, "which way it says the figures go")
        try c.field("period", &period, "the period it speaks of", pairs: .financial)
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["A paper says something about the numbers."] }

    public func apply(to indicator: inout Indicator, _ at: Occurrence) {
        indicator.claims.append(Cited(self, at))
    }
}
