public import Assurance
import Dates
public import Replay

/// F-28: of a commitment nothing was heard for longer than the partnership's own rule allows.
///
/// A commitment made in answer to a scrutiny, or an open action that is not overdue (which F-10
/// shows).
public enum SilentCommitment: Flag {
    public static let code = "F-28"
    public static let name = "silent-commitment"
    public static let meaning =
        "Nothing was heard of a commitment for longer than silence may last."
    public static let sort = FlagSort.own
    public static let practices: [Practice] = [.silence]
    public static let kinds: [any Thing.Type] = [ScrutinyExercise.self, Action.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let rule = OwnLength(.silence, in: world) else { return [] }
        return (promises(thing, rule, world) + [action(thing, rule, world)].compactMap { $0 })
            .map { $0.resting(on: rule.id, in: world) }
    }

    private static func promises(
        _ thing: ThingID, _ rule: OwnLength, _ world: World
    ) -> [Breach] {
        guard let exercise = world.one(ScrutinyExercise.self, thing),
            exercise.state.life.stage != .closed, !exercise.state.isEnded
        else { return [] }
        return Commitment.all(of: exercise, in: world).compactMap { one in
            let promise = one.made.value
            return breach(
                of: thing, part: "\(one.made.at.id)", made: one.made.at, last: one.last, rule,
                world,
                "the commitment of \(promise.body): \(promise.promise)")
        }
    }

    private static func action(_ thing: ThingID, _ rule: OwnLength, _ world: World) -> Breach? {
        guard let action = world.one(Action.self, thing),
            let made = action.state.terms?.at ?? action.first
        else { return nil }
        let lateness = Lateness(of: action, in: world)
        guard lateness.completion.isOpen, lateness.isOverdue != .yes else { return nil }
        return breach(
            of: thing, part: "", made: made, last: LastNews(of: thing, in: world), rule, world,
            "this open action")
    }

    private static func breach(
        of thing: ThingID, part: String, made: Occurrence, last: LastNews?, _ rule: OwnLength,
        _ world: World, _ what: String
    ) -> Breach? {
        guard let last else { return nil }
        let silence = Silence(since: last.bounds, in: world)
        guard silence.isTooLong != .no else { return nil }
        let fact = last.fact.at
        return Breach(
            of: thing, part: part,
            "Nothing is recorded for \(rule.length.words) of \(what).",
            since: silence.limit?.advanced(by: 1),
            evidence: [
                Evidence(fact.id == made.id ? "made" : "last heard: \(fact.name)", fact),
                .absence("nothing later is recorded"), Evidence("the rule", rule.rule.at),
            ],
            doubt: silence.isTooLong == .yes
                ? nil
                : silence.limit?.isBefore(world.day) == .yes
                    ? world.endOfRecord
                    : "the day on which something was last heard of it is not certain")
    }
}
