public import Assurance
import Dates
public import Replay

/// F-27: a review was published while publication was held back.
public enum EarlyPublication: Flag {
    public static let code = "F-27"
    public static let name = "early-publication"
    public static let meaning =
        "A review whose publication was held back was published before that had ended."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds: [any Thing.Type] = [Review.self]

    /// The first publication that came, or may have come, between a hold and its release.
    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let review = world.one(Review.self, thing) else { return [] }
        let all = PublicationHold.broken(review, in: world)
        let first = all.first { $0.isEarly == .yes } ?? all.first
        return [first.map { breach(review.id, $0) }].compactMap { $0 }
    }

    private static func breach(_ review: ThingID, _ hold: PublicationHold) -> Breach {
        let held = hold.hold
        return Breach(
            of: review, "Published before the reason to hold it back had ended.",
            since: hold.published.effective?.bounds,
            evidence: [
                Evidence("held back: \(held.value.condition ?? held.value.reason)", held.at),
                Evidence("published", hold.published.at),
                hold.release.map { Evidence("released", $0) }
                    ?? .absence("no release is recorded"),
            ],
            doubt: hold.isEarly == .yes
                ? nil : "the dates do not tell whether it was released before it was published")
    }
}
