/// An organisation claimed progress.
public struct PeerReviewProgressClaimed: Fact {
    public typealias Subject = PeerReview
    public static let name = "peer-review.progress-claimed"
    public static let meaning =
        "Progress was claimed at a peer review; nobody has confirmed it yet."
    public static let example = FactExample(
        "peer-review/2025", "claim=police-1", "organisation=organisation/police",
        "about=action/2.1", "text=All officers have been trained")

    public var claim = ""
    public var organisation: ThingID?
    public var about: ThingID?
    public var theme: String?
    public var text = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("claim", &claim, "a short code for the claim, such as a")
        try c.field("text", &text, "what is said to have been done")
        try c.field("organisation", &organisation, "the organisation that claims it", says: .who)
        try c.field("about", &about, "the action or response that it is about")
        try c.field("theme", &theme, "its theme")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["At the meeting somebody said what had been done."] + PlainSentence.said(text)
    }

    public func apply(to review: inout PeerReview, _ at: Occurrence) {
        let made = Cited(self, at)
        let place = review.claims.firstIndex { $0.code == claim } ?? review.claims.endIndex
        if place == review.claims.endIndex { review.claims.append(PeerReview.Claim(made: made)) }
        review.claims[place].made = made
        review.claims[place].life.reach(.claimed, from: [nil], at)
    }
}
