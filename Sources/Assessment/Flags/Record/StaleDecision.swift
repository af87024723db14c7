public import Assurance
import Dates
public import Replay

/// F-23: a paper states a decision that had been reversed, without saying so where it stands.
public enum StaleDecision: Flag {
    public static let code = "F-23"
    public static let name = "stale-decision"
    public static let meaning =
        "A paper states a decision that was reversed, and does not say so in the same place."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds: [any Thing.Type] = [Review.self, Decision.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        let notes = world.staleStatements(of: thing)
        guard !notes.isEmpty else { return [] }
        return world.reversals(of: thing).flatMap { evidence in
            notes.map { note in
                Breach(
                    of: thing, part: "\(note.noted.at.id)",
                    "A paper still states the decision that was reversed: "
                        + "\(note.noted.value.title).",
                    since: note.since, evidence: [note.evidence] + evidence)
            }
        }
    }
}

extension World {
    /// For each decision about a review, or the decision that a thing is, that was reversed: what
    /// shows it.
    func reversals(of thing: ThingID) -> [[Evidence]] {
        if let review = one(Review.self, thing) {
            return review.state.decisions.filter { $0.reversedBy != nil }
                .map { [Evidence("the decision", $0.at)] }
        }
        guard let decision = one(Decision.self, thing), let reversal = decision.state.reversal
        else { return [] }
        let taking = decision.state.taking.map { Evidence("the decision", $0.at) }
        return [[taking].compactMap { $0 } + [Evidence("its reversal", reversal.at)]]
    }
}
