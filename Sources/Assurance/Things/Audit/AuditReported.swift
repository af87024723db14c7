/// An audit was reported.
public struct AuditReported: Fact {
    public typealias Subject = Audit
    public static let name = "audit.reported"
    public static let meaning = "What an audit found was reported."
    public static let example = FactExample(
        "audit/section-11-2023", "report=Section 11 report 2023-24",
        "summary=Most standards are met", "forum=Executive")

    public var report: String?
    public var summary: String?
    public var forum: [String] = []
    public var conference: Bool?
    public var briefing: Bool?
    public var sample: String?
    public var sampleSize: Int?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("report", &report, "the report")
        try c.field("summary", &summary, "what it says, in short")
        try c.field("forum", &forum, "where it was reported")
        try c.field(
            "conference", &conference,
            "whether its sample had an initial child protection conference")
        try c.field("briefing", &briefing, "whether its briefing was published")
        try c.field("sample", &sample, "what was looked at, such as cases drawn by chance")
        try c.field("sampleSize", &sampleSize, 0...1_000_000, "how many were looked at")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["What the check found was told to others."] }

    public func apply(to audit: inout Audit, _ at: Occurrence) {
        audit.reports.append(Cited(self, at))
        audit.reach(.reported, at)
    }
}
