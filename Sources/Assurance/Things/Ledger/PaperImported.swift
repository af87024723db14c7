public import Dates

/// An older paper was read into the ledger.
public struct PaperImported: Fact {
    public typealias Subject = LedgerRecord
    public static let name = "ledger.paper-imported"
    public static let meaning =
        "An older paper was read into the ledger; its facts are reconstructed from it."
    public static let example = FactExample(
        "ledger/example", "document=001", "title=Business plan 2023", "ownDate=January 2023")

    public var document = ""
    public var title = ""
    public var ownDate: FuzzyDate?
    public var known: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("document", &document, "how the ledger's sources name the paper")
        try c.field("title", &title, "its title")
        try c.field("ownDate", &ownDate, "the date it bears")
        try c.field("known", &known, "when it made its facts known")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["An old paper was read into this list."] }

    public func apply(to ledger: inout LedgerRecord, _ at: Occurrence) {
        ledger.papers.append(Cited(self, at))
    }
}
