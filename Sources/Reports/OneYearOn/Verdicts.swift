import Assurance
import Dates

/// A claim of progress made at a peer review, and what became of it there.
struct ReviewClaim {
    let review: ThingID
    /// The review with its day: `the peer review of 25 June 2025`.
    let reviewed: String
    /// Its day in plain words: ` on 25 June 2025`; empty where none is recorded.
    let day: String
    let claim: PeerReview.Claim

    init(_ review: Seen<PeerReview>, _ claim: PeerReview.Claim) {
        let state = review.possible.state
        let date = state.session?.effective ?? state.scheduledFor
        self.review = review.id
        self.claim = claim
        reviewed =
            "the peer review"
            + (date.map { ($0.bounds.isExact ? " of " : ", ") + PlainWords.date($0) } ?? "")
        day = date.map { $0.bounds.isExact ? " on \(PlainWords.date($0))" : "" } ?? ""
    }

    var about: ThingID? { claim.made.value.about }
    var stage: PeerReview.ClaimStage { claim.life.stage ?? .claimed }
    /// The days between which the peers answered it, or it was made where nobody did.
    var bounds: DateBounds { (claim.life.steps.last?.at ?? claim.made.at).bounds }
    /// Whether the peers found that it is not so, or saw nothing to show it.
    var isAdverse: Bool { stage == .notEvidenced || stage == .disputed }
}

/// What the peers found of an undertaking, beside what others found of it since.
struct Verdicts {
    let claims: [ReviewClaim]

    private var adverse: [ReviewClaim] { claims.filter(\.isAdverse) }

    /// Whether it was found true that an action is done, and nobody at a peer review found
    /// otherwise since.
    ///
    /// What was not evidenced there is outlived by what was found certainly later (section 4.3 of
    /// the event analysis); where the dates do not tell which came first, it is not.
    func isShown(_ action: Action) -> Bool {
        proofs(action).contains { proof in
            adverse.allSatisfy { $0.bounds.certainlyPrecedes(proof) }
        }
    }

    /// Whether the peers found otherwise, and a later check or confirmation outlived it.
    func isOutlived(in action: Action) -> Bool { !adverse.isEmpty && isShown(action) }

    /// Whether the dates do not tell which came first, the check or what the peers found.
    func isUntold(_ action: Action) -> Bool {
        guard !isShown(action), let check = check(action) else { return false }
        return adverse.contains {
            !$0.bounds.certainlyPrecedes(check) && !check.certainlyPrecedes($0.bounds)
        }
    }

    /// When others than whoever said so found it true, and when the peers did.
    private func proofs(_ action: Action) -> [DateBounds] {
        let reopened = action.lastReopened?.bounds
        let confirmed = claims.filter { claim in
            claim.stage == .confirmed && reopened.map { $0.certainlyPrecedes(claim.bounds) } ?? true
        }
        return confirmed.map(\.bounds) + (check(action).map { [$0] } ?? [])
    }

    private func check(_ action: Action) -> DateBounds? {
        guard action.isVerified, !action.isCheckedByClaimant else { return nil }
        return action.verifications.last?.at.bounds
    }
}

extension Action {
    /// The last step by which it was open again after it counted as done.
    var lastReopened: Occurrence? {
        let steps = life.steps
        return zip(steps, steps.dropFirst()).reduce(nil) { last, pair in
            !pair.0.value.isOpen && pair.1.value.isOpen ? pair.1.at : last
        }
    }

    /// Whether it was found true that it is done, and nothing has opened it since.
    var isVerified: Bool {
        life.steps.last { $0.value == .verified || $0.value.isOpen }?.value == .verified
    }

    /// Whether the last check was made by the role that had said that it is done.
    var isCheckedByClaimant: Bool {
        guard let check = verifications.last?.value.verifiedBy else { return false }
        return claims.last?.value.claimedBy == check
    }
}
