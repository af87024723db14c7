public import Assurance
import Dates
public import Replay

/// F-24: something was said to be still to come on a date that was already past.
///
/// What is said at a time counts from its own date, or else from when the paper made it known.
public enum PastAsFuture: Flag {
    public static let code = "F-24"
    public static let name = "past-as-future"
    public static let meaning =
        "Something was said to be still to come on a date that was past when it was said."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds = ThingKinds.all

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard world.past.announcing.contains(thing) || thing.kind == Publication.kind else {
            return []
        }
        return world.facts(of: thing).compactMap { breach($0, in: world) }
            + noted(thing, in: world)
    }

    /// The notes on a publication that what it states was past, other than of a reversed decision.
    private static func noted(_ thing: ThingID, in world: World) -> [Breach] {
        guard thing.kind == Publication.kind else { return [] }
        return world.staleStatements(of: thing).filter { note in
            note.thing == thing && !note.things.contains { !world.reversals(of: $0).isEmpty }
        }.map { note in
            Breach(
                of: thing, part: "\(note.noted.at.id)",
                "A statement no longer held when it was made: \(note.noted.value.title).",
                since: note.since, evidence: [note.evidence])
        }
    }

    private static func breach(_ known: KnownFact, in world: World) -> Breach? {
        guard let announcement = Announcement(known, in: world), announcement.isPast != .no,
            let first = announcement.said.earliest
        else { return nil }
        return Breach(
            of: known.at.subject, part: "\(known.at.id)",
            "Said on or after \(first.written) to be for \(announcement.date), which "
                + (announcement.wasPast == .yes ? "was past." : "may have been past."),
            since: announcement.said,
            evidence: [Evidence("to come: \(announcement.date)", known.at)],
            doubt: announcement.isRepeated
                ? "when it was promised is not recorded"
                : announcement.isPast == .yes
                    ? nil : "the dates do not tell whether it was past by then")
    }
}
