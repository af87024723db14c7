/// An organisation claimed progress.
public struct PeerReviewProgressClaimed: Fact {
    public typealias Subject = PeerReview
    public static let name = "peer-review.progress-claimed"
    public static let meaning =
        "Progress was claimed at a peer review; nobody has confirmed it yet."

    public var claim = ""
    public var organisation: ThingID?
    public var about: ThingID?
    public var theme: String?
    public var text = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("claim", &claim, "a short code for the claim, such as a")
        try c.field("text", &text, "what is said to have been done")
        try c.field("organisation", &organisation, "the organisation that claims it")
        try c.field("about", &about, "the action or response that it is about")
        try c.field("theme", &theme, "its theme")
    }

    public func apply(to review: inout PeerReview, _ at: Occurrence) {
        let made = Cited(self, at)
        let place = review.claims.firstIndex { $0.code == claim } ?? review.claims.endIndex
        if place == review.claims.endIndex { review.claims.append(PeerReview.Claim(made: made)) }
        review.claims[place].made = made
        review.claims[place].life.reach(.claimed, from: [nil], at)
    }
}

/// A claim of progress was confirmed, not evidenced or disputed.
public struct PeerReviewProgressAnswered: Fact {
    public typealias Subject = PeerReview
    public static let name = "peer-review.progress-answered"
    public static let meaning =
        "A claim of progress was confirmed, found without evidence, or disputed."

    public enum Outcome: String, Word {
        case confirmed
        case notEvidenced = "not-evidenced"
        case disputed
    }

    public var claim = ""
    public var outcome = Outcome.confirmed
    public var basis: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("claim", &claim, "the code of the claim")
        try c.field("outcome", &outcome, "what became of it")
        try c.field("basis", &basis, "what shows it, or what was missing")
    }

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
