/// An indicator was defined.
public struct IndicatorDefined: Fact {
    public typealias Subject = Indicator
    public static let name = "indicator.defined"
    public static let meaning =
        "An indicator was defined: what it measures, in which unit, out of what."
    public static let begins = true
    public static let follows = [IndicatorDefined.name]
    public static let example = FactExample(
        "indicator/children-on-plans", "title=Children on a protection plan", "unit=count",
        "denominator=all children", "collectedBy=council", "plan=plan/2023-2025",
        "objective=objective/2.1")

    public var title = ""
    public var unit = IndicatorUnit.count
    public var denominator: String?
    public var scope: String?
    public var parts: [String] = []
    public var collectedBy: String?
    public var plan: ThingID?
    public var objective: ThingID?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it measures")
        try c.field("unit", &unit, "the unit of its figures")
        try c.field("denominator", &denominator, "out of what, as for a percentage or a rate")
        try c.field("scope", &scope, "whom its figures cover, such as six boroughs")
        try c.field("parts", &parts, "the parts that together make up the whole")
        try c.field("collectedBy", &collectedBy, "who collects it")
        try c.field("plan", &plan, "the plan that names it")
        try c.field("objective", &objective, "the objective it measures")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["It was decided what to count."] }

    public func apply(to indicator: inout Indicator, _ at: Occurrence) {
        indicator.definitions.append(Cited(self, at))
    }
}
