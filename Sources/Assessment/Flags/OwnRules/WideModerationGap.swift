public import Assurance
import Dates
public import Replay

/// F-34: an organisation's own rating and the moderated one lie further apart than a rule of the
/// partnership allows.
public enum WideModerationGap: Flag {
    public static let code = "F-34"
    public static let name = "wide-moderation-gap"
    public static let meaning =
        "An organisation's own rating and the moderated one lie further apart than the rule allows."
    public static let sort = FlagSort.own
    public static let practices = [Practice.moderationGap]
    public static let kinds: [any Thing.Type] = [Response.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let rating = Rating(of: thing, in: world),
            let limit = OwnLimit(.moderationGap, in: world), let judged = rating.judged
        else { return [] }
        let isWide = rating.isWide(for: limit)
        guard isWide != .no else { return [] }
        let (own, moderated) = (judged.own, judged.moderated)
        return [
            Breach(
                of: thing,
                "Moderated \(words(rating.gap)), from \(own.value.said) to "
                    + "\(moderated.value.said).", since: world.when(moderated.at),
                evidence: [
                    Evidence("rated itself \(own.value.said)", own.at),
                    Evidence("moderated to \(moderated.value.said)", moderated.at),
                    Evidence("the rule", limit.rule.at),
                ],
                doubt: isWide == .yes
                    ? nil
                    : own.value.otherRating == nil
                        ? "the scale of the ratings is not recorded"
                        : "it rated itself by two steps at once")
        ]
    }

    private static func words(_ gap: Int?) -> String {
        guard let gap else { return "by an unknown number of steps" }
        let steps = abs(gap)
        return "\(gap < 0 ? "up" : "down") by \(steps == 1 ? "1 step" : "\(steps) steps")"
    }
}
