/// A claim of progress was confirmed, not evidenced or disputed.
public struct PeerReviewProgressAnswered: Fact {
    public typealias Subject = PeerReview
    public static let name = "peer-review.progress-answered"
    public static let meaning =
        "A claim of progress was confirmed, found without evidence, or disputed."
    public static let example = FactExample(
        "peer-review/2025", "claim=police-1", "outcome=confirmed", "basis=the training list")

    public enum Outcome: String, Word {
        case confirmed
        case notEvidenced = "not-evidenced"
        case disputed

        /// How far a claim so answered has been shown.
        public var stage: PeerReview.ClaimStage {
            switch self {
            case .confirmed: .confirmed
            case .notEvidenced: .notEvidenced
            case .disputed: .disputed
            }
        }
    }

    public var claim = ""
    public var outcome = Outcome.confirmed
    public var basis: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("claim", &claim, "the code of the claim")
        try c.field("outcome", &outcome, "what became of it")
        try c.field("basis", &basis, "what shows it, or what was missing", says: .why)
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] { ["\(outcome.stage.plainly)"] + PlainSentence.said(basis) }

    /// An answer needs a claim.
    public func check(_ review: Folded<PeerReview>?, _ known: some Knowledge) throws(Refusal) {
        guard let review, review.state.claim(claim) == nil else { return }
        let codes = review.state.claims.map(\.code).joined(separator: ", ")
        throw .field(
            FieldProblem(
                field: "claim",
                sentence: "\(review.id) has no claim \"\(claim)\"."
                    + (codes.isEmpty ? " None was made yet." : " Its claims are: \(codes).")))
    }

    public func apply(to review: inout PeerReview, _ at: Occurrence) {
        guard let place = review.claims.firstIndex(where: { $0.code == claim }) else { return }
        review.claims[place].answers.append(Cited(self, at))
        switch outcome {
        case .confirmed:
            review.claims[place].life.reach(.confirmed, from: [.claimed, .notEvidenced], at)
        case .notEvidenced: review.claims[place].life.reach(.notEvidenced, from: [.claimed], at)
        case .disputed: review.claims[place].life.reach(.disputed, from: [.claimed], at)
        }
    }
}
