public import Assurance
import Dates
import Replay

/// A letter is sent about a statutory partner that was not at a meeting, by the next one.
public enum AttendanceLetterClock: Clock {
    public static let name = Practice.attendanceLetter
    public static let usualRule = ClockRule(
        "If a statutory partner is unrepresented at a Partnership meeting, the Independent Person "
            + "writes to its accountable officer",
        source: "usual in partnership agreements (RULE-03)", responsible: "Independent Person")

    public static func isSet(by rule: RuleAdopted) -> Bool {
        [rule.text, rule.wayToCheck ?? ""].contains { $0.lowercased().contains("unrepresented") }
            || rule.wayToCheck?.lowercased().contains("letter") ?? false
    }

    /// By both folds: a run that one of them lacks cannot be told.
    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        let scenes = Scene.both(of: time.picture)
        let (sure, perhaps) = (runs(time, scenes.certain), runs(time, scenes.possible))
        let (isSure, isPossible) = (Set(sure.map(\.key)), Set(perhaps.map(\.key)))
        return perhaps.map { isSure.contains($0.key) ? $0.reading : $0.reading.inDoubt }
            + sure.filter { !isPossible.contains($0.key) }.map(\.reading.inDoubt)
    }

    /// A run of the clock, and whose absence it is about.
    struct Run {
        let seat: ThingID
        let reading: ClockReading

        fileprivate var key: [ThingID] { [reading.thing, seat] }
    }

    /// A run for every statutory partner that was not at a meeting of a body that a rule binds.
    ///
    /// A scene tells who was statutory at the meeting.
    static func runs(_ time: Timekeeping, _ scene: Scene) -> [Run] {
        let sittings = Sittings(time)
        return time.picture.all(Meeting.self).flatMap { meeting -> [Run] in
            let state = meeting.possible.state
            guard !state.isEnded, state.wasHeld, let date = state.date,
                let rule = rule(for: state, on: date.bounds, time)
            else { return [] }
            let due = time.next(sittings.of(rule.body), after: date.bounds, but: meeting.id)
            return absent(meeting.id, scene).map { seat in
                Run(seat: seat, reading: reading(of: seat, meeting, on: date, rule, due, time))
            }
        }
    }

    /// Who was certainly, or perhaps, not there.
    private static func absent(_ meeting: ThingID, _ scene: Scene) -> [ThingID] {
        let told = scene.picture.told { world in
            world.one(Meeting.self, meeting).map { meeting in
                Attendance(of: meeting, in: world).absences(for: .attendanceLetter).map(\.seat)
            } ?? []
        }.values
        let seats = told.reduce(into: []) { all, seats in
            all += seats.filter { !all.contains($0) }
        }
        return scene.fold == .possible
            ? seats : seats.filter { seat in told.allSatisfy { $0.contains(seat) } }
    }

    /// The rule in force when a body met that binds it: one of its own, else one for any
    /// partnership.
    private static func rule(
        for meeting: Meeting, on date: DateBounds, _ time: Timekeeping
    ) -> ClockRule? {
        let rules = time.rules(of: Self.self, from: date)
        return rules.last { $0.body != nil && $0.body == meeting.group }
            ?? rules.last { $0.body == nil && Sittings.isOf(meeting, nil) }
    }

    private static func reading(
        of seat: ThingID, _ meeting: Seen<Meeting>, on date: FuzzyDate, _ rule: ClockRule,
        _ due: ClockDue, _ time: Timekeeping
    ) -> ClockReading {
        let state = meeting.possible.state
        let recorded = state.absences.first { $0.value.seat == seat }
        let letter = state.followUps(of: seat).first { $0.value.step == .letterSent }
        return time.reading(
            name, of: meeting, task: "Write about the absence of \(time.picture.name(of: seat))",
            rule: rule,
            started: ClockMoment(
                recorded == nil ? "held, and nothing is recorded of it" : "not at the meeting",
                date: date, bounds: date.bounds, at: recorded?.at ?? state.holding?.at),
            due: due, stopped: letter.map { ClockMoment("letter sent", $0.at) })
    }
}
