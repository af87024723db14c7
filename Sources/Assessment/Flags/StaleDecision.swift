import Assurance
import Dates
import Replay

/// F-23: a paper states a decision that had been reversed, without saying so where it stands.
public enum StaleDecision: SceneFlag {
    public static let code = "F-23"
    public static let name = "stale-decision"
    public static let rule =
        "A paper that states a decision which was reversed says so in the same place."
    public static let source = "Annual report 2022-23 on Child M (INC-13)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let reviews = scene.all(Review.self).flatMap { review in
            review.state.decisions.filter { $0.reversedBy != nil }.map {
                (review.id, [Evidence("the decision", $0.at)])
            }
        }
        let decisions = scene.all(Decision.self).compactMap { decision in
            decision.state.reversal.map { reversal in
                (
                    decision.id,
                    [decision.state.taking.map { Evidence("the decision", $0.at) }]
                        .compactMap { $0 } + [Evidence("its reversal", reversal.at)]
                )
            }
        }
        return scene.staleStatements().flatMap { note in
            (reviews + decisions).filter { note.things.contains($0.0) }.map { thing, evidence in
                Breach(
                    of: thing, part: "\(note.at.id)",
                    "A paper still states the decision that was reversed: \(note.value.title).",
                    since: note.at.effective?.bounds ?? DateBounds(note.at.known.dayInEngland),
                    evidence: [note.evidence] + evidence)
            }
        }
    }
}
