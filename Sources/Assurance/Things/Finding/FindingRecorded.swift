/// Something was found.
public struct FindingRecorded: Fact {
    public typealias Subject = Finding
    public static let name = "finding.recorded"
    public static let meaning = "An audit, review, scrutiny or inspection found something."
    public static let begins = true
    public static let example = FactExample(
        "finding/audit-2023-1", "source=audit/section-11-2023", "sort=to-improve",
        "text=New staff wait too long for training", "theme=training",
        "organisation=organisation/police")

    public var source = ThingID.none
    public var sort = Finding.Sort.neutral
    public var theme: String?
    public var text = ""
    public var organisation: ThingID?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("source", &source, "the audit, review, scrutiny or inspection that found it")
        try c.field("sort", &sort, "whether it works well or is to improve")
        try c.field("text", &text, "what was found")
        try c.field("theme", &theme, "its theme")
        try c.field("organisation", &organisation, "the organisation that it is about")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] { ["Something was found."] + PlainSentence.said(text) }

    public func apply(to finding: inout Finding, _ at: Occurrence) {
        finding.record = Cited(self, at)
        finding.life.begin(at)
    }
}
