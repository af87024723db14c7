import Assurance
import Dates
import Replay

/// F-27: a review was published while publication was held back.
public enum EarlyPublication: SceneFlag {
    public static let code = "F-27"
    public static let name = "early-publication"
    public static let rule =
        "A review whose publication is held back is published only once the condition is met."
    public static let source = "Safeguarding arrangements, appendix 8 (RULE-30, LR-F5)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        scene.all(Review.self).compactMap(breach)
    }

    /// The first publication that came, or may have come, between a hold and its release.
    private static func breach(_ review: Folded<Review>) -> Breach? {
        let state = review.state
        let all = state.publications.flatMap { out in
            state.holds.compactMap { breach(review, $0, out) }
        }
        return all.first(where: \.isCertain) ?? all.first
    }

    private static func breach(
        _ review: Folded<Review>, _ hold: Cited<PublicationHeld>, _ out: Cited<ReviewPublished>
    ) -> Breach? {
        let steps = review.state.life.steps.map(\.at.id)
        let wasHeld = wasHeld(hold.at, before: out.at, steps)
        // A release on the day of publication is in time.
        let released = review.state.releases.map { release in
            (
                at: release.at,
                inTime: release.at.bounds.precedes(hold.at.bounds).not
                    .and(isReleased(release.at, by: out.at, steps))
            )
        }
        let wasReleased = released.reduce(Answer.no) { $0.or($1.inTime) }
        let isEarly = wasHeld.and(wasReleased.not)
        guard isEarly != .no else { return nil }
        let release =
            released.first { $0.inTime == .cannotTell }
            ?? released.first { hold.at.bounds.precedes($0.at.bounds) == .yes }
        return Breach(
            of: review.id, "Published before the reason to hold it back had ended.",
            since: out.effective?.bounds,
            evidence: [
                Evidence("held back: \(hold.value.condition ?? hold.value.reason)", hold.at),
                Evidence("published", out.at),
                release.map { Evidence("released", $0.at) } ?? .absence("no release is recorded"),
            ],
            doubt: isEarly == .yes
                ? nil : "the dates do not tell whether it was released before it was published")
    }

    /// Whether a release came by a publication; of one and the same date, as they took effect.
    private static func isReleased(
        _ release: Occurrence, by out: Occurrence, _ steps: [EventID]
    ) -> Answer {
        if release.bounds == out.bounds, let first = steps.firstIndex(of: release.id),
            first < steps.firstIndex(of: out.id) ?? 0
        {
            return .yes
        }
        return out.bounds.precedes(release.bounds).not
    }

    /// Whether a hold came before a publication; on one and the same day, as they took effect.
    private static func wasHeld(
        _ hold: Occurrence, before out: Occurrence, _ steps: [EventID]
    ) -> Answer {
        if hold.bounds.isExact, hold.bounds == out.bounds {
            let place = steps.firstIndex(of: hold.id) ?? 0
            return Answer(place < steps.firstIndex(of: out.id) ?? 0)
        }
        return hold.bounds.precedes(out.bounds)
    }
}
