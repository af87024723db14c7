/// The rapid review began.
public struct RapidReviewStarted: Fact {
    public typealias Subject = Review
    public static let name = "review.rapid-review-started"
    public static let meaning = "A rapid review began."
    public static let example = FactExample("review/child-m")

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {}

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["A quick first look at the case began."] }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.life.reach(.inRapidReview, from: [.notified], at)
    }
}
