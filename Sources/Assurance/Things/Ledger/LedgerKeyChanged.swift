/// The key that seals the ledger was changed for another.
public struct LedgerKeyChanged: Fact {
    public typealias Subject = LedgerRecord
    public static let name = "ledger.key-changed"
    public static let meaning =
        "The key that seals the ledger was changed: both keys sign this fact."
    public static let example = FactExample(
        "ledger/example", "to=example+0f3a+new", "from=example+9b2c+old", "reason=its keeper left")

    public var to = ""
    public var from: String?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("to", &to, "the public key from now on")
        try c.field("from", &from, "the public key before")
        try c.field("reason", &reason, "why it was changed", says: .why)
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The key that seals this list was changed."] }

    public func apply(to ledger: inout LedgerRecord, _ at: Occurrence) {
        ledger.keyChanges.append(Cited(self, at))
    }
}
