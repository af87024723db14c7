public import Dates

/// A national rule was modified for a time, on top of the edition that states it.
public struct RuleModified: Fact {
    public typealias Subject = NationalRule
    public static let name = "england.rule-modified"
    public static let meaning = "A national rule was modified for a time."
    public static let example = FactExample(
        "england/rule/rapid-review", "text=The days were relaxed", "effect=relaxed",
        "confidence=quoted")

    /// What the modification does to the rule while it lasts.
    public enum Effect: String, Word {
        /// The rule need not be kept to the letter, and no other measure was found.
        case relaxed
        /// The rule holds with another length.
        case changed
        /// The rule does not hold.
        case suspended
    }

    public var text = ""
    public var effect = Effect.relaxed
    /// The edition it modifies; nil for whichever is in force.
    public var edition: ThingID?
    public var provision: String?
    public var reason: String?
    /// Its last day; nil where no end was found: it then ends with the next edition.
    public var until: FuzzyDate?
    public var clockDays: Int?
    public var clockUnit: GovernanceRule.ClockUnit?
    public var confidence = RuleConfidence.notFound

    public init() {}

    /// The length in place of the rule's own; nil where none was given.
    public var length: GovernanceRule.Clock? {
        clockDays.map { GovernanceRule.Clock(count: $0, unit: clockUnit ?? .days) }
    }

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("text", &text, "what was modified, in our own words")
        try c.field("effect", &effect, "what it does to the rule while it lasts")
        try c.field("edition", &edition, "the edition that it modifies")
        try c.field("provision", &provision, "where the modification stands")
        try c.field("reason", &reason, "why", says: .why)
        try c.field("until", &until, "its last day; left out where no end was found")
        try c.field(
            "clockDays", &clockDays, 0...3_660, "the length while it lasts, in the unit given")
        try c.field("clockUnit", &clockUnit, "the unit of that length; days unless said otherwise")
        try c.field("confidence", &confidence, "how surely it is known")
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["The rule was changed for a while."] }

    public func apply(to rule: inout NationalRule, _ at: Occurrence) {
        rule.modifications.append(Cited(self, at))
    }
}
