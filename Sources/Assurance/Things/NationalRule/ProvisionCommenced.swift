/// A provision that waits for commencement was brought into force, everywhere or for some areas.
public struct ProvisionCommenced: Fact {
    public typealias Subject = NationalRule
    public static let name = "england.provision-commenced"
    public static let meaning =
        "A provision was brought into force, everywhere or for some areas."
    public static let example = FactExample(
        "england/rule/child-protection-team", "areas=example")

    /// The areas, each by the origin of its ledger; none where it was commenced everywhere.
    public var areas: [String] = []
    public var instrument: String?
    public var purpose: String?

    public init() {}

    /// Where it was commenced, in words.
    public var words: String { areas.isEmpty ? "everywhere" : areas.joined(separator: ", ") }

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("areas", &areas, "the areas, by the origin of each ledger; none: everywhere")
        try c.field("instrument", &instrument, "the instrument that commenced it")
        try c.field("purpose", &purpose, "for which purpose, where not for all")
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["A national rule began to count in some places."] }

    public func apply(to rule: inout NationalRule, _ at: Occurrence) {
        rule.commencements.append(Cited(self, at))
    }
}
