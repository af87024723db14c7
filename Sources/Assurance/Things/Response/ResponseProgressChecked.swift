/// What became of an answer's actions was checked, a year on.
public struct ResponseProgressChecked: Fact {
    public typealias Subject = Response
    public static let name = "response.progress-checked"
    public static let meaning = "Progress on an answer's actions was checked, a year on."
    public static let example = FactExample(
        "response/section-11-2023/police/s2", "outcome=confirmed",
        "basis=The training list shows every officer", "peerReview=peer-review/2025")

    public enum Outcome: String, Word {
        case confirmed
        case notEvidenced = "not-evidenced"
    }

    public var outcome = Outcome.confirmed
    public var basis: String?
    public var peerReview: ThingID?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("outcome", &outcome, "whether progress was shown")
        try c.field("basis", &basis, "what shows it, or what was missing", says: .why)
        try c.field("peerReview", &peerReview, "the peer review that checked it")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        [
            outcome == .confirmed
                ? "A year later, others saw that things had got better."
                : "A year later, nobody could show that things had got better."
        ] + PlainSentence.said(basis)
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.checks.append(Cited(self, at))
        response.life.reach(
            outcome == .confirmed ? .progressed : .notProgressed, from: [.underAction], at)
    }
}
