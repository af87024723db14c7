/// The ledger was brought back to whole, sealed lines after a crash.
public struct LedgerRecovered: Fact {
    public typealias Subject = LedgerRecord
    public static let name = "ledger.recovered"
    public static let meaning = "The ledger was brought back to whole, sealed lines after a crash."
    public static let example = FactExample(
        "ledger/example", "sealed=120", "setAside=1", "quarantine=half a line", "why=the power went"
    )

    public var sealed: Int?
    public var setAside: Int?
    public var linesSetAside: Int?
    public var quarantine: String?
    public var why: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field(
            "sealed", &sealed, 0...1_000_000_000,
            "how many whole lines were sealed that no checkpoint covered")
        try c.field(
            "setAside", &setAside, 0...9_007_199_254_740_991, "how many bytes were set aside")
        try c.field(
            "linesSetAside", &linesSetAside, 0...1_000_000_000,
            "how many whole lines were among them, never sealed")
        try c.field("quarantine", &quarantine, "the file that keeps them")
        try c.field("why", &why, "what was wrong with them")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["After a crash, this list was made whole again."] }

    public func apply(to ledger: inout LedgerRecord, _ at: Occurrence) {
        ledger.recoveries.append(Cited(self, at))
    }
}
