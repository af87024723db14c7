import Assessment
import Assurance
import Dates
import Replay

/// What an answer on a standard came to: what the organisation said of itself, what moderation made
/// of it, and what followed.
struct ResponseLife {
    private let state: Response
    private let scale: RatingScale?

    private init(_ response: Folded<Response>, _ world: World) {
        state = response.state
        scale = Rating(of: response, in: world).scale
    }

    /// The sentences of every course of events; what the dates leave open is marked.
    static func lead(of id: ThingID, _ picture: Picture) -> [String] {
        SentencesOfCourses.merged(
            picture.told { world in
                world.one(Response.self, id).map { ResponseLife($0, world).lead } ?? []
            }.values)
    }

    /// The sentences that come first.
    private var lead: [String] { [ratings, quarrels, grounds, outcome].compactMap { $0 } }

    private var ratings: String {
        let own = state.submissions.map(\.value.said)
        guard !own.isEmpty else {
            return state.life.reached(.notReturned) == nil
                ? "Nothing that the organisation says of itself is recorded." : "Not returned."
        }
        let moderated = state.moderations.map(\.value.said)
        if state.isNotApplicable(on: scale) {
            let both = own + moderated.map { "moderated as \($0)" }
            return "The standard does not apply, and stands in no count: "
                + "\(both.joined(separator: ", then "))."
        }
        let said = "The organisation rated itself \(own.joined(separator: ", then "))"
        guard !moderated.isEmpty else { return said + "; it is not recorded as moderated." }
        return said + "; moderated \(moderated.joined(separator: ", then "))" + gap + "."
    }

    private var gap: String {
        guard let gap = scale.flatMap({ state.gap(on: $0) }), gap != 0 else { return "" }
        let steps = abs(gap) == 1 ? "1 step" : "\(abs(gap)) steps"
        return ", \(steps) \(gap > 0 ? "lower" : "higher")"
    }

    private var quarrels: String? {
        let contested = state.moderationAnswers.filter { $0.value.answer == .contested }
        guard !contested.isEmpty else { return nil }
        let grounds = contested.compactMap(\.value.grounds)
        return "Contested"
            + (grounds.isEmpty
                ? ", on grounds that are not recorded." : ": \(grounds.joined(separator: "; ")).")
    }

    private var grounds: String? {
        guard !state.submissions.isEmpty else { return nil }
        return state.evidence.isEmpty
            ? "No evidence is recorded as attached."
            : "Evidence attached: \(state.evidence.map(\.value.reference).joined(separator: "; "))."
    }

    private var outcome: String? {
        guard let check = state.checks.last?.value else { return nil }
        let basis = check.basis.map { ": \($0)" } ?? ""
        return check.outcome == .confirmed
            ? "A year on, progress was confirmed\(basis)."
            : "A year on, progress was not evidenced\(basis)."
    }
}
