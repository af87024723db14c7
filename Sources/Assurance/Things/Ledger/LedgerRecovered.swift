/// The ledger was brought back to whole, sealed lines after a crash.
public struct LedgerRecovered: Fact {
    public typealias Subject = LedgerRecord
    public static let name = "ledger.recovered"
    public static let meaning = "The ledger was brought back to whole, sealed lines after a crash."

    public var sealed: Int?
    public var setAside: Int?
    public var quarantine: String?
    public var why: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field(
            "sealed", &sealed, "how many whole lines were sealed that no checkpoint covered")
        try c.field("setAside", &setAside, "how many torn bytes were set aside")
        try c.field("quarantine", &quarantine, "the file that keeps them")
        try c.field("why", &why, "what was wrong with them")
    }

    public func apply(to ledger: inout LedgerRecord, _ at: Occurrence) {
        ledger.recoveries.append(Cited(self, at))
    }
}
