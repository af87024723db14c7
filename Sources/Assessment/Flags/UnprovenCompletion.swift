import Assurance
import Dates
import Replay

/// F-12: an action is done, and no difference is evidenced; or it is blue and not closed, or left
/// blue without a reason.
public enum UnprovenCompletion: SceneFlag {
    public static let code = "F-12"
    public static let name = "unproven-completion"
    public static let rule =
        "Blue is done and now business as usual: what difference it made is evidenced, the action "
        + "is closed, and it leaves blue only with a reason."
    public static let source = "Business plan 2020, BRAG legend 9.3 and measures 9.5"

    public static func breaches(_ scene: Scene) -> [Breach] {
        scene.all(Action.self).flatMap { action in
            [unevidenced(action), unclosed(action)].compactMap { $0 } + left(action)
        }
    }

    /// Done by what is claimed, verified, closed or rated, and nothing shows a difference.
    private static func unevidenced(_ action: Folded<Action>) -> Breach? {
        guard let done = action.state.doneSince, action.impacts.isEmpty else { return nil }
        return Breach(
            of: action.id, part: "impact",
            "Done as an activity; whether it made a difference is not recorded.",
            since: done.at.bounds,
            evidence: [
                Evidence(done.value.words, done.at), .absence("no evidence of impact is recorded"),
            ])
    }

    private static func unclosed(_ action: Folded<Action>) -> Breach? {
        guard let rating = action.state.rating, rating.value.rating == .blue,
            let stage = action.state.life.stage, stage != .closed, !stage.isEnd
        else { return nil }
        return Breach(
            of: action.id, part: "closure", "Rated blue, and not closed: it is \(stage.words).",
            since: rating.at.bounds,
            evidence: [Evidence("rated blue", rating.at), .absence("no closure is recorded")])
    }

    /// Every time that it went from blue to another colour without a word.
    private static func left(_ action: Folded<Action>) -> [Breach] {
        zip(action.state.ratings, action.state.ratings.dropFirst()).compactMap { before, after in
            guard before.value.rating == .blue, after.value.rating != .blue,
                after.value.comment == nil, !reopened(action, before, after)
            else { return nil }
            let colour = after.value.rating.rawValue
            return Breach(
                of: action.id, part: "left \(after.at.id)",
                "It went from blue to \(colour), and no reason is recorded.",
                since: after.at.bounds,
                evidence: [
                    Evidence("rated blue", before.at), Evidence("rated \(colour)", after.at),
                    .absence("no reason is recorded"),
                ])
        }
    }

    /// A reopening, which has its reason, that may lie between two ratings.
    private static func reopened(
        _ action: Folded<Action>, _ before: Cited<ActionRated>, _ after: Cited<ActionRated>
    ) -> Bool {
        action.reopenings.contains { one in
            one.at.bounds.precedes(before.at.bounds) != .yes
                && after.at.bounds.precedes(one.at.bounds) != .yes
        }
    }
}

extension Action {
    /// The step since which it counts as done; nil while something is still to be done, and where
    /// it was dropped or carried forward.
    fileprivate var doneSince: Cited<Stage>? {
        let done: [Stage] = [.completionClaimed, .verified, .closed]
        guard life.stage.map(done.contains) ?? false else { return nil }
        let lastOpen = life.steps.lastIndex { $0.value.isOpen } ?? -1
        return life.steps[(lastOpen + 1)...].first { done.contains($0.value) }
    }
}
