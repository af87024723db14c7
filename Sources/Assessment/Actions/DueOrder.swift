public import Assurance
public import Dates
public import Replay

/// An action that is due, or may be, before another that must come first.
public struct DueOrder: Equatable, Sendable {
    public let due: Cited<FuzzyDate>
    /// What it depends on.
    public let first: ThingID
    public let firstDue: Cited<FuzzyDate>
    /// Whether it is due before that: yes, or that the dates cannot tell.
    public let isSooner: Answer

    /// Where the dates of an action are, or may be, in the wrong order.
    public static func all(of action: Folded<Action>, in world: World) -> [DueOrder] {
        guard let due = action.state.due, let terms = action.state.terms else { return [] }
        return terms.value.dependsOn.compactMap { first in
            guard let other = world.one(Action.self, first)?.state.due else { return nil }
            let isSooner = isDue(due.value, before: other.value)
            return isSooner == .no
                ? nil : DueOrder(due: due, first: first, firstDue: other, isSooner: isSooner)
        }
    }

    /// Whether one date is set before another: a date is met until its latest day, so one that ends
    /// with the other or after it may be as late.
    private static func isDue(_ one: FuzzyDate, before other: FuzzyDate) -> Answer {
        if one.bounds.certainlyPrecedes(other.bounds) { return .yes }
        guard let mine = one.deadline, let theirs = other.deadline else { return .no }
        return mine.precedes(theirs) == .no ? .no : .cannotTell
    }
}
