import Dates

/// A decision taken between meetings is reported by the next meeting, or in writing.
public enum ChairsDecisionClock: Clock {
    public static let name = ClockName.chairsDecision
    public static let usualRule = ClockRule(
        "A chair's decision between meetings is reported no later than the next Partnership "
            + "meeting, or in writing",
        source: "usual in partnership agreements (RULE-11)", responsible: "Chair")

    public static func isSet(by rule: RuleAdopted) -> Bool {
        rule.text.lowercased().contains("decision between meetings")
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        guard let rule = time.rule(of: Self.self) else { return [] }
        let sittings = time.sittings(of: time.body(of: rule))
        return time.picture.all(Decision.self).compactMap { decision in
            guard let taken = decision.possible.state.takings.first,
                taken.value.betweenMeetings == true
            else { return nil }
            let started = ClockMoment("decided", taken.at)
            return time.reading(
                name, of: decision, task: "Report the decision to the next meeting", rule: rule,
                started: started,
                due: taken.effective == nil
                    ? .notKnown("when it was decided is not recorded")
                    : time.next(sittings, after: started.bounds),
                stopped: stop(decision.possible.state, time))
        }
    }

    /// The first report, on the day of the meeting told if it says no day of its own.
    private static func stop(_ decision: Decision, _ time: Timekeeping) -> ClockMoment? {
        decision.reports.first.map { report in
            let words = report.value.inWriting == true ? "reported in writing" : "reported"
            let meeting = report.value.meeting.flatMap { time.picture.seen(Meeting.self, $0) }
            if report.effective == nil, let date = meeting?.possible.state.date {
                return ClockMoment(words, on: date, report.at)
            }
            return ClockMoment(words, report.at)
        }
    }
}
