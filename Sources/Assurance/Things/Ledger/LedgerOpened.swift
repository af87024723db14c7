/// The ledger was opened.
public struct LedgerOpened: Fact {
    public typealias Subject = LedgerRecord
    public static let name = "ledger.opened"
    public static let meaning = "The ledger was opened: its first fact."
    public static let begins = true
    public static let example = FactExample(
        "ledger/example", "origin=example", "key=example+00000000+AAAA",
        "title=Example Borough partnership", "partnership=Example Borough",
        "synthetic=all of it is invented")

    public var origin = ""
    public var key = ""
    public var title = ""
    public var partnership: String?
    public var synthetic: String?
    public var recipe: Bool?
    /// Whether it is the rule book of England, and not the ledger of a partnership.
    public var isRuleBook: Bool?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("origin", &origin, "the name under which its proofs are signed")
        try c.field("key", &key, "the public key of its proofs, until a later fact names another")
        try c.field("title", &title, "what it is called")
        try c.field("partnership", &partnership, "whose ledger it is")
        try c.field(
            "synthetic", &synthetic, "what is invented, if the ledger is made up to practise on")
        try c.field(
            "recipe", &recipe,
            "whether it is built from a recipe, which gives its times and ids and publishes its key"
        )
        try c.field("ruleBook", &isRuleBook, "whether it is the rule book of England")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["This list was begun."] }

    /// Invariant: a ledger is opened once, and the first opening stands.
    public func apply(to ledger: inout LedgerRecord, _ at: Occurrence) {
        if ledger.opening == nil { ledger.opening = Cited(self, at) }
    }
}
