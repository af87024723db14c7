public import Assurance
public import Dates
public import Replay

/// A claim of progress made at a peer review, and what became of it there or later.
public struct PeerClaim: Equatable, Sendable {
    public let review: ThingID
    public let claim: PeerReview.Claim
    /// The day of the review, as far as it is recorded.
    public let held: FuzzyDate?

    init(_ review: Folded<PeerReview>, _ claim: PeerReview.Claim) {
        held = review.state.session?.effective ?? review.state.scheduledFor
        self.review = review.id
        self.claim = claim
    }

    /// Every claim made at a peer review.
    public static func all(at review: Folded<PeerReview>) -> [PeerClaim] {
        review.state.claims.map { PeerClaim(review, $0) }
    }

    /// Every claim made of a thing, at any peer review.
    public static func all(about thing: ThingID, in world: World) -> [PeerClaim] {
        world.all(PeerReview.self, naming: thing).flatMap(all).filter { $0.about == thing }
    }

    public var about: ThingID? { claim.made.value.about }
    public var stage: PeerReview.ClaimStage { claim.life.stage ?? .claimed }

    /// What the peers found last; nil where nobody answered.
    public var verdict: Cited<PeerReview.ClaimStage>? {
        claim.life.steps.last { $0.value != .claimed }
    }
    /// Whether the peers found that it is not so, or saw nothing to show it.
    public var isAdverse: Bool { verdict?.value == .notEvidenced || verdict?.value == .disputed }
}
