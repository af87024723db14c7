public import Assurance
public import Dates
public import Replay

/// The action that another carries on, and the dates that it had: nothing is new because it was given
/// a new name.
public struct Forerunner: Equatable, Sendable {
    public let action: ThingID
    public let name: String
    /// The fact that carried it forward.
    public let carried: Cited<ThingSuperseded>
    /// The first date of all, of this action or of those that it carried on itself; nil where none
    /// was set.
    public let firstDue: FuzzyDate?
    /// The date that was in force when it was carried forward.
    public let lastDue: FuzzyDate?
    /// How often the date had moved by then, each carrying forward with another date among it.
    public let moves: Int

    /// The actions that one carries on, in the order in which people count; none for one that is new.
    public static func all(of action: Folded<Action>, in world: World) -> [Forerunner] {
        all(of: action, in: world, after: [action.id])
    }

    private static func all(
        of action: Folded<Action>, in world: World, after seen: Set<ThingID>
    ) -> [Forerunner] {
        world.past.forerunners(of: action.id).filter { !seen.contains($0) }.compactMap { id in
            guard let before = world.one(Action.self, id), before.isCarriedForward,
                let carried = before.successions.last, carried.value.by.contains(action.id)
            else { return nil }
            let earlier = all(of: before, in: world, after: seen.union([id]))
            let moved = earlier.count { $0.moveInto(before) != nil }
            return Forerunner(
                action: id, name: before.name, carried: carried,
                firstDue: earlier.lazy.compactMap(\.firstDue).first
                    ?? before.state.original?.value.due ?? before.state.due?.value,
                lastDue: before.state.due?.value,
                moves: earlier.map(\.moves).reduce(0, +) + moved + before.state.moves.count)
        }
    }

    /// How far the date moved when it was carried on, from the last day of the date before; nil where
    /// it did not move, or where either has no such day.
    public func moveInto(_ action: Folded<Action>) -> DayRange? {
        guard let now = action.state.original?.value.due, let lastDue, now.bounds != lastDue.bounds
        else { return nil }
        return now.bounds.daysLate(against: lastDue.bounds)
    }

    /// How far the date in force lies from the first date of all; nil where either is not recorded.
    public func moveInAll(_ action: Folded<Action>) -> DayRange? {
        guard let now = action.state.due?.value, let firstDue else { return nil }
        return now.bounds.daysLate(against: firstDue.bounds)
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.action == b.action && a.carried.at.id == b.carried.at.id && a.firstDue == b.firstDue
            && a.lastDue == b.lastDue && a.moves == b.moves
    }
}

extension Past {
    /// The actions of which some fact says that this one took their place, in the order in which
    /// people count.
    fileprivate func forerunners(of action: ThingID) -> [ThingID] {
        once(CarriedOn.init).forerunners[action] ?? []
    }
}

/// For each action that takes the place of others, those others.
private struct CarriedOn {
    let forerunners: [ThingID: [ThingID]]

    init(_ past: Past) {
        var all: [ThingID: [ThingID]] = [:]
        for action in past.things(of: Action.kind) {
            let heirs = past.lifeline(action).facts.compactMap { $0.fact as? ThingSuperseded }
            for heir in Set(heirs.flatMap(\.by)) { all[heir, default: []].append(action) }
        }
        forerunners = all
    }
}
