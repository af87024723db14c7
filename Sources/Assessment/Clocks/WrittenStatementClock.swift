public import Assurance
import Replay

/// A written statement that inspectors asked for is submitted by the day they set, and by the rule.
public enum WrittenStatementClock: Clock {
    public static let practice = Practice.writtenStatement
    public static let kinds: [any Thing.Type] = [Inspection.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        guard let inspection = time.world.one(Inspection.self, thing),
            let request = inspection.state.statement
        else { return [] }
        let state = inspection.state
        let lead = request.value.lead.map { " (\($0))" } ?? ""
        let task = ClockTask("Submit the written statement\(lead)")
        let asked = ClockMoment("asked for", request.at, time)
        let stopped = state.life.stage == .returned ? nil : stop(state.statementAnswers, time)
        // The rule counts from the day on which the report was received.
        let received = request.value.received.map {
            ClockMoment("report received", on: $0, request.at)
        }
        let byRule = time.rules(for: practice, from: received ?? asked).compactMap { rule in
            received.map { start in
                time.reading(
                    practice, of: inspection, task, rule: rule, started: start,
                    due: time.due(rule, after: start), stopped: stopped)
            }
        }
        return [
            time.reading(
                practice, of: inspection, task, rule: ClockRule(setBy: request.at), started: asked,
                due: .stated(request.value.due), stopped: stopped)
        ] + byRule
    }

    /// Its submission; else that it was accepted, by which time it had been submitted.
    private static func stop(
        _ answers: [Cited<StatementAnswered>], _ time: Timekeeping
    ) -> ClockMoment? {
        if let submitted = answers.first(where: { $0.value.step == .submitted }) {
            return ClockMoment("submitted", submitted.at, time)
        }
        return answers.first { $0.value.step == .accepted }.map {
            ClockMoment("accepted, so submitted by then", noLaterThan: $0.at, time)
        }
    }
}
