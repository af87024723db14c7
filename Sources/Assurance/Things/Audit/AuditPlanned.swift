public import Dates

/// An audit was planned.
public struct AuditPlanned: Fact {
    public typealias Subject = Audit
    public static let name = "audit.planned"
    public static let meaning =
        "An audit was planned: of what, for which period, against which standards."
    public static let begins = true
    public static let example = FactExample(
        "audit/section-11-2023", "title=Self-assessment of 2023-24", "sort=section-11",
        "period=fy:2023-24", "theme=neglect", "chair=Quality Manager",
        "standards=standard-set/2023-24")

    public var title = ""
    public var sort = Audit.Sort.section11
    public var period: FuzzyDate?
    public var theme: String?
    public var chair: RoleTitle?
    public var standards: ThingID?
    public var commissionedBy: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is called")
        try c.field("sort", &sort, "what sort of audit it is")
        try c.field("period", &period, "the period that it looks at", pairs: .financial)
        try c.field("theme", &theme, "its theme")
        try c.field("chair", &chair, "the role that leads it")
        try c.field("standards", &standards, "the standard set whose scale its ratings are on")
        try c.field("commissionedBy", &commissionedBy, "who asked for it", says: .who)
    }

    public var tells: Telling { .announcement }
    public var plainly: [PlainSentence] { ["The check was planned."] }

    public func apply(to audit: inout Audit, _ at: Occurrence) {
        audit.plan = Cited(self, at)
        audit.reach(.planned, at)
    }
}
