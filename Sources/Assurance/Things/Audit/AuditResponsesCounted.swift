/// The responses to an audit were counted.
public struct AuditResponsesCounted: Fact {
    public typealias Subject = Audit
    public static let name = "audit.responses-counted"
    public static let meaning = "The responses to an audit were counted."
    public static let example = FactExample("audit/section-11-2023", "returned=18", "asked=20")

    /// What was counted: the organisations' returns, or the replies to a survey beside them.
    public enum What: String, Word {
        case returns
        case survey
    }

    public var returned = 0
    public var asked: Int?
    public var what: What?
    public var note: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("returned", &returned, 0...1_000_000, "how many responses came back")
        try c.field(
            "asked", &asked, 0...1_000_000, "how many were asked; leave out if not recorded")
        try c.field(
            "what", &what, "what came back: returns unless said otherwise, or replies to a survey")
        try c.field("note", &note, "what is counted, and what is not")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The answers were counted."] }

    public func apply(to audit: inout Audit, _ at: Occurrence) {
        audit.counts.append(Cited(self, at))
    }
}
