public import Dates

/// A reviewer was asked to hold the review.
public struct ReviewCommissioned: Fact {
    public typealias Subject = Review
    public static let name = "review.commissioned"
    public static let meaning = "A reviewer was commissioned, with terms of reference."
    public static let example = FactExample(
        "review/child-m", "reviewer=Independent Reviewer", "terms=two years before the incident",
        "period=2023")

    public var reviewer: RoleTitle?
    public var terms: String?
    public var areas: [String] = []
    public var notified: [String] = []
    public var period: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("reviewer", &reviewer, "the role of the reviewer")
        try c.field("terms", &terms, "the terms of reference")
        try c.field("areas", &areas, "other areas that take part")
        try c.field("notified", &notified, "who was told")
        try c.field("period", &period, "when it is to be held")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["Somebody was asked to look into the case."] }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.commission = Cited(self, at)
        review.life.reach(.inReview, from: [.lcsprDecided, .localReviewDecided], at)
    }
}
