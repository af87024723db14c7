/// A peer review was held.
public struct PeerReviewHeld: Fact {
    public typealias Subject = PeerReview
    public static let name = "peer-review.held"
    public static let meaning = "A peer review was held: who chaired it, and who came."
    public static let example = FactExample(
        "peer-review/2025", "chairs=Young Scrutineer", "attended=organisation/police",
        "attendedCount=15")

    public var chairs: [RoleTitle] = []
    public var attended: [ThingID] = []
    public var attendedCount: Int?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("chairs", &chairs, "the roles that chaired it")
        try c.field("attended", &attended, "the organisations that came; leave out if not recorded")
        try c.field(
            "attendedCount", &attendedCount, 0...1_000_000,
            "how many came; leave out if not recorded")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The meeting took place."] }

    public func apply(to review: inout PeerReview, _ at: Occurrence) {
        review.session = Cited(self, at)
        review.life.reach(.held, from: [.invited], at)
    }
}
