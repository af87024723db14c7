/// A national rule was stated again, the same or otherwise, by a later edition.
public struct RuleRestated: Fact {
    public typealias Subject = NationalRule
    public static let name = "england.rule-restated"
    public static let meaning =
        "A national rule was stated again by a later edition, the same or otherwise."
    public static let example = FactExample(
        "england/rule/notification", "text=A serious incident is notified", "governs=notification",
        "level=act", "confidence=seen")

    public var terms = RuleTerms()

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try terms.fields(&c)
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["The rule was said again in a new paper."] }

    public func apply(to rule: inout NationalRule, _ at: Occurrence) {
        rule.statements.append(Cited(terms, at))
    }
}
