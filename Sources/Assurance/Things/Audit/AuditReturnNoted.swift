/// It was noted whether an organisation returned its answers to an audit: all its standards at once.
public struct AuditReturnNoted: Fact {
    public typealias Subject = Audit
    public static let name = "audit.return-noted"
    public static let meaning =
        "It was noted whether an organisation returned its answers, all standards at once."
    public static let example = FactExample(
        "audit/section-11-2023", "organisation=organisation/health", "outcome=not-returned",
        "reason=The post that answers was empty")

    public enum Outcome: String, Word {
        case returned
        case notReturned = "not-returned"

        /// The outcome in plain words.
        public var words: String { self == .returned ? "returned" : "not returned" }
    }

    public var organisation = ThingID.none
    public var outcome = Outcome.notReturned
    public var reason: String?
    public var alsoFor: [String] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("organisation", &organisation, "the organisation")
        try c.field("outcome", &outcome, "whether its return came")
        try c.field("reason", &reason, "why it did not come, or what it lacks", says: .why)
        try c.field("alsoFor", &alsoFor, "the other partnerships that the one return is given to")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        [
            outcome == .returned
                ? "\([organisation]) sent its answers." : "\([organisation]) sent no answers."
        ] + (reason.map { ["The reason given: \(ended: $0)"] } ?? [])
    }

    /// The organisation is one.
    public func check(_ audit: Folded<Audit>?, _ known: some Knowledge) throws(Refusal) {
        try Audit.checkOrganisation(organisation, known)
    }

    public func apply(to audit: inout Audit, _ at: Occurrence) {
        audit.returnNotes.append(Cited(self, at))
    }
}

extension Audit {
    /// Refuses what is not an organisation.
    static func checkOrganisation(
        _ organisation: ThingID, _ known: some Knowledge
    ) throws(Refusal) {
        guard known.state(Organisation.self, organisation) == nil else { return }
        throw .field(
            FieldProblem(
                field: "organisation", sentence: "\(organisation) is not an organisation."))
    }
}
