import Assessment
import Assurance
import Dates
import Replay

/// What tells of things, and when each was last heard of: in its own facts, and in what was claimed
/// or found about it at a peer review.
///
/// Notes, names and corrections tell nothing of what was done.
struct LastHeard {
    private let picture: Picture
    private let atReviews: [ThingID: [KnownFact]]

    init(_ picture: Picture) {
        self.picture = picture
        var atReviews: [ThingID: [KnownFact]] = [:]
        for review in picture.history.things(of: PeerReview.kind) {
            for news in PeerReviewNews.all(Self.happened(review, picture)) {
                atReviews[news.about, default: []].append(news.fact)
            }
        }
        self.atReviews = atReviews
    }

    /// The facts that tell of something done about a thing, as far as they may have happened.
    func telling(_ id: ThingID) -> [KnownFact] {
        Self.happened(id, picture).filter { !$0.isAside } + (atReviews[id] ?? [])
    }

    /// The one of them last heard of.
    func last(of id: ThingID) -> KnownFact? {
        let facts = telling(id)
        guard let at = facts.map(\.at).lastHeard else { return nil }
        return facts.last { $0.at.id == at.id }
    }

    private static func happened(_ id: ThingID, _ picture: Picture) -> [KnownFact] {
        picture.history.standing(of: id, known: picture.cut).filter {
            picture.cut.hasHappened($0.at) != .no
        }
    }
}

/// What one fact of a peer review tells of another thing: that something was claimed about it, or
/// what was found of the claim.
struct PeerReviewNews {
    let about: ThingID
    /// The code of the claim.
    let claim: String
    let fact: KnownFact

    /// What some facts of one peer review tell of others, in their order.
    static func all(_ facts: [KnownFact]) -> [PeerReviewNews] {
        var about: [String: ThingID] = [:]
        for fact in facts {
            guard let claim = fact.fact as? PeerReviewProgressClaimed else { continue }
            about[claim.claim] = claim.about
        }
        return facts.compactMap { fact in
            let code: String
            switch fact.fact {
            case let claim as PeerReviewProgressClaimed: code = claim.claim
            case let answer as PeerReviewProgressAnswered: code = answer.claim
            default: return nil
            }
            return about[code].map { PeerReviewNews(about: $0, claim: code, fact: fact) }
        }
    }

    /// The fact in words: `claimed at the peer review: All are trained`; nil for any other fact.
    static func words(_ known: KnownFact) -> String? {
        switch known.fact {
        case let claim as PeerReviewProgressClaimed: "claimed at the peer review: \(claim.text)"
        case let answer as PeerReviewProgressAnswered:
            "\(words(answer.outcome)) at the peer review" + (answer.basis.map { ": \($0)" } ?? "")
        default: nil
        }
    }

    /// What was found of a claim: `confirmed`.
    static func words(_ outcome: PeerReviewProgressAnswered.Outcome) -> String {
        switch outcome {
        case .confirmed: "confirmed"
        case .notEvidenced: "not evidenced"
        case .disputed: "disputed"
        }
    }
}
