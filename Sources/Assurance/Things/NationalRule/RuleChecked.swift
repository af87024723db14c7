/// A national rule was looked up again.
public struct RuleChecked: Fact {
    public typealias Subject = NationalRule
    public static let name = "england.rule-checked"
    public static let meaning = "A national rule was looked up again, and how surely it is known."
    public static let example = FactExample(
        "england/rule/notification", "confidence=quoted")

    public var confidence = RuleConfidence.notFound
    /// The edition looked up; nil for all that state the rule.
    public var edition: ThingID?
    public var outcome: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("confidence", &confidence, "how surely it is known now")
        try c.field("edition", &edition, "the edition that was looked up")
        try c.field("outcome", &outcome, "what was found")
    }

    public var tells: Telling { .aside }
    public var plainly: [PlainSentence] { ["Somebody looked the rule up again."] }

    public func apply(to rule: inout NationalRule, _ at: Occurrence) {
        rule.checks.append(Cited(self, at))
    }
}
