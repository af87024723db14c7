/// The national Panel replied to a decision.
public struct PanelReplied: Fact {
    public typealias Subject = Review
    public static let name = "review.panel-replied"
    public static let meaning = "The national Panel replied to the decision on a review."
    public static let example = FactExample(
        "review/child-m", "reply=disagrees", "text=The Panel asks for a local review")

    public enum Reply: String, Word {
        case agrees
        case disagrees
        case replied
    }

    public var reply = Reply.replied
    public var said: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("reply", &reply, "whether it agrees")
        try c.field("text", &said, "what it said")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] { ["The people who watch over the whole country replied."] }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.replies.append(Cited(self, at))
        guard review.life.stage == .noFurtherReview else { return }
        if reply == .disagrees {
            review.life.reach(.underReconsideration, from: [.noFurtherReview], at)
        }
    }
}
