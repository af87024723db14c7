import Assurance
import Dates
import Replay

/// F-10: an open action past its date, never dated, rated green though late, red without a remedy,
/// or unrated for more than a year.
///
/// A date is past after its latest bound (section 4.5 of the event analysis). A rating cycle is
/// taken to be one business year.
public enum NeglectedAction: SceneFlag {
    public static let code = "F-10"
    public static let name = "neglected-action"
    public static let rule =
        "An open action is done or re-dated by its due date, and its BRAG rating says how it is: "
        + "green is on target, red has a remedy, and none goes unrated for more than a year."
    public static let source = "Business plan 2020, BRAG legend 9.3 (DUE-1 to DUE-5)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        scene.all(Action.self).filter(\.state.isOpen).flatMap { action in
            [
                overdue(action, scene.day), undated(action), green(action, scene.day), red(action),
                unrated(action, scene.day),
            ].compactMap { $0 }
        }
    }

    static func overdue(_ action: Folded<Action>, _ day: Day) -> Breach? {
        guard let due = action.state.due, let late = since(action, day) else { return nil }
        return Breach(
            of: action.id, part: "overdue",
            "Past its due date (\(due.value)); no completion and no new date is recorded.",
            since: late,
            evidence: [Evidence("due \(due.value)", due.at)])
    }

    /// The day after the first date of it that is past; nil where it is not overdue.
    static func since(_ action: Folded<Action>, _ day: Day) -> DateBounds? {
        action.state.overdueMilestones(on: day).compactMap(\.latest).min()
            .map { DateBounds($0.advanced(by: 1)) }
    }

    static func undated(_ action: Folded<Action>) -> Breach? {
        guard action.state.due == nil, let terms = action.state.terms else { return nil }
        let slip = action.state.slips.last
        return Breach(
            of: action.id, part: "undated", "No due date is recorded, so it can never be overdue.",
            since: (slip?.at ?? terms.at).bounds,
            evidence: [
                slip.map { Evidence("the date was left open", $0.at) }
                    ?? Evidence("agreed", terms.at)
            ])
    }

    private static func green(_ action: Folded<Action>, _ day: Day) -> Breach? {
        guard action.state.rating?.value.rating == .green, let due = action.state.due,
            let late = since(action, day)
        else { return nil }
        // The rating that stood when it was late: the last before, or the one that made it green.
        let greens = action.state.ratings.reversed().prefix { $0.value.rating == .green }
        guard let first = greens.last else { return nil }
        let then = greens.first { $0.at.bounds.precedes(late) == .yes } ?? first
        return Breach(
            of: action.id, part: "green",
            "Rated green, which means on target, though it is past its due date (\(due.value)).",
            since: [late, first.at.bounds].later,
            evidence: [Evidence("rated green", then.at), Evidence("due \(due.value)", due.at)])
    }

    /// Red asks for a remedy: a comment on the rating, or progress or a note since.
    static func red(_ action: Folded<Action>) -> Breach? {
        guard let rating = action.state.rating, rating.value.rating == .red,
            rating.value.comment == nil
        else { return nil }
        let said = action.progress.map(\.at) + action.notes.map(\.at)
        if said.contains(where: { rating.at.bounds.precedes($0.bounds) == .yes }) { return nil }
        let unsure = said.contains { $0.bounds.precedes(rating.at.bounds) != .yes }
        return Breach(
            of: action.id, part: "red", "Rated red, and no remedy is recorded.",
            since: rating.at.bounds,
            evidence: [
                Evidence("rated red", rating.at), .absence("no remedial comment is recorded"),
            ],
            doubt: unsure
                ? "the dates do not tell whether what was reported came after the rating" : nil)
    }

    /// It counts from the last colour; that it was left unrated again starts nothing anew.
    static func unrated(_ action: Folded<Action>, _ day: Day) -> Breach? {
        let rating = action.state.rating
        guard rating == nil || rating?.value.rating == .unrated else { return nil }
        let colour = action.state.ratings.last { $0.value.rating != .unrated }
        guard let start = colour?.at ?? action.first else { return nil }
        let limit = start.bounds.adding(months: 12)
        let isLong = limit.isBefore(day)
        guard isLong != .no else { return nil }
        let words = colour.map { "rated \($0.value.rating.rawValue)" } ?? "agreed"
        return Breach(
            of: action.id, part: "unrated",
            "Not rated for more than a year since it was \(words).",
            since: limit.advanced(by: 1),
            evidence: [
                Evidence(words, start),
                rating.map { Evidence("left unrated", $0.at) } ?? .absence("no rating is recorded"),
            ],
            doubt: isLong == .yes
                ? nil : "the date from which it is unrated does not tell whether a year had passed")
    }
}
