import Assessment
import Assurance
import Dates
import Replay

/// A claim of progress made at a peer review, and what became of it there or later.
struct ReviewClaim {
    let review: ThingID
    let claim: PeerReview.Claim
    /// The day of the review, as far as it is recorded.
    private let held: FuzzyDate?

    init(_ review: Seen<PeerReview>, _ claim: PeerReview.Claim) {
        let state = review.possible.state
        held = state.session?.effective ?? state.scheduledFor
        self.review = review.id
        self.claim = claim
    }

    var about: ThingID? { claim.made.value.about }
    var stage: PeerReview.ClaimStage { claim.life.stage ?? .claimed }

    /// What the peers found last; nil where nobody answered.
    var verdict: Cited<PeerReview.ClaimStage>? { claim.life.steps.last { $0.value != .claimed } }
    /// Whether the peers found that it is not so, or saw nothing to show it.
    var isAdverse: Bool { verdict?.value == .notEvidenced || verdict?.value == .disputed }

    /// The review with its day: `the peer review of 25 June 2025`.
    var reviewed: String {
        "the peer review"
            + (held.map {
                $0.bounds.isExact ? " of \(PlainWords.date($0))" : " (\(PlainWords.date($0)))"
            } ?? "")
    }

    /// Its day in plain words: ` on 25 June 2025`; empty where none is recorded.
    var day: String { held.map { $0.bounds.isExact ? " on \(PlainWords.date($0))" : "" } ?? "" }

    /// When the peers answered, where it was certainly after the review.
    func later(_ at: Occurrence) -> String? {
        guard let held, held.bounds.certainlyPrecedes(at.bounds) else { return nil }
        return PlainWords.date(at.effective) ?? "by \(at.known.dayInEngland.written)"
    }

    /// When the peers answered: `at the peer review of 25 June 2025`, or `on` a later day `after` it.
    func answered(_ at: Occurrence) -> String {
        later(at).map { "\($0), after \(reviewed)" } ?? "at \(reviewed)"
    }
}

/// What the peers found of an undertaking, beside what others found of it since.
struct Verdicts {
    let claims: [ReviewClaim]

    /// When the peers found otherwise.
    private var adverse: [DateBounds] {
        claims.filter(\.isAdverse).compactMap(\.verdict?.at.bounds)
    }

    /// Whether it was found true that an action is done, and nobody at a peer review found
    /// otherwise since.
    ///
    /// What was not evidenced there is outlived by what was found certainly later (section 4.3 of
    /// the event analysis); where the dates do not tell which came first, it is not.
    func isShown(_ action: Action) -> Bool {
        proofs(action).contains { proof in
            adverse.allSatisfy { $0.certainlyPrecedes(proof) }
        }
    }

    /// Whether the peers found otherwise, and a later check or confirmation outlived it.
    func isOutlived(in action: Action) -> Bool { !adverse.isEmpty && isShown(action) }

    /// Whether the dates do not tell which came first, the check or what the peers found.
    func isUntold(_ action: Action) -> Bool {
        guard !isShown(action), let check = check(action) else { return false }
        return adverse.contains {
            !$0.certainlyPrecedes(check) && !check.certainlyPrecedes($0)
        }
    }

    /// When others than whoever said so found it true, and when the peers did.
    private func proofs(_ action: Action) -> [DateBounds] {
        let reopened = action.lastReopened?.bounds
        let confirmed = claims.filter { $0.stage == .confirmed }.compactMap(\.verdict?.at.bounds)
        return confirmed.filter { day in reopened.map { $0.certainlyPrecedes(day) } ?? true }
            + (check(action).map { [$0] } ?? [])
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
