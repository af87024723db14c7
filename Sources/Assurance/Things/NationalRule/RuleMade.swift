/// A national rule was made: the first edition that is known to state it.
public struct RuleMade: Fact {
    public typealias Subject = NationalRule
    public static let name = "england.rule-made"
    public static let meaning = "A national rule was made, in the edition that states it first."
    public static let example = FactExample(
        "england/rule/notification", "text=A serious incident is notified", "governs=notification",
        "level=act", "confidence=seen")
    public static let begins = true
    public static let instead = [RuleRestated.name, RuleModified.name]

    public var terms = RuleTerms()

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try terms.fields(&c)
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["A rule was made for the whole country."] }

    public func apply(to rule: inout NationalRule, _ at: Occurrence) {
        rule.statements.append(Cited(terms, at))
    }
}
