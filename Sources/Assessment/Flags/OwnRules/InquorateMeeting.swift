public import Assurance
import Dates
public import Replay

/// F-01: a meeting was held without its quorum, or a decision taken there was never ratified.
public enum InquorateMeeting: Flag {
    public static let code = "F-01"
    public static let name = "inquorate-meeting"
    public static let meaning =
        "A body met without the quorum that its rule asks for, in person or by deputy."
    public static let sort = FlagSort.own
    public static let practices = [Practice.quorum]
    public static let kinds: [any Thing.Type] = [Meeting.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let meeting = world.one(Meeting.self, thing), meeting.state.wasHeld,
            let inquorate = Inquorate(Attendance(of: meeting, in: world))
        else { return [] }
        let decisions = world.all(Decision.self, naming: thing).compactMap {
            inquorate.breach(by: $0, ratified($0, in: world))
        }
        return ([inquorate.breach] + decisions).map {
            $0.resting(on: inquorate.roll.rule?.id, in: world)
        }
    }

    /// Whether a meeting that had its quorum made a decision its own.
    private static func ratified(_ decision: Folded<Decision>, in world: World) -> Answer {
        decision.state.ratifications.map { one -> Answer in
            let meeting = one.value.meeting.flatMap { world.one(Meeting.self, $0) }
            guard let meeting, meeting.state.wasHeld else { return .yes }
            return Attendance(of: meeting, in: world).isQuorate ?? .yes
        }.reduce(.no) { $0.or($1) }
    }

    /// A meeting that certainly lacked its quorum, or of which that cannot be told.
    private struct Inquorate {
        let attendance: Attendance
        let roll: Roll
        let needed: Int
        let isQuorate: Answer

        init?(_ attendance: Attendance) {
            let rolls = attendance.rolls(for: .quorum)
            guard let isQuorate = attendance.isQuorate(by: rolls), isQuorate != .yes,
                let roll = rolls.last(where: { $0.needed != nil }), let needed = roll.needed
            else { return nil }
            self.attendance = attendance
            self.roll = roll
            self.needed = needed
            self.isQuorate = isQuorate
        }

        var meeting: Folded<Meeting> { attendance.meeting }
        var since: DateBounds? { meeting.state.date?.bounds }
        var members: String { roll.countsPartners ? "statutory partners" : "members" }
        var lack: String {
            attendance.isRecorded
                ? "which had no quorum" : "of which no attendance is recorded"
        }
        var doubt: String? {
            if !attendance.isRecorded { return "no attendance is recorded" }
            return isQuorate == .cannotTell
                ? "the day of the meeting does not tell which rule of quorum held, or who counted"
                : nil
        }

        var breach: Breach {
            let sentence =
                attendance.isRecorded
                ? "Held without its quorum: \(roll.present.count) of the \(needed)"
                : "Held, and it is not recorded how many of the \(needed)"
            return Breach(
                of: meeting.id, sentence + " \(members) it needs came.", since: since,
                evidence: evidence, doubt: doubt)
        }

        /// The rule of quorum, that the meeting was held, and who is recorded as there or not.
        var evidence: [Evidence] {
            var all: [Evidence] = []
            if let adopted = roll.rule?.state.adopted {
                all.append(Evidence(adopted.at.subject.text, adopted.at))
            }
            if let held = meeting.state.holding { all.append(Evidence("held", held.at)) }
            if !attendance.isRecorded { all.append(.absence("no attendance is recorded")) }
            return all
                + meeting.state.seats.map {
                    Evidence("\($0.value.seat): \($0.value.presence.rawValue)", $0.at)
                }
        }

        /// What was decided there, unless a quorate meeting ratified it since.
        func breach(by decision: Folded<Decision>, _ ratified: Answer) -> Breach? {
            guard let taking = decision.state.taking, taking.value.meeting == meeting.id,
                ratified != .yes
            else { return nil }
            let without = decision.state.ratifications.map {
                Evidence("ratified at a meeting not shown to have its quorum", $0.at)
            }
            return Breach(
                of: decision.id, part: meeting.id.text,
                "Decided at \(meeting.name), \(lack), and not ratified since.",
                since: taking.effective?.bounds ?? since,
                evidence: [
                    Evidence(taking.value.wording, taking.at)
                ] + (without.isEmpty ? [.absence("no ratification is recorded")] : without)
                    + evidence,
                doubt: doubt
                    ?? (ratified == .no
                        ? nil
                        : "whether the meeting that ratified it had its quorum is not certain"))
        }
    }
}
