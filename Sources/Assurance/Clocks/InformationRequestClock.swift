import Dates

/// A request for information is answered by its due day.
public enum InformationRequestClock: Clock {
    public static let name = ClockName.informationRequest
    public static let usualRule = ClockRule(
        "A request for information is answered by its due day; no answer is not agreement",
        source: "the request itself (RULE-12)")

    public static func isSet(by rule: RuleAdopted) -> Bool {
        rule.text.lowercased().hasPrefix("information request")
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        guard let rule = time.rule(of: Self.self) else { return [] }
        return time.picture.all(InformationRequest.self).compactMap { request in
            guard let issued = request.possible.state.issuing else { return nil }
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
    public static let name = ClockName.nonResponseRaised
    public static let usualRule = ClockRule(
        "A request that was not answered is raised at the next Partnership meeting",
        source: "usual in partnership agreements (RULE-12)")

    public static func isSet(by rule: RuleAdopted) -> Bool {
        InformationRequestClock.isSet(by: rule)
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        guard let rule = time.rule(of: Self.self) else { return [] }
        let sittings = time.sittings(of: time.body(of: rule))
        return time.picture.all(InformationRequest.self).compactMap { request in
            guard let silence = silence(request, on: time.day) else { return nil }
            return time.reading(
                name, of: request, task: "Raise that no answer came", rule: rule, started: silence,
                due: time.next(sittings, after: silence.bounds), stopped: stop(request, time))
        }
    }

    /// When it was noted that no answer came, or the last day for one, if it is past without one.
    private static func silence(
        _ request: Seen<InformationRequest>, on day: Day
    ) -> ClockMoment? {
        let state = request.possible.state
        if let noted = state.answers.first(where: { $0.value.answer == .notAnswered }) {
            return ClockMoment("no answer came", noted.at)
        }
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
        let moment = raised.map { raised in
            let meeting = raised.value.meeting.flatMap { time.picture.seen(Meeting.self, $0) }
            return raised.effective == nil
                ? meeting?.possible.state.date.map { ClockMoment("raised", on: $0, raised.at) }
                    ?? ClockMoment("raised", raised.at)
                : ClockMoment("raised", raised.at)
        }
        return [moment, InformationRequestClock.answer(request)].compactMap { $0 }
            .min { $0.bounds.isListed(before: $1.bounds) }
    }
}
