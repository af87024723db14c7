/// A snapshot was rebuilt and compared.
public struct SnapshotVerified: Fact {
    public typealias Subject = SnapshotRecord
    public static let name = "snapshot.verified"
    public static let meaning = "A snapshot was rebuilt from the log and compared, byte for byte."
    public static let mayFollowEnd = true
    public static let example = FactExample(
        "snapshot/2024-03", "outcome=equal", "verifiedBy=Young Scrutineer")

    public enum Outcome: String, Word {
        case equal
        case mismatched
    }

    public var outcome = Outcome.equal
    public var verifiedBy: RoleTitle?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("outcome", &outcome, "whether the two were equal")
        try c.field("verifiedBy", &verifiedBy, "the role that compared them", says: .who)
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The copy was checked."] }

    public func apply(to snapshot: inout SnapshotRecord, _ at: Occurrence) {
        snapshot.verifications.append(Cited(self, at))
        guard !snapshot.isEnded else { return }
        snapshot.life.reach(
            outcome == .equal ? .verified : .mismatched, from: [.taken, .verified, .mismatched], at)
    }
}
