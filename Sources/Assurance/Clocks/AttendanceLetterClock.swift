import Dates

/// A letter is sent about a statutory partner that was not at a meeting, by the next one.
public enum AttendanceLetterClock: Clock {
    public static let name = ClockName.attendanceLetter
    public static let usualRule = ClockRule(
        "If a statutory partner is unrepresented at a Partnership meeting, the Independent Person "
            + "writes to its accountable officer",
        source: "usual in partnership agreements (RULE-03)", responsible: "Independent Person")

    public static func isSet(by rule: RuleAdopted) -> Bool {
        [rule.text, rule.wayToCheck ?? ""].contains { $0.lowercased().contains("unrepresented") }
            || rule.wayToCheck?.lowercased().contains("letter") ?? false
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        guard let rule = time.rule(of: Self.self) else { return [] }
        let sittings = time.sittings(of: rule.body)
        let statutory = Set(
            time.picture.all(Organisation.self).filter { $0.possible.state.isStatutory }.map(\.id))
        return sittings.flatMap { sitting -> [ClockReading] in
            let meeting = sitting.meeting.possible.state
            guard meeting.wasHeld else { return [] }
            return meeting.absences.filter {
                $0.value.statutory ?? statutory.contains($0.value.seat)
            }
            .map { absence in
                let seat = absence.value.seat
                let letter = meeting.followUps(of: seat).first { $0.value.step == .letterSent }
                return time.reading(
                    name, of: sitting.meeting,
                    task: "Write about the absence of \(time.picture.name(of: seat))",
                    rule: rule,
                    started: ClockMoment(
                        "not at the meeting", date: meeting.date, bounds: sitting.bounds,
                        at: absence.at),
                    due: time.next(sittings, after: sitting.bounds),
                    stopped: letter.map { ClockMoment("letter sent", $0.at) })
            }
        }
    }
}
