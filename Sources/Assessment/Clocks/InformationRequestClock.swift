public import Assurance
import Dates
import Replay

/// A request for information is answered by its due day.
public enum InformationRequestClock: Clock {
    public static let name = Practice.informationRequest
    public static let usualRule = ClockRule(
        "A request for information is answered by its due day; no answer is not agreement",
        source: "the request itself (RULE-12)", standsByItself: true)

    public static func isSet(by rule: RuleAdopted) -> Bool {
        rule.text.lowercased().hasPrefix("information request")
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        time.picture.all(InformationRequest.self).compactMap { request in
            guard let issued = request.possible.state.issuing,
                let rule = time.rule(of: Self.self, from: ClockMoment("asked", issued.at))
            else { return nil }
            return time.reading(
                name, of: request,
                task: "Answer of \(time.picture.name(of: issued.value.to))", rule: rule,
                started: ClockMoment("asked", issued.at), due: .stated(issued.value.due),
                stopped: answer(request))
        }
    }

    /// The whole answer; a part is none, and a request withdrawn or closed is owed no more.
    static func answer(_ request: Seen<InformationRequest>) -> ClockMoment? {
        let folded = request.possible
        if let whole = folded.state.answers.first(where: { $0.value.answer == .wholly }) {
            return ClockMoment("answered", whole.at)
        }
        return folded.withdrawals.last.map { ClockMoment("withdrawn", $0.at) }
            ?? folded.closings.last.map { ClockMoment("closed", $0.at) }
    }
}

/// A request that was not answered is raised at the next meeting of the partnership.
public enum NonResponseRaisedClock: Clock {
    public static let name = Practice.nonResponseRaised
    public static let usualRule = ClockRule(
        "A request that was not answered is raised at the next Partnership meeting",
        source: "usual in partnership agreements (RULE-12)")

    public static func isSet(by rule: RuleAdopted) -> Bool {
        InformationRequestClock.isSet(by: rule)
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        let sittings = Sittings(time)
        return time.picture.all(InformationRequest.self).compactMap { request in
            func due(_ silence: ClockMoment) -> ClockDue {
                guard let rule = time.rule(of: Self.self, from: silence) else {
                    return .notSet("no rule asks for it")
                }
                return time.next(
                    sittings.at(rule, from: silence.bounds), after: silence.bounds)
            }
            let both = silences(request, on: time.day)
            guard let first = both.first,
                let rule = time.rule(of: Self.self, from: first)
            else { return nil }
            // Noting it late gives no time; where that alters nothing, the note says it best.
            let silence = both.first { $0.words == noted && due($0) == due(first) } ?? first
            return time.reading(
                name, of: request, task: "Raise that no answer came", rule: rule, started: silence,
                due: due(first), stopped: stop(request, time))
        }
    }

    private static let noted = "no answer came"

    /// When no answer had come: the last day for one, and that this was noted; the sooner first.
    private static func silences(
        _ request: Seen<InformationRequest>, on day: Day
    ) -> [ClockMoment] {
        let note = request.possible.state.answers.first { $0.value.answer == .notAnswered }
            .map { ClockMoment(noted, $0.at) }
        let due = dueDay(request, on: day)
        let isNotedFirst = note.map { note in
            due.map { note.bounds.precedes($0.bounds) == .yes } ?? true
        }
        return (isNotedFirst == true ? [note, due] : [due, note]).compactMap { $0 }
    }

    /// The last day for an answer, if it is past without one.
    private static func dueDay(
        _ request: Seen<InformationRequest>, on day: Day
    ) -> ClockMoment? {
        let state = request.possible.state
        guard let issued = state.issuing, let due = ClockDue.stated(issued.value.due).bounds,
            due.isBefore(day) == .yes
        else { return nil }
        if let answer = InformationRequestClock.answer(request),
            due.precedes(answer.bounds) != .yes
        {
            return nil
        }
        return ClockMoment(
            "due without an answer", date: issued.value.due, bounds: due, at: issued.at)
    }

    /// That it was raised, on the day of the meeting if it has one, or the answer if that came first.
    private static func stop(
        _ request: Seen<InformationRequest>, _ time: Timekeeping
    ) -> ClockMoment? {
        let raised = request.possible.state.pursuits.first { $0.value.step == .raisedAtMeeting }
        let moment = raised.map { time.moment("raised", $0.at, at: $0.value.meeting) }
        return [moment, InformationRequestClock.answer(request)].compactMap { $0 }
            .min { $0.bounds.isListed(before: $1.bounds) }
    }
}
