/// Partners fell into dispute.
public struct DisputeRaised: Fact {
    public typealias Subject = Dispute
    public static let name = "dispute.raised"
    public static let meaning = "A dispute between partners was raised."
    public static let begins = true
    public static let instead = [DisputeStageReached.name]
    public static let example = FactExample(
        "dispute/budget-2024", "title=Shares of the budget", "parties=Police", "parties=Health",
        "issue=who pays for training")

    private static let partiesRule = FieldRule("those who disagree", required: true)

    public var title = ""
    public var parties: [String] = []
    public var issue: String?
    public var about: [ThingID] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is called")
        try c.texts("parties", &parties, Self.partiesRule)
        try c.field("issue", &issue, "what they disagree about")
        try c.field("about", &about, "the actions or other things that it is about")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The groups did not agree."] }

    /// Rule R-01: a dispute names its parties.
    public func check(_ dispute: Folded<Dispute>?, _ known: some Knowledge) throws(Refusal) {
        if parties.isEmpty { throw .field(.missing("parties", Self.partiesRule)) }
    }

    public func apply(to dispute: inout Dispute, _ at: Occurrence) {
        dispute.raising = Cited(self, at)
        dispute.life.reach(.raised, from: [nil], at)
    }
}
