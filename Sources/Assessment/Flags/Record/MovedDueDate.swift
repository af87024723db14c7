public import Assurance
import Dates
public import Replay

/// F-11: a due date was moved without a reason, or stands before what the action waits for.
public enum MovedDueDate: Flag {
    public static let code = "F-11"
    public static let name = "moved-due-date"
    public static let meaning =
        "A due date was moved without a reason, or an action is due before what it depends on."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds: [any Thing.Type] = [Action.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let action = world.one(Action.self, thing) else { return [] }
        let moves = DueMove.all(of: action, in: world)
        return moves.filter { $0.reason == nil }.map { unexplained(thing, $0) }
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
            + (isByAgreement ? ", by another agreement" : "")
    }
}
