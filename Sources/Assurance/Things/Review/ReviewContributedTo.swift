/// The partnership contributed to another area's review.
public struct ReviewContributedTo: Fact {
    public typealias Subject = Review
    public static let name = "review.contributed-to"
    public static let meaning = "The partnership contributed to a review led by another area."
    public static let begins = true
    public static let example = FactExample(
        "review/child-s", "title=Child S", "area=a neighbouring borough")

    public var title = ""
    public var area = ""
    public var outcome: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is known as")
        try c.field("area", &area, "the area that led it")
        try c.field("outcome", &outcome, "what came of it")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] { ["Another area looked into a case. People here helped."] }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.contribution = Cited(self, at)
        review.life.reach(.contributed, from: [nil], at)
    }
}
