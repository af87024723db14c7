public import Assurance
import Dates
public import Replay

/// F-10: an open action past its date, or never dated; by the partnership's own rules also one
/// rated on target though late, off target without a remedy, or left unrated for too long.
public enum NeglectedAction: Flag {
    public static let code = "F-10"
    public static let name = "neglected-action"
    public static let meaning =
        "An open action is past its date or has none, or its colour does not say how it is."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = [.colours, .ratingCycle]
    public static let kinds: [any Thing.Type] = [Action.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let action = world.one(Action.self, thing) else { return [] }
        let lateness = Lateness(of: action, in: world)
        guard lateness.completion.isOpen else { return [] }
        return [
            overdue(action, lateness, world), undated(action, lateness, world),
            onTarget(action, lateness, world), offTarget(action, world), unrated(action, world),
        ].compactMap { $0 }
    }

    private static func overdue(
        _ action: Folded<Action>, _ lateness: Lateness, _ world: World
    ) -> Breach? {
        guard let due = lateness.due, lateness.isOverdue != .no else { return nil }
        return Breach(
            of: action.id, part: "overdue",
            "Past its due date (\(due.value)); no completion and no new date is recorded.",
            since: lateness.since, evidence: [Evidence("due \(due.value)", due.at)],
            doubt: lateness.isOverdue == .yes
                ? nil
                : due.value.deadline?.isBefore(world.day) == .yes
                    ? world.endOfRecord : "its due date is not certain")
    }

    private static func undated(
        _ action: Folded<Action>, _ lateness: Lateness, _ world: World
    ) -> Breach? {
        guard lateness.isUndated else { return nil }
        let slip = action.state.slips.last
        let began = action.state.terms?.at ?? action.first
        return Breach(
            of: action.id, part: "undated",
            lateness.condition.map {
                "Due only once something has happened (\($0)); no day is recorded, so it can never be "
                    + "overdue."
            }
                ?? lateness.due.map {
                    "Its due date is \"\($0.value)\", which gives no day, so it can never be overdue."
                } ?? "No due date is recorded, so it can never be overdue.",
            since: (slip?.at ?? began).map(world.when),
            evidence: [
                slip.map { Evidence("the date was left open", $0.at) }
                    ?? began.map { Evidence("agreed", $0) }
            ].compactMap { $0 })
    }

    private static func onTarget(
        _ action: Folded<Action>, _ lateness: Lateness, _ world: World
    ) -> Breach? {
        let colour = action.state.rating?.value.rating
        guard let colour, let due = lateness.due, let late = lateness.since,
            lateness.isOverdue != .no, let meaning = world.legend.meaning(of: colour),
            meaning.value.means == .onTarget
        else { return nil }
        // The rating that stood when it was late: the last before, or the one that first gave it.
        let same = action.state.ratings.reversed().prefix { $0.value.rating == colour }
        guard let first = same.last else { return nil }
        let then = same.first { world.when($0.at).precedes(late) == .yes } ?? first
        return Breach(
            of: action.id, part: colour.rawValue,
            "Rated \(colour.rawValue), which means on target, though it is past its due date "
                + "(\(due.value)).",
            since: [late, world.when(first.at)].later,
            evidence: [
                Evidence("rated \(colour.rawValue)", then.at),
                Evidence("due \(due.value)", due.at), Evidence("what it means", meaning.at),
            ], doubt: lateness.isOverdue == .yes ? nil : world.endOfRecord)
    }

    /// Off target asks for a remedy: a comment on the rating, or progress or a note since.
    private static func offTarget(_ action: Folded<Action>, _ world: World) -> Breach? {
        guard let rating = action.state.rating, rating.value.comment == nil,
            let meaning = world.legend.meaning(of: rating.value.rating),
            meaning.value.means == .offTarget
        else { return nil }
        let when = world.when(rating.at)
        let said = (action.progress.map(\.at) + action.notes.map(\.at)).map(world.when)
        if said.contains(where: { when.precedes($0) == .yes }) { return nil }
        let colour = rating.value.rating.rawValue
        return Breach(
            of: action.id, part: colour, "Rated \(colour), and no remedy is recorded.",
            since: when,
            evidence: [
                Evidence("rated \(colour)", rating.at),
                .absence("no remedial comment is recorded"), Evidence("what it means", meaning.at),
            ],
            doubt: said.contains { $0.precedes(when) != .yes }
                ? "the dates do not tell whether what was reported came after the rating" : nil)
    }

    /// It counts from the last colour; that it was left unrated again starts nothing anew.
    private static func unrated(_ action: Folded<Action>, _ world: World) -> Breach? {
        let rating = action.state.rating
        guard rating == nil || rating?.value.rating == .unrated,
            let cycle = OwnLength(.ratingCycle, in: world)
        else { return nil }
        let colour = action.state.ratings.last { $0.value.rating != .unrated }
        guard let start = colour?.at ?? action.first else { return nil }
        let limit = cycle.end(after: world.when(start), in: world)
        let isLong = limit.map(world.isMissed) ?? .cannotTell
        guard isLong != .no else { return nil }
        let words = colour.map { "rated \($0.value.rating.rawValue)" } ?? "agreed"
        return Breach(
            of: action.id, part: "unrated",
            "Not rated for more than \(cycle.length.words) since it was \(words).",
            since: limit?.advanced(by: 1),
            evidence: [
                Evidence(words, start),
                rating.map { Evidence("left unrated", $0.at) } ?? .absence("no rating is recorded"),
                Evidence("the rule", cycle.rule.at),
            ],
            doubt: isLong == .yes
                ? nil
                : limit?.isBefore(world.day) == .yes
                    ? world.endOfRecord
                    : "the dates do not tell whether so long a time had passed")
    }
}
