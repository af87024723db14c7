public import Assurance
import Dates
public import Replay

/// F-09: a recommendation does not say of whom it asks something, or by when.
public enum UnownedRecommendation: Flag {
    public static let code = "F-09"
    public static let name = "unowned-recommendation"
    public static let meaning =
        "An open recommendation does not say of whom something is required, or by when."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds: [any Thing.Type] = [Recommendation.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let one = world.one(Recommendation.self, thing), one.state.isOpen,
            let made = one.state.made
        else { return [] }
        return [
            made.value.ofWhom.isEmpty ? lacking("owner", "of whom", made, world) : nil,
            made.value.due?.isDated != true ? lacking("date", "by when", made, world) : nil,
        ].compactMap { $0 }
    }

    private static func lacking(
        _ part: String, _ words: String, _ made: Cited<RecommendationMade>, _ world: World
    ) -> Breach {
        Breach(
            of: made.at.subject, part: part, "It does not say \(words) something is required.",
            since: world.when(made.at),
            evidence: [
                Evidence("made: \(made.value.text)", made.at), .absence("no \(part) is recorded"),
            ])
    }
}
