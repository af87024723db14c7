/// Organisations were invited to a peer review.
public struct PeerReviewInvited: Fact {
    public typealias Subject = PeerReview
    public static let name = "peer-review.invited"
    public static let meaning = "Organisations were invited to a peer review."
    public static let example = FactExample(
        "peer-review/2025", "organisations=organisation/police", "count=20")

    public var organisations: [ThingID] = []
    public var count: Int?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("organisations", &organisations, "the organisations that were invited")
        try c.field("count", &count, 0...1_000_000, "how many were invited")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The groups were asked to come."] }

    public func apply(to review: inout PeerReview, _ at: Occurrence) {
        review.invitation = Cited(self, at)
        review.life.reach(.invited, from: [.scheduled], at)
    }
}
