/// A national rule that waits for commencement began to hold in the area.
public struct RuleCommenced: Fact {
    public typealias Subject = LedgerRecord
    public static let name = "ledger.rule-commenced"
    public static let meaning =
        "A national rule that waits for commencement began to hold in this area."
    public static let example = FactExample(
        "ledger/example", "practice=child-protection-team")

    public var practice = Practice.childProtectionTeam
    public var provision: String?
    public var instrument: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("practice", &practice, "the practice that the rule governs")
        try c.field("provision", &provision, "the provision, where not all of it")
        try c.field("instrument", &instrument, "the instrument that commenced it here")
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["A national rule began to count in this area."] }

    public func apply(to ledger: inout LedgerRecord, _ at: Occurrence) {
        ledger.commenced.append(Cited(self, at))
    }
}
