/// The ledger was opened.
public struct LedgerOpened: Fact {
    public typealias Subject = LedgerRecord
    public static let name = "ledger.opened"
    public static let meaning = "The ledger was opened: its first fact."
    public static let begins = true

    public var origin = ""
    public var title = ""
    public var partnership: String?
    public var synthetic: String?
    /// Whether it is the rule book of England, and not the ledger of a partnership.
    public var isRuleBook: Bool?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("origin", &origin, "the name under which its proofs are signed")
        try c.field("title", &title, "what it is called")
        try c.field("partnership", &partnership, "whose ledger it is")
        try c.field(
            "synthetic", &synthetic, "what is invented, if the ledger is made up to practise on")
        try c.field("ruleBook", &isRuleBook, "whether it is the rule book of England")
    }

    /// Invariant: a ledger is opened once, and the first opening stands.
    public func apply(to ledger: inout LedgerRecord, _ at: Occurrence) {
        if ledger.opening == nil { ledger.opening = Cited(self, at) }
    }
}
