public import Dates

/// Bank holidays were noted, so that working days can be counted.
public struct BankHolidaysNoted: Fact {
    public typealias Subject = LedgerRecord
    public static let name = "ledger.bank-holidays-noted"
    public static let meaning = "Bank holidays were noted, so that working days can be counted."
    public static let example = FactExample("ledger/example", "days=2023-12-25", "days=2023-12-26")

    private static let daysRule = FieldRule("the days, each as 2022-12-26", required: true)

    public var days: [Day] = []
    public var division: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.texts("days", &days, Self.daysRule)
        try c.field("division", &division, "where they hold, such as England and Wales")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["The days on which offices are shut were written down."]
    }

    /// Rule R-01: at least one day is named.
    public func check(_ ledger: Folded<LedgerRecord>?, _ known: some Knowledge) throws(Refusal) {
        if days.isEmpty { throw .field(.missing("days", Self.daysRule)) }
    }

    public func apply(to ledger: inout LedgerRecord, _ at: Occurrence) {
        ledger.holidayNotes.append(Cited(self, at))
    }
}
