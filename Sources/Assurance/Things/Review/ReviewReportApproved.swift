/// The report of a review was approved.
public struct ReviewReportApproved: Fact {
    public typealias Subject = Review
    public static let name = "review.report-approved"
    public static let meaning = "The report of a review was approved."
    public static let example = FactExample("review/child-m", "approvedBy=Executive")

    public var approvedBy: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("approvedBy", &approvedBy, "the body that approved it", says: .who)
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The report was agreed."] }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.approval = Cited(self, at)
        review.life.reach(.approved, from: [.inReview], at)
    }
}
