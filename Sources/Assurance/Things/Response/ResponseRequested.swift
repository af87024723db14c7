public import Dates

/// An organisation was asked to answer on a standard.
public struct ResponseRequested: Fact {
    public typealias Subject = Response
    public static let name = "response.requested"
    public static let meaning = "An organisation was asked to answer on one standard of an audit."
    public static let begins = true
    public static let example = FactExample(
        "response/section-11-2023/police/s2", "audit=audit/section-11-2023",
        "organisation=organisation/police", "standard=S2", "due=30 November 2023")

    public var audit = ThingID.none
    public var organisation = ThingID.none
    public var standard = ""
    public var due: FuzzyDate?
    public var standards: ThingID?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("audit", &audit, "the audit")
        try c.field("organisation", &organisation, "the organisation that is asked")
        try c.field("standard", &standard, "the standard's code or title")
        try c.field("due", &due, "when the answer is due")
        try c.field(
            "standards", &standards,
            "the version of the standards that it answers, where it is not the audit's own")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The group was asked to answer."] }

    /// The audit is one, and its standard set, where it lists its standards, has this one.
    public func check(_ response: Folded<Response>?, _ known: some Knowledge) throws(Refusal) {
        guard let audit = known.state(Audit.self, audit) else {
            throw .field(FieldProblem(field: "audit", sentence: "\(audit) is not an audit."))
        }
        try Audit.checkOrganisation(organisation, known)
        if let standards, known.state(StandardSet.self, standards) == nil {
            throw .field(
                FieldProblem(
                    field: "standards", sentence: "\(standards) is not a set of standards."))
        }
        let set = (standards ?? audit.state.standards)
            .flatMap { known.state(StandardSet.self, $0) }?.state
        if let set, set.listsStandards, set.standard(standard) == nil {
            throw set.unknown(standard, field: "standard")
        }
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.request = Cited(self, at)
        response.life.reach(.requested, from: [nil], at)
    }
}
