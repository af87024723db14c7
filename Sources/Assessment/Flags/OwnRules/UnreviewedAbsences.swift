public import Assurance
import Dates
public import Replay

/// F-03: a member missed as many meetings of a body in a row as its rule counts, and no review of
/// that is recorded.
public enum UnreviewedAbsences: Flag {
    public static let code = "F-03"
    public static let name = "unreviewed-absences"
    public static let meaning =
        "A member missed as many meetings in a row as call for a review, and none is recorded."
    public static let sort = FlagSort.own
    public static let practices = [Practice.consecutiveAbsences]
    public static let kinds: [any Thing.Type] = [Meeting.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let meeting = world.one(Meeting.self, thing) else { return [] }
        return ConsecutiveAbsences.ending(with: meeting, in: world)
            .filter { $0.isUnreviewed != .no }.map {
                breach($0, in: world).resting(on: $0.rule.id, in: world)
            }
    }

    private static func breach(_ absences: ConsecutiveAbsences, in world: World) -> Breach {
        let missed = absences.missed
        let meeting = missed[missed.count - 1].meeting
        let before = missed.dropLast().map(\.meeting.name).joined(separator: ", ")
        let rule = absences.rule.state.adopted
        return Breach(
            of: meeting.id, part: absences.seat.text,
            "\(world.name(of: absences.seat)) missed "
                + (before.isEmpty ? "" : "\(before) and then ")
                + "this meeting; no review is recorded.",
            since: meeting.state.date?.bounds,
            evidence: [rule.map { Evidence($0.at.subject.text, $0.at) }].compactMap { $0 }
                + missed.map { evidence(of: absences.seat, $0.meeting) }
                + [.absence("no review is recorded")],
            doubt: doubt(absences))
    }

    private static func doubt(_ absences: ConsecutiveAbsences) -> String? {
        if absences.isUnreviewed == .yes { return nil }
        if let meeting = absences.missed.first(where: { !$0.isRecorded })?.meeting {
            return "no attendance is recorded for \(meeting.name)"
        }
        return absences.isMissing == .yes
            ? "the dates do not tell whether the review came after the last absence"
            : "the days of the meetings do not tell who was to be there"
    }

    private static func evidence(of seat: ThingID, _ meeting: Folded<Meeting>) -> Evidence {
        if let recorded = meeting.state.seats.first(where: { $0.value.seat == seat }) {
            let words = "\(seat): \(recorded.value.presence.rawValue) at \(meeting.name)"
            return Evidence(words, recorded.at)
        }
        return .absence("nothing is recorded of \(seat) at \(meeting.name)")
    }
}
