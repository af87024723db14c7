public import Assurance
import Dates
import Replay

/// A decision taken between meetings is reported by the next meeting, or in writing.
public enum ChairsDecisionClock: Clock {
    public static let name = Practice.chairsDecision
    public static let usualRule = ClockRule(
        "A chair's decision between meetings is reported no later than the next Partnership "
            + "meeting, or in writing",
        source: "usual in partnership agreements (RULE-11)", responsible: "Chair")

    public static func isSet(by rule: RuleAdopted) -> Bool {
        rule.text.lowercased().contains("decision between meetings")
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        let sittings = Sittings(time)
        return time.picture.all(Decision.self).compactMap { decision in
            guard let taken = decision.possible.state.takings.first,
                taken.value.betweenMeetings == true
            else { return nil }
            let started = ClockMoment("decided", taken.at)
            guard let rule = time.rule(of: Self.self, from: started) else { return nil }
            return time.reading(
                name, of: decision, task: "Report the decision to the next meeting", rule: rule,
                started: started,
                due: taken.effective == nil
                    ? .notKnown("when it was decided is not recorded")
                    : time.next(
                        sittings.at(rule, from: started.bounds), after: started.bounds),
                stopped: stop(decision.possible.state, time))
        }
    }

    /// The first report, or that a meeting ratified it, which had then heard of it.
    private static func stop(_ decision: Decision, _ time: Timekeeping) -> ClockMoment? {
        let report = decision.reports.first.map { one in
            time.moment(
                one.value.inWriting == true ? "reported in writing" : "reported", one.at,
                at: one.value.meeting)
        }
        let ratified = decision.ratifications.first.map {
            time.moment("ratified", $0.at, at: $0.value.meeting)
        }
        return [report, ratified].compactMap { $0 }.min { $0.bounds.isListed(before: $1.bounds) }
    }
}
