public import Dates

/// The bank holidays of a year were listed as they fall by rule and by custom.
public struct HolidaysListed: Fact {
    public typealias Subject = NationalRule
    public static let name = "england.holidays-listed"
    public static let meaning = "The bank holidays of a year were listed, as they fall by rule."
    public static let example = FactExample(
        "england/holidays/2024", "year=2024", "days=2024-12-25", "days=2024-12-26", "expected=8")
    public static let begins = true

    public var year = 0
    public var days: [Day] = []
    /// How many days a whole year has; with fewer the list is incomplete.
    public var expected = 0

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("year", &year, 1900...2100, "the year")
        try c.field("days", &days, "the days, each as 2022-12-26")
        try c.field(
            "expected", &expected, 0...366, "how many days the year must have to be complete")
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] {
        ["The days on which offices are shut that year were listed."]
    }

    public func apply(to holidays: inout NationalRule, _ at: Occurrence) {
        holidays.listed = Cited(self, at)
    }
}
