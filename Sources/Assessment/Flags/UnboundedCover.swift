import Assurance
import Dates
import Replay

/// F-32: cover for a role has no end recorded, or lies outside the period of the report that
/// states it.
public enum UnboundedCover: SceneFlag {
    public static let code = "F-32"
    public static let name = "unbounded-cover"
    public static let rule =
        "Cover for a role has an end, and a report states it within its own period."
    public static let source = "Annual report 2022-23 on the interim chair (INC-14)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        scene.all(Role.self).flatMap { role in
            let covers = role.state.tenures.filter(\.isCover)
            return covers.flatMap { cover in
                [endless(cover, role), outside(cover, role)].compactMap { $0 }
            } + (covers.isEmpty ? [] : disputed(role))
        }
    }

    private static func endless(_ cover: Role.Tenure, _ role: Folded<Role>) -> Breach? {
        let isOver = cover.end != nil
        // That it ended by the day on which that was recorded is no end.
        let isEndKnown =
            cover.appointment.value.until?.bounds.latest != nil
            || isOver && cover.end?.effective?.bounds.latest != nil
        guard !isEndKnown else { return nil }
        return Breach(
            of: role.id, part: "end \(cover.appointment.at.id)",
            isOver
                ? "It was covered, and when the cover ended is not recorded."
                : "It is covered, and when the cover ends is not recorded.", since: cover.start,
            evidence: [Evidence("cover began", cover.appointment.at)]
                + [
                    cover.end.map { Evidence("cover ended", $0.at) }
                        ?? .absence("no end of the cover is recorded")
                ])
    }

    private static func outside(_ cover: Role.Tenure, _ role: Folded<Role>) -> Breach? {
        guard let period = cover.appointment.value.statedFor else { return nil }
        let isWithin = cover.start.isWithin(period.bounds)
            .and(cover.finish?.isWithin(period.bounds) ?? .cannotTell)
        guard isWithin != .yes else { return nil }
        return Breach(
            of: role.id, part: "period \(cover.appointment.at.id)",
            "The cover is stated for \(period), and lies at least partly outside it.",
            since: cover.start, evidence: [Evidence("cover began", cover.appointment.at)],
            doubt: isWithin == .no ? nil : "the dates of the cover are not certain")
    }

    /// Notes, not settled, that what papers say of the time of a role that was covered does not fit.
    private static func disputed(_ role: Folded<Role>) -> [Breach] {
        role.inconsistencies.filter { note in
            note.value.sort == .dates
                && !role.resolutions.contains { $0.value.noted == note.at.id }
        }.map { note in
            Breach(
                of: role.id, part: "note \(note.at.id)", "\(note.value.title).",
                since: note.at.effective?.bounds ?? DateBounds(note.at.known.dayInEngland),
                evidence: [note.evidence])
        }
    }
}
