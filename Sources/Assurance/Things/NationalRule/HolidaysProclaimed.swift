public import Dates

/// A bank holiday was proclaimed for one year: one more day, or another in place of one.
public struct HolidaysProclaimed: Fact {
    public typealias Subject = NationalRule
    public static let name = "england.holidays-proclaimed"
    public static let meaning =
        "A bank holiday was proclaimed: one more day, or another in place of one."
    public static let example = FactExample(
        "england/holidays/2022", "days=2022-09-19", "occasion=a state funeral")

    private static let daysRule = FieldRule("the days, each as 2022-12-26", required: true)

    public var days: [Day] = []
    /// The days that are no longer bank holidays.
    public var insteadOf: [Day] = []
    public var occasion: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.texts("days", &days, Self.daysRule)
        try c.field("insteadOf", &insteadOf, "the days that are no longer bank holidays")
        try c.field("occasion", &occasion, "what for")
    }

    /// Rule R-01: at least one day is named.
    public func check(
        _ holidays: Folded<NationalRule>?, _ known: some Knowledge
    ) throws(Refusal) {
        if days.isEmpty { throw .field(.missing("days", Self.daysRule)) }
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["One more day was named on which offices are shut."] }

    public func apply(to holidays: inout NationalRule, _ at: Occurrence) {
        holidays.proclaimed.append(Cited(self, at))
    }
}
