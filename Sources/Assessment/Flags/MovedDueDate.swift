import Assurance
import Dates
import Replay

/// F-11: a due date was moved without a reason or more than twice, or stands before what the action
/// waits for.
public enum MovedDueDate: SceneFlag {
    public static let code = "F-11"
    public static let name = "moved-due-date"
    public static let rule =
        "A due date moves with a reason, and not again and again; an action is not due before what "
        + "it depends on."
    public static let source = "Business plans compared (EVO-03, EVO-04, DUE-5)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let agreed = Dictionary(grouping: scene.facts { $0 is ActionAgreed }, by: \.at.subject)
        return breaches(scene) { action in
            agreed[action.id]?.count ?? 0 > 1
                ? moves(action, scene) : action.state.slips.map(Move.init)
        }
    }

    static func breaches(_ scene: Scene, by moves: (Folded<Action>) -> [Move]) -> [Breach] {
        let actions = scene.all(Action.self)
        let due = Dictionary(actions.map { ($0.id, $0.state.due) }) { first, _ in first }
        return actions.flatMap { action in
            breaches(action, moves(action)) + outOfOrder(action, due, scene)
        }
    }

    private static func breaches(_ action: Folded<Action>, _ moves: [Move]) -> [Breach] {
        unexplained(action, moves) + [again(action, moves)].compactMap { $0 }
    }

    /// A due date that became another.
    struct Move {
        let words: String
        let reason: String?
        let at: Occurrence

        init(_ slip: Cited<ActionSlipped>) {
            words =
                (slip.value.from.map { " from \($0)" } ?? "")
                + (slip.value.to.map { " to \($0)" } ?? ", and was left open")
            reason = slip.value.reason
            at = slip.at
        }

        init(from: FuzzyDate, to: FuzzyDate, _ at: Occurrence) {
            words = " from \(from) to \(to), by another agreement"
            reason = nil
            self.at = at
        }
    }

    /// The slips of an action that was agreed more than once, and the agreements that moved it.
    ///
    /// A due date is set once, and moved only by a slip (section 4.5 of the event analysis).
    private static func moves(_ action: Folded<Action>, _ scene: Scene) -> [Move] {
        var moves: [Move] = []
        var due: FuzzyDate?
        var isAgreed = false
        for known in scene.picture.history.standing(of: action.id, known: scene.picture.cut)
        where scene.hasHappened(known.at) {
            switch known.fact {
            case let fact as ActionProposed: due = fact.terms.due ?? due
            case let fact as ActionAgreed:
                if isAgreed, let from = due, let to = fact.terms.due, from.bounds != to.bounds {
                    moves.append(Move(from: from, to: to, known.at))
                }
                due = fact.terms.due ?? due
                isAgreed = true
            case let fact as ActionSlipped:
                moves.append(Move(Cited(fact, known.at)))
                due = fact.to
            default: break
            }
        }
        return moves
    }

    private static func unexplained(_ action: Folded<Action>, _ moves: [Move]) -> [Breach] {
        moves.filter { $0.reason == nil }.map { move in
            Breach(
                of: action.id, part: "reason \(move.at.id)",
                "Its due date moved\(move.words), and no reason is recorded.",
                since: move.at.bounds,
                evidence: [
                    Evidence("moved\(move.words)", move.at), .absence("no reason is recorded"),
                ])
        }
    }

    private static func again(_ action: Folded<Action>, _ moves: [Move]) -> Breach? {
        guard moves.count > 2 else { return nil }
        return Breach(
            of: action.id, part: "again", "Its due date moved \(moves.count) times.",
            since: moves[2].at.bounds,
            evidence: moves.map { Evidence("moved\($0.words)", $0.at) })
    }

    /// Due before something it depends on; where the dates share a day it may be, unless they are
    /// one and the same.
    private static func outOfOrder(
        _ action: Folded<Action>, _ dates: [ThingID: Cited<FuzzyDate>?], _ scene: Scene
    ) -> [Breach] {
        guard let due = action.state.due, let terms = action.state.terms else { return [] }
        return terms.value.dependsOn.compactMap { first in
            guard let other = dates[first] ?? nil else { return nil }
            let isSooner = isDue(due.value, before: other.value)
            guard isSooner != .no else { return nil }
            return Breach(
                of: action.id, part: first.text,
                "Due (\(due.value)) before \(scene.named(first)), on which it depends "
                    + "(\(other.value)).",
                since: [due.at.bounds, other.at.bounds].later,
                evidence: [
                    Evidence("due \(due.value)", due.at),
                    Evidence("\(first) due \(other.value)", other.at),
                ],
                doubt: isSooner == .yes ? nil : "the due dates do not tell which is the sooner")
        }
    }

    /// Whether one date is set before another: a date is met until its latest day, so one that ends
    /// with the other or after it may be as late.
    private static func isDue(_ one: FuzzyDate, before other: FuzzyDate) -> Answer {
        if one.bounds.certainlyPrecedes(other.bounds) { return .yes }
        guard let mine = one.bounds.latest, let theirs = other.bounds.latest,
            !one.isOpenEnded, !other.isOpenEnded
        else { return .no }
        return mine < theirs ? .cannotTell : .no
    }
}

extension [DateBounds] {
    /// When the last of several things had happened.
    var later: DateBounds {
        DateBounds(
            earliest: compactMap(\.earliest).max(),
            latest: contains { $0.latest == nil } ? nil : compactMap(\.latest).max())
    }
}
