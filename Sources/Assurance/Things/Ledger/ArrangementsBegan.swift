/// The area's own safeguarding arrangements began to hold.
public struct ArrangementsBegan: Fact {
    public typealias Subject = LedgerRecord
    public static let name = "ledger.arrangements-began"
    public static let meaning = "The area's own safeguarding arrangements began to hold."
    public static let example = FactExample(
        "ledger/example", "title=Safeguarding arrangements 2019")

    public var title: String?
    public var address: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "the paper that sets them out")
        try c.field("address", &address, "where it is published")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The area began to work in its own new way."] }

    public func apply(to ledger: inout LedgerRecord, _ at: Occurrence) {
        if ledger.arrangements == nil { ledger.arrangements = Cited(self, at) }
    }
}
