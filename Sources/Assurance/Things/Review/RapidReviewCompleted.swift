/// The rapid review was completed.
public struct RapidReviewCompleted: Fact {
    public typealias Subject = Review
    public static let name = "review.rapid-review-completed"
    public static let meaning = "A rapid review was completed: its findings and themes."
    public static let example = FactExample(
        "review/child-m", "findings=Visits were not joined up", "themes=neglect")

    public var findings: String?
    public var themes: [String] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("findings", &findings, "what it found")
        try c.field("themes", &themes, "its themes")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The quick first look was finished."] }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.rapidReview = Cited(self, at)
        review.life.reach(.rapidReviewDone, from: [.inRapidReview], at)
    }
}
