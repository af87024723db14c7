public import Assurance
import Dates
public import Replay

/// F-33: a due date was moved more often than a rule of the partnership allows.
public enum OftenMovedDueDate: Flag {
    public static let code = "F-33"
    public static let name = "often-moved-due-date"
    public static let meaning = "A due date was moved more often than the rule allows."
    public static let sort = FlagSort.own
    public static let practices = [Practice.dueDateMoves]
    public static let kinds: [any Thing.Type] = [Action.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let limit = OwnLimit(.dueDateMoves, in: world), limit.most >= 0,
            let action = world.one(Action.self, thing)
        else { return [] }
        let moves = DueMove.all(of: action, in: world)
        guard moves.count > limit.most else { return [] }
        return [
            Breach(
                of: thing,
                "Its due date moved \(moves.count == 1 ? "once" : "\(moves.count) times").",
                since: moves[limit.most].bounds,
                evidence: moves.map { Evidence("moved\($0.words)", $0.at) }
                    + [Evidence("the rule", limit.rule.at)])
        ]
    }
}
