/// The ledger is kept up: whatever happens is recorded, by whom, since when.
///
/// While it is, that nothing is recorded says something. A later fact ends it.
public struct LedgerKept: Fact {
    public typealias Subject = LedgerRecord
    public static let name = "ledger.kept"
    public static let meaning =
        "The ledger is kept up, by a role and since a day; or is kept up no more."
    public static let example = FactExample(
        "ledger/example", "keeper=Partnership Manager")

    public var keeper: RoleTitle?
    public var isKept: Bool?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("keeper", &keeper, "the role that keeps it up")
        try c.field("kept", &isKept, "no where it is kept up no more")
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["Somebody keeps this list up to date."] }

    public func apply(to ledger: inout LedgerRecord, _ at: Occurrence) {
        ledger.keeping = isKept == false ? nil : Cited(self, at)
    }
}
