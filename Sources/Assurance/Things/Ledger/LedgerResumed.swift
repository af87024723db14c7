/// The ledger was resumed from a copy, under another name and with another key.
public struct LedgerResumed: Fact {
    public typealias Subject = LedgerRecord
    public static let name = "ledger.resumed"
    public static let meaning =
        "The ledger was resumed from a copy, under another name and with another key."
    public static let example = FactExample(
        "ledger/example", "reason=restored", "origin=example-2", "key=example-2+00000000+AAAA",
        "formerOrigin=example", "formerSize=1", "formerRoot=00")

    public var reason = Reason.restored
    public var origin = ""
    public var key = ""
    public var formerOrigin = ""
    public var formerSize = 0
    public var formerRoot = ""
    public var why: String?

    public init() {}

    /// Why a ledger goes on under another name.
    public enum Reason: String, Word {
        /// From a backup, after a loss.
        case restored
        /// To practise on; never the ledger itself.
        case rehearsal
        /// The key before is lost.
        case lostKey = "lost-key"
        /// A line was cut, as the law asked.
        case cut
    }

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("reason", &reason, "why it goes on under another name", says: .why)
        try c.field("origin", &origin, "the name under which its proofs are signed from now on")
        try c.field("key", &key, "the public key of its proofs from now on")
        try c.field("formerOrigin", &formerOrigin, "the name before")
        try c.field(
            "formerSize", &formerSize, 0...1_000_000_000, "how many facts the copy has from before")
        try c.field("formerRoot", &formerRoot, "the root of their lines, in hexadecimal")
        try c.field("why", &why, "what happened")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["This list goes on from a copy, under a new name."] }

    public func apply(to ledger: inout LedgerRecord, _ at: Occurrence) {
        ledger.resumptions.append(Cited(self, at))
    }
}
