/// It was set who must countersign what the ledger seals.
public struct CosignPolicySet: Fact {
    public typealias Subject = LedgerRecord
    public static let name = "ledger.policy-set"
    public static let meaning = "It was set who must countersign what the ledger seals."
    public static let example = FactExample("ledger/example", "policy=quorum none")

    public var policy = ""
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field(
            "policy", &policy, "the witnesses, their groups and the quorum, as C2SP writes them")
        try c.field("reason", &reason, "why it was set so", says: .why)
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["It was agreed who checks this list and signs for it."] }

    public func apply(to ledger: inout LedgerRecord, _ at: Occurrence) {
        ledger.policies.append(Cited(self, at))
    }
}
