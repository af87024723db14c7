/// A national rule ceased to hold, and no edition states it any more.
public struct RuleEnded: Fact {
    public typealias Subject = NationalRule
    public static let name = "england.rule-ended"
    public static let meaning = "A national rule ceased to hold."
    public static let example = FactExample(
        "england/rule/notification", "reason=spent")

    public var by: String?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("instrument", &by, "the instrument that ended it")
        try c.field("reason", &reason, "why", says: .why)
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The rule ended."] }

    public func apply(to rule: inout NationalRule, _ at: Occurrence) {
        rule.ended = Cited(self, at)
    }
}
