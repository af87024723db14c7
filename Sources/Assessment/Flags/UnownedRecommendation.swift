import Assurance
import Dates
import Replay

/// F-09: a recommendation does not say of whom it asks something, or by when.
public enum UnownedRecommendation: SceneFlag {
    public static let code = "F-09"
    public static let name = "unowned-recommendation"
    public static let rule =
        "A recommendation says what is required, of whom (collectively and individually), and by "
        + "when."
    public static let source = "Safeguarding arrangements, appendix 8 (RULE-29)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        scene.all(Recommendation.self).flatMap { one -> [Breach] in
            guard let made = one.state.made, one.state.isOpen else { return [] }
            return [
                made.value.ofWhom.isEmpty ? lacking("owner", "of whom", one, made) : nil,
                made.value.due == nil ? lacking("date", "by when", one, made) : nil,
            ].compactMap { $0 }
        }
    }

    private static func lacking(
        _ part: String, _ words: String, _ one: Folded<Recommendation>,
        _ made: Cited<RecommendationMade>
    ) -> Breach {
        Breach(
            of: one.id, part: part, "It does not say \(words) something is required.",
            since: made.at.bounds,
            evidence: [
                Evidence("made: \(made.value.text)", made.at), .absence("no \(part) is recorded"),
            ])
    }
}
