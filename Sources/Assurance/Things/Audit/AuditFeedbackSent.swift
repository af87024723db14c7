/// An organisation was told what was thought of its answers: a feedback letter.
public struct AuditFeedbackSent: Fact {
    public typealias Subject = Audit
    public static let name = "audit.feedback-sent"
    public static let meaning =
        "An organisation was told what was thought of its answers, as by a feedback letter."
    public static let example = FactExample(
        "audit/section-11-2023", "organisation=organisation/police",
        "text=Good answers; show how children are heard", "reference=Letter of May 2024",
        "sentBy=Independent Scrutineer")

    public var organisation = ThingID.none
    public var text: String?
    public var reference: String?
    public var sentBy: RoleTitle?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("organisation", &organisation, "the organisation")
        try c.field("text", &text, "what it was told, in short")
        try c.field("reference", &reference, "where the letter is to be found")
        try c.field("sentBy", &sentBy, "the role or panel that sent it", says: .who)
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["\([organisation]) was told what others thought of its answers."]
            + PlainSentence.said(text)
    }

    /// The organisation is one.
    public func check(_ audit: Folded<Audit>?, _ known: some Knowledge) throws(Refusal) {
        try Audit.checkOrganisation(organisation, known)
    }

    public func apply(to audit: inout Audit, _ at: Occurrence) {
        audit.feedback.append(Cited(self, at))
    }
}
