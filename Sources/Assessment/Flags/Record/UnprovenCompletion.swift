public import Assurance
import Dates
public import Replay

/// F-12: an action is done, and no difference is evidenced; by the partnership's own legend also
/// one whose colour says done while it is not closed, or that left that colour without a reason.
public enum UnprovenCompletion: Flag {
    public static let code = "F-12"
    public static let name = "unproven-completion"
    public static let meaning =
        "An action is done and what difference it made is not recorded, or that it is done is disputed; "
        + "or its colour says done, and it is not closed or lost that colour without a reason."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = [.colours]
    public static let kinds: [any Thing.Type] = [Action.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let action = world.one(Action.self, thing) else { return [] }
        let completion = Completion(of: action, in: world)
        return [
            unevidenced(action, completion, world), unclosed(action, completion, world),
            disputed(action, completion, world),
        ].compactMap { $0 } + left(action, world)
    }

    /// Done by what is claimed, verified, closed or rated, and nothing shows a difference.
    private static func unevidenced(
        _ action: Folded<Action>, _ completion: Completion, _ world: World
    ) -> Breach? {
        guard let done = completion.since, action.impacts.isEmpty else { return nil }
        return Breach(
            of: action.id, part: "impact",
            "Done as an activity; whether it made a difference is not recorded.",
            since: world.when(done.at),
            evidence: [
                Evidence(done.value.words, done.at), .absence("no evidence of impact is recorded"),
            ])
    }

    private static func unclosed(
        _ action: Folded<Action>, _ completion: Completion, _ world: World
    ) -> Breach? {
        guard let rating = action.state.rating, let stage = completion.stage, stage != .closed,
            !stage.isEnd, let meaning = world.legend.meaning(of: rating.value.rating),
            meaning.value.means == .done
        else { return nil }
        let colour = rating.value.rating.rawValue
        return Breach(
            of: action.id, part: "closure",
            "Rated \(colour), and not closed: it is \(stage.words).", since: world.when(rating.at),
            evidence: [
                Evidence("rated \(colour)", rating.at), .absence("no closure is recorded"),
                Evidence("what it means", meaning.at),
            ])
    }

    /// Called done, and somebody said since that it is not.
    private static func disputed(
        _ action: Folded<Action>, _ completion: Completion, _ world: World
    ) -> Breach? {
        guard let dispute = completion.dispute, let done = completion.since else { return nil }
        let who = dispute.value.disputedBy.map { " by \($0)" } ?? ""
        return Breach(
            of: action.id, part: "disputed",
            "Called done, and disputed\(who); nobody is recorded to have checked it since.",
            since: world.when(dispute.at),
            evidence: [
                Evidence(done.value.words, done.at), Evidence("disputed", dispute.at),
                .absence("no check since is recorded"),
            ])
    }

    /// Every time that it went from the colour of what is done to another without a word.
    private static func left(_ action: Folded<Action>, _ world: World) -> [Breach] {
        zip(action.state.ratings, action.state.ratings.dropFirst()).compactMap { before, after in
            let then = world.on(min(world.day, world.when(after.at).latest ?? world.day)).legend
            guard let meaning = then.meaning(of: before.value.rating),
                meaning.value.means == .done, !then.says(after.value.rating, .done),
                after.value.comment == nil, !reopened(action, before, after, world)
            else { return nil }
            let (was, colour) = (before.value.rating.rawValue, after.value.rating.rawValue)
            return Breach(
                of: action.id, part: "left \(after.at.id)",
                "It went from \(was) to \(colour), and no reason is recorded.",
                since: world.when(after.at),
                evidence: [
                    Evidence("rated \(was)", before.at), Evidence("rated \(colour)", after.at),
                    .absence("no reason is recorded"), Evidence("what it means", meaning.at),
                ])
        }
    }

    /// A reopening, which has its reason, that may lie between two ratings.
    private static func reopened(
        _ action: Folded<Action>, _ before: Cited<ActionRated>, _ after: Cited<ActionRated>,
        _ world: World
    ) -> Bool {
        action.reopenings.contains { one in
            let when = world.when(one.at)
            return when.precedes(world.when(before.at)) != .yes
                && world.when(after.at).precedes(when) != .yes
        }
    }
}
