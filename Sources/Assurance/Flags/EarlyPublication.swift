import Dates

/// F-27: a review was published while publication was held back.
public enum EarlyPublication: Flag {
    public static let code = "F-27"
    public static let name = "early-publication"
    public static let rule =
        "A review whose publication is held back is published only once the condition is met."
    public static let source = "Safeguarding arrangements, appendix 8 (RULE-30, LR-F5)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        scene.all(Review.self).compactMap(breach)
    }

    /// Walks the life in order of effect; where dates cannot tell, the order of recording stands.
    private static func breach(_ review: Folded<Review>) -> Breach? {
        let state = review.state
        var held: Cited<PublicationHeld>?
        for step in state.life.steps {
            if let hold = state.holds.first(where: { $0.at.id == step.at.id }) { held = hold }
            if state.releases.contains(where: { $0.at.id == step.at.id }) { held = nil }
            if let hold = held,
                let out = state.publications.first(where: { $0.at.id == step.at.id })
            {
                return breach(review, hold, out)
            }
        }
        return nil
    }

    private static func breach(
        _ review: Folded<Review>, _ hold: Cited<PublicationHeld>, _ out: Cited<ReviewPublished>
    ) -> Breach {
        let steps = review.state.life.steps.map(\.at.id)
        let later = steps.drop { $0 != out.at.id }
        let release = review.state.releases.first { later.contains($0.at.id) }
        let isUnsure = release.map { out.at.bounds.precedes($0.at.bounds) != .yes } ?? false
        return Breach(
            of: review.id, "Published before the reason to hold it back had ended.",
            since: out.effective?.bounds,
            evidence: [
                Evidence("held back: \(hold.value.condition ?? hold.value.reason)", hold.at),
                Evidence("published", out.at),
                release.map { Evidence("released", $0.at) } ?? .absence("no release is recorded"),
            ],
            doubt: isUnsure
                ? "the dates do not tell whether it was released before it was published" : nil)
    }
}
