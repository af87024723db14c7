public import Assurance
import Dates
import Replay

/// A written statement that inspectors asked for is submitted by the day they set.
public enum WrittenStatementClock: Clock {
    public static let name = Practice.writtenStatement
    public static let usualRule = ClockRule(
        "A written statement of proposed action is submitted by the day the inspectors set",
        source: "the inspectors' request (INS-04)", standsByItself: true)

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        time.picture.all(Inspection.self).compactMap { inspection in
            time.both(inspection) { reading(inspection, $0.state, time) }
        }
    }

    private static func reading(
        _ inspection: Seen<Inspection>, _ state: Inspection, _ time: Timekeeping
    ) -> ClockReading? {
        guard let request = state.statement else { return nil }
        let started = ClockMoment("asked for", request.at)
        let lead = request.value.lead.map { " (\($0))" } ?? ""
        return time.rule(of: Self.self, from: started).map { rule in
            time.reading(
                name, of: inspection, task: "Submit the written statement\(lead)", rule: rule,
                started: started, due: .stated(request.value.due),
                stopped: state.life.stage == .returned ? nil : stop(state.statementAnswers))
        }
    }

    /// Its submission; else that it was accepted, by which time it had been submitted.
    private static func stop(_ answers: [Cited<StatementAnswered>]) -> ClockMoment? {
        if let submitted = answers.first(where: { $0.value.step == .submitted }) {
            return ClockMoment("submitted", submitted.at)
        }
        return answers.first { $0.value.step == .accepted }.map { accepted in
            ClockMoment(
                "accepted, so submitted by then", date: accepted.effective,
                bounds: DateBounds(earliest: nil, latest: accepted.at.bounds.latest),
                at: accepted.at)
        }
    }
}
