import Dates

/// A written statement that inspectors asked for is submitted by the day they set.
public enum WrittenStatementClock: Clock {
    public static let name = ClockName.writtenStatement
    public static let usualRule = ClockRule(
        "A written statement of proposed action is submitted by the day the inspectors set",
        source: "the inspectors' request (INS-04)")

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        guard let rule = time.rule(of: Self.self) else { return [] }
        return time.picture.all(Inspection.self).compactMap { inspection in
            let state = inspection.possible.state
            guard let request = state.statement else { return nil }
            let lead = request.value.lead.map { " (\($0))" } ?? ""
            let submitted = state.statementAnswers.first { $0.value.step == .submitted }
            return time.reading(
                name, of: inspection, task: "Submit the written statement\(lead)", rule: rule,
                started: ClockMoment("asked for", request.at), due: .stated(request.value.due),
                stopped: state.life.stage == .returned
                    ? nil : submitted.map { ClockMoment("submitted", $0.at) })
        }
    }
}
