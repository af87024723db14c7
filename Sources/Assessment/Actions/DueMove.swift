public import Assurance
public import Dates
public import Replay

/// A due date that became another, and whether a reason and a consent were given.
///
/// A due date is set once, and moved by a slip; an agreement made again, with another date, moves
/// it as well, and says neither why nor who consented.
public struct DueMove: Equatable, Sendable {
    public let from: FuzzyDate?
    /// Nil where it was left open.
    public let to: FuzzyDate?
    public let reason: String?
    public let agreedBy: RoleTitle?
    /// Whether another agreement moved it, and no slip.
    public let isByAgreement: Bool
    /// The days on one of which it moved in the course of events that was asked.
    public let bounds: DateBounds
    public let at: Occurrence

    /// How far it moved, from the last day of the date before; nil where either has none.
    public var days: DayRange? {
        guard let from, let to else { return nil }
        return to.isDated ? to.bounds.daysLate(against: from) : nil
    }

    /// Every move of an action's date, in order of effect.
    public static func all(of action: Folded<Action>, in world: World) -> [DueMove] {
        var moves: [DueMove] = []
        var due: FuzzyDate?
        var isAgreed = false
        for known in world.facts(of: action.id) {
            let bounds = world.when(known.at)
            switch known.fact {
            case let fact as ActionProposed: due = fact.terms.due ?? due
            case let fact as ActionAgreed:
                if isAgreed, let old = due, let new = fact.terms.due, old.bounds != new.bounds {
                    moves.append(
                        DueMove(
                            from: old, to: new, reason: nil, agreedBy: nil, isByAgreement: true,
                            bounds: bounds, at: known.at))
                }
                due = fact.terms.due ?? due
                isAgreed = true
            case let fact as ActionSlipped:
                moves.append(
                    DueMove(
                        from: fact.from ?? due, to: fact.to, reason: fact.reason,
                        agreedBy: fact.agreedBy, isByAgreement: false, bounds: bounds,
                        at: known.at))
                due = fact.to
            default: break
            }
        }
        return moves
    }

    public static func == (a: Self, b: Self) -> Bool { a.at.id == b.at.id && a.bounds == b.bounds }
}
