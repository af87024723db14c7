public import Assurance
import Dates
public import Replay

/// F-11: a due date was moved without a reason, once it had passed or from another date than the one
/// in force, or stands before what the action waits for.
public enum MovedDueDate: Flag {
    public static let code = "F-11"
    public static let name = "moved-due-date"
    public static let meaning =
        "A due date was moved without a reason, once it had passed, or from another date than the one "
        + "in force; or an action is due before what it depends on."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds: [any Thing.Type] = [Action.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let action = world.one(Action.self, thing) else { return [] }
        let moves = DueMove.all(of: action, in: world)
        return moves.filter { $0.reason == nil }.map { unexplained(thing, $0) }
            + moves.flatMap { [contradicted(thing, $0), lapsed(thing, $0)].compactMap { $0 } }
            + Forerunner.all(of: action, in: world).compactMap { carried(action, $0, world) }
            + DueOrder.all(of: action, in: world).map { outOfOrder(thing, $0, world) }
    }

    private static func unexplained(_ thing: ThingID, _ move: DueMove) -> Breach {
        Breach(
            of: thing, part: "reason \(move.at.id)",
            "Its due date moved\(move.words), and no reason is recorded.", since: move.bounds,
            evidence: [
                Evidence("moved\(move.words)", move.at), .absence("no reason is recorded"),
            ])
    }

    /// What it says it was moved from is not the date that was in force.
    private static func contradicted(_ thing: ThingID, _ move: DueMove) -> Breach? {
        guard let from = move.from, let before = move.before,
            from.bounds.overlaps(before.value.bounds) == .no
        else { return nil }
        return Breach(
            of: thing, part: "from \(move.at.id)",
            "Its due date is said to have moved from \(from), and the date in force was "
                + "\(before.value).",
            since: move.bounds,
            evidence: [
                Evidence("moved\(move.words)", move.at),
                Evidence("due \(before.value)", before.at),
            ])
    }

    /// It was moved only once it had passed.
    private static func lapsed(_ thing: ThingID, _ move: DueMove) -> Breach? {
        guard let before = move.before, !before.value.isOpenEnded,
            let last = before.value.bounds.latest, move.at.effective != nil,
            DateBounds(last).certainlyPrecedes(move.bounds)
        else { return nil }
        return Breach(
            of: thing, part: "lapsed \(move.at.id)",
            "Its due date (\(before.value)) had passed when it was moved"
                + (move.to.map { " to \($0)." } ?? "."),
            since: move.bounds,
            evidence: [
                Evidence("due \(before.value)", before.at),
                Evidence("moved\(move.words)", move.at),
            ])
    }

    /// It was carried on from another action with a later date, and nobody said why.
    private static func carried(
        _ action: Folded<Action>, _ one: Forerunner, _ world: World
    ) -> Breach? {
        guard one.moveInto(action)?.isLate == .yes, one.carried.value.reason == nil,
            let before = one.lastDue, let now = action.state.original
        else { return nil }
        let due = now.value.due.map { "\($0)" } ?? ""
        return Breach(
            of: action.id, part: "carried \(one.action)",
            "Carried forward from \(one.name) (\(one.action)), due \(before), to \(due), and no "
                + "reason is recorded.",
            since: [world.when(one.carried.at), world.when(now.at)].later,
            evidence: [
                Evidence("carried forward", one.carried.at), Evidence("due \(due)", now.at),
                .absence("no reason is recorded"),
            ])
    }

    private static func outOfOrder(
        _ thing: ThingID, _ order: DueOrder, _ world: World
    ) -> Breach {
        let name = world.name(of: order.first)
        let first = name == order.first.text ? name : "\(name) (\(order.first))"
        return Breach(
            of: thing, part: order.first.text,
            "Due (\(order.due.value)) before \(first), on which it depends "
                + "(\(order.firstDue.value)).",
            since: [world.when(order.due.at), world.when(order.firstDue.at)].later,
            evidence: [
                Evidence("due \(order.due.value)", order.due.at),
                Evidence("\(order.first) due \(order.firstDue.value)", order.firstDue.at),
            ],
            doubt: order.isSooner == .yes
                ? nil : "the due dates do not tell which is the sooner")
    }
}

extension DueMove {
    /// From which date to which: ` from March 2020 to June 2020`.
    var words: String {
        (from.map { " from \($0)" } ?? "") + (to.map { " to \($0)" } ?? ", and was left open")
            + (isRestated ? ", when it was stated again" : "")
    }
}
