public import Assurance
import Dates
import Replay

/// A request that was not answered is raised at the next meeting of the body that the rule names.
public enum NonResponseRaisedClock: Clock {
    public static let practice = Practice.nonResponseRaised
    public static let kinds: [any Thing.Type] = [InformationRequest.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let request = time.world.one(InformationRequest.self, thing) else { return [] }
        let both = silences(request, time)
        guard let first = both.first else { return [] }
        return time.rules(for: practice, from: first).map { rule in
            func due(_ silence: ClockMoment) -> ClockDue {
                time.nextMeeting(of: rule.body, after: silence.bounds)
            }
            // Noting it late gives no time; where that alters nothing, the note says it best.
            let silence = both.first { $0.words == noted && due($0) == due(first) } ?? first
            return time.reading(
                practice, of: request, ClockTask("Raise that no answer came"), rule: rule,
                started: silence, due: due(first), stopped: stop(request, time))
        }
    }

    private static let noted = "no answer came"

    /// When no answer had come: the last day for one, and that this was noted; the sooner first.
    private static func silences(
        _ request: Folded<InformationRequest>, _ time: Timekeeping
    ) -> [ClockMoment] {
        let note = request.state.answers.first { $0.value.answer == .notAnswered }
            .map { ClockMoment(noted, $0.at, time) }
        let due = dueDay(request, time)
        let isNotedFirst = note.map { note in
            due.map { note.bounds.precedes($0.bounds) == .yes } ?? true
        }
        return (isNotedFirst == true ? [note, due] : [due, note]).compactMap { $0 }
    }

    /// The last day for an answer, if it is past without one.
    private static func dueDay(
        _ request: Folded<InformationRequest>, _ time: Timekeeping
    ) -> ClockMoment? {
        guard let issued = request.state.issuing,
            let due = ClockDue.stated(issued.value.due).bounds,
            due.isBefore(time.world.reach) == .yes
        else { return nil }
        if let answer = InformationRequestClock.answer(request, time),
            due.precedes(answer.bounds) != .yes
        {
            return nil
        }
        return ClockMoment(
            "due without an answer", date: issued.value.due, bounds: due, at: issued.at)
    }

    /// That it was raised, on the day of the meeting if it has one, or the answer if that came
    /// first.
    private static func stop(
        _ request: Folded<InformationRequest>, _ time: Timekeeping
    ) -> ClockMoment? {
        let raised = request.state.pursuits.first { $0.value.step == .raisedAtMeeting }
        let moment = raised.map { time.moment("raised", $0.at, at: $0.value.meeting) }
        return [moment, InformationRequestClock.answer(request, time)].compactMap { $0 }
            .min { $0.bounds.isListed(before: $1.bounds) }
    }
}
