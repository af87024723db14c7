import Dates

/// F-11: a due date was moved without a reason or more than twice, or stands before what the action
/// waits for.
public enum MovedDueDate: Flag {
    public static let code = "F-11"
    public static let name = "moved-due-date"
    public static let rule =
        "A due date moves with a reason, and not again and again; an action is not due before what "
        + "it depends on."
    public static let source = "Business plans compared (EVO-03, EVO-04, DUE-5)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let actions = scene.all(Action.self)
        let due = Dictionary(actions.map { ($0.id, $0.state.due) }) { first, _ in first }
        return actions.flatMap { action in
            unexplained(action) + [again(action)].compactMap { $0 }
                + outOfOrder(action, due, scene)
        }
    }

    private static func unexplained(_ action: Folded<Action>) -> [Breach] {
        action.state.slips.filter { $0.value.reason == nil }.map { slip in
            Breach(
                of: action.id, part: "reason \(slip.at.id)",
                "Its due date moved\(words(slip)), and no reason is recorded.",
                since: slip.at.bounds,
                evidence: [
                    Evidence("moved\(words(slip))", slip.at), .absence("no reason is recorded"),
                ])
        }
    }

    private static func again(_ action: Folded<Action>) -> Breach? {
        let slips = action.state.slips
        guard slips.count > 2 else { return nil }
        return Breach(
            of: action.id, part: "again", "Its due date moved \(slips.count) times.",
            since: slips[2].at.bounds,
            evidence: slips.map { Evidence("moved\(words($0))", $0.at) })
    }

    private static func words(_ slip: Cited<ActionSlipped>) -> String {
        (slip.value.from.map { " from \($0)" } ?? "")
            + (slip.value.to.map { " to \($0)" } ?? ", and was left open")
    }

    /// Due before something it depends on, by dates that do not share a day.
    private static func outOfOrder(
        _ action: Folded<Action>, _ dates: [ThingID: Cited<FuzzyDate>?], _ scene: Scene
    ) -> [Breach] {
        guard let due = action.state.due, let terms = action.state.terms else { return [] }
        return terms.value.dependsOn.compactMap { first in
            guard let other = dates[first] ?? nil,
                due.value.bounds.certainlyPrecedes(other.value.bounds)
            else { return nil }
            return Breach(
                of: action.id, part: first.text,
                "Due (\(due.value)) before \(scene.named(first)), on which it depends "
                    + "(\(other.value)).",
                since: [due.at.bounds, other.at.bounds].later,
                evidence: [
                    Evidence("due \(due.value)", due.at),
                    Evidence("\(first) due \(other.value)", other.at),
                ])
        }
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
