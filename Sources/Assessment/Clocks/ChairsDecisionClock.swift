public import Assurance
import Dates
import Replay

/// A decision taken between meetings is reported by the next meeting of the body, or in writing.
public enum ChairsDecisionClock: Clock {
    public static let practice = Practice.chairsDecision
    public static let kinds: [any Thing.Type] = [Decision.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let decision = time.world.one(Decision.self, thing),
            let taken = decision.state.takings.first, taken.value.betweenMeetings == true
        else { return [] }
        let started = ClockMoment("decided", taken.at, time)
        return time.rules(for: practice, from: started).map { rule in
            time.reading(
                practice, of: decision, ClockTask("Report the decision to the next meeting"),
                rule: rule, started: started,
                due: taken.effective == nil
                    ? .notKnown(.startNotRecorded)
                    : time.nextMeeting(of: rule.body, after: started.bounds),
                stopped: stop(decision.state, time))
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
