/// A peer review was reported.
public struct PeerReviewReported: Fact {
    public typealias Subject = PeerReview
    public static let name = "peer-review.reported"
    public static let meaning = "What a peer review found was reported."
    public static let example = FactExample(
        "peer-review/2025", "report=Peer review 2025, report", "summary=Most promises were kept")

    public var report: String?
    public var summary: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("report", &report, "the report")
        try c.field("summary", &summary, "what it says, in short")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["What the meeting found was written up."] }

    public func apply(to review: inout PeerReview, _ at: Occurrence) {
        review.report = Cited(self, at)
        review.life.reach(.reported, from: [.held], at)
    }
}
