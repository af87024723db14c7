public import Assurance
import Dates
import Replay

/// A letter is sent about a member that was not at a meeting, by the next one.
public enum AttendanceLetterClock: Clock {
    public static let practice = Practice.attendanceLetter
    public static let kinds: [any Thing.Type] = [Meeting.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let meeting = time.world.one(Meeting.self, thing), meeting.state.wasHeld,
            !meeting.state.isEnded, let date = meeting.state.date, let body = meeting.state.group
        else { return [] }
        let held = ClockMoment(
            "held", date: date, bounds: date.bounds, at: meeting.state.holding?.at)
        return time.rules(for: practice, from: held, of: body).flatMap { rule in
            let due = time.nextMeeting(of: body, after: date.bounds, but: meeting.id)
            return Attendance(of: meeting, in: time.world).absences(for: practice).map { one in
                let reading = reading(of: one.seat, meeting, on: date, rule, due, time)
                return one.isAbsent == .yes ? reading : reading.inDoubt
            }
        }
    }

    private static func reading(
        of seat: ThingID, _ meeting: Folded<Meeting>, on date: FuzzyDate, _ rule: ClockRule,
        _ due: ClockDue, _ time: Timekeeping
    ) -> ClockReading {
        let state = meeting.state
        let recorded = state.absences.first { $0.value.seat == seat }
        let letter = state.followUps(of: seat).first { $0.value.step == .letterSent }
        return time.reading(
            practice, of: meeting,
            ClockTask(
                "Write about the absence of \(time.world.name(of: seat))", part: seat.text),
            rule: rule,
            started: ClockMoment(
                recorded == nil ? "held, and nothing is recorded of it" : "not at the meeting",
                date: date, bounds: date.bounds, at: recorded?.at ?? state.holding?.at),
            due: due, stopped: letter.map { ClockMoment("letter sent", $0.at, time) })
    }
}
