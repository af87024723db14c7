public import Assurance
import Dates
public import Replay

/// F-32: cover for a role has no end recorded, or lies outside the period of the report that
/// states it.
public enum UnboundedCover: Flag {
    public static let code = "F-32"
    public static let name = "unbounded-cover"
    public static let meaning =
        "Cover for a role has no end recorded, or lies outside the period for which a report "
        + "states it."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds: [any Thing.Type] = [Role.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let role = world.one(Role.self, thing) else { return [] }
        let covers = TimeInRole.all(role, in: world).filter(\.tenure.isCover)
        return covers.flatMap { [endless($0), outside($0)].compactMap { $0 } }
            + (covers.isEmpty ? [] : disputed(thing, in: world))
    }

    private static func endless(_ cover: TimeInRole) -> Breach? {
        guard !cover.tenure.isEndKnown else { return nil }
        let end = cover.tenure.end
        return Breach(
            of: cover.role.id, part: "end \(cover.tenure.appointment.at.id)",
            end == nil
                ? "It is covered, and when the cover ends is not recorded."
                : "It was covered, and when the cover ended is not recorded.",
            since: cover.start,
            evidence: [Evidence("cover began", cover.tenure.appointment.at)]
                + [
                    end.map { Evidence("cover ended", $0.at) }
                        ?? .absence("no end of the cover is recorded")
                ])
    }

    private static func outside(_ cover: TimeInRole) -> Breach? {
        guard let period = cover.tenure.appointment.value.statedFor else { return nil }
        let isWithin = cover.start.isWithin(period.bounds)
            .and(cover.tenure.finish == nil ? .cannotTell : cover.end.isWithin(period.bounds))
        guard isWithin != .yes else { return nil }
        return Breach(
            of: cover.role.id, part: "period \(cover.tenure.appointment.at.id)",
            "The cover is stated for \(period), and lies at least partly outside it.",
            since: cover.start,
            evidence: [Evidence("cover began", cover.tenure.appointment.at)],
            doubt: isWithin == .no ? nil : "the dates of the cover are not certain")
    }

    /// Notes, not settled, that what papers say of the time of a role that was covered does not fit.
    private static func disputed(_ role: ThingID, in world: World) -> [Breach] {
        world.disagreements(on: role)
            .filter { $0.noted.value.sort == .dates && $0.settled == nil }
            .map { note in
                Breach(
                    of: role, part: "note \(note.noted.at.id)", "\(note.noted.value.title).",
                    since: note.since, evidence: [note.evidence])
            }
    }
}

extension Role.Tenure {
    /// Whether it is known when it ends; that it ended by the day on which that was recorded is no
    /// end.
    fileprivate var isEndKnown: Bool {
        appointment.value.until?.bounds.latest != nil
            || end?.effective?.bounds.latest != nil
    }
}
