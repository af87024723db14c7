public import Assurance
public import Dates
public import Replay

/// A due date that became another, and whether a reason and a consent were given.
///
/// A due date is set once, and moved by a slip; where the action is stated again with another date,
/// that moves it as well.
public struct DueMove: Equatable, Sendable {
    /// The date before, as the fact that moved it has it, else the one that was in force.
    public let from: FuzzyDate?
    /// The date that was in force before; nil where it had none.
    public let before: Cited<FuzzyDate>?
    /// Nil where it was left open.
    public let to: FuzzyDate?
    public let reason: String?
    public let agreedBy: RoleTitle?
    /// Whether the action was stated again in other terms, and no slip moved it.
    public let isRestated: Bool
    /// The days on one of which it moved in the course of events that was asked.
    public let bounds: DateBounds
    public let at: Occurrence

    /// How far it moved, from the last day of the date before; nil where either has none.
    public var days: DayRange? {
        guard let from, let to else { return nil }
        return to.bounds.daysLate(against: from.bounds)
    }

    /// Every move of an action's date, in order of effect.
    public static func all(of action: Folded<Action>, in world: World) -> [DueMove] {
        action.state.moves.map { move in
            let slip = move.slip.value
            return DueMove(
                from: slip.from ?? move.before?.value, before: move.before, to: slip.to,
                reason: slip.reason, agreedBy: slip.agreedBy,
                isRestated: move.slip.at.name != ActionSlipped.name,
                bounds: world.when(move.slip.at), at: move.slip.at)
        }
    }

    public static func == (a: Self, b: Self) -> Bool { a.at.id == b.at.id && a.bounds == b.bounds }
}
