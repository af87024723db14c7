import Assessment
import Assurance
import Dates
import Replay

/// Promises in answer to a scrutiny, silent since they were last heard of.
enum SilentPromises {
    /// Those of a scrutiny that is not closed, but for those that an action answers in their words;
    /// and an action that answers a scrutiny and stands in no plan.
    static func all(_ thing: ThingID, _ world: World) -> [SilentMatter] {
        if let exercise = world.one(ScrutinyExercise.self, thing) {
            guard exercise.state.life.stage != .closed, !exercise.state.isEnded else { return [] }
            let answering = world.all(Action.self, naming: thing).filter {
                $0.state.terms?.value.source.contains(thing) ?? false
            }
            return Commitment.all(of: exercise, in: world).compactMap { one in
                let promise = one.made.value
                if answering.contains(where: { Matching.holds($0.name, promise.promise) }) {
                    return nil
                }
                return SilentMatter(
                    exercise, world, key: "\(one.made.at.id)", whose: [promise.body],
                    missing: "anything that was done about it", called: promise.promise,
                    due: promise.due, since: one.last?.bounds, last: one.last)
            }
        }
        guard let action = world.one(Action.self, thing), let terms = action.state.terms?.value,
            terms.plan == nil, terms.objective == nil,
            terms.source.contains(where: { $0.kind == ScrutinyExercise.kind[...] }),
            Completion(of: action, in: world).isOpen
        else { return [] }
        return [
            SilentMatter(
                action, world, whose: [terms.lead?.text],
                missing: "anything that was done about it", due: action.state.due?.value)
        ]
    }
}
