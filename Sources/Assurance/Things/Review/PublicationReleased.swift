/// Publication was held back no longer.
public struct PublicationReleased: Fact {
    public typealias Subject = Review
    public static let name = "review.publication-released"
    public static let meaning = "The reason to hold publication back ended."
    public static let example = FactExample("review/child-m", "reason=the trial has ended")

    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("reason", &reason, "what happened", says: .why)
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The reason to wait was over."] }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.releases.append(Cited(self, at))
        review.life.reach(.approved, from: [.held], at)
    }
}
