public import Assurance
import Dates
import Replay

/// The annual report is sent to each of those who are to have it.
public enum AnnualReportSentClock: Clock {
    public static let practice = Practice.annualReportSent
    public static let kinds: [any Thing.Type] = [Publication.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        AnnualReport.all(thing, time).flatMap { report -> [ClockReading] in
            guard let edition = report.edition else { return [] }
            let started = ClockMoment("published", edition.at, time)
            // A publication without a date of its own starts nothing that could be counted.
            let start = edition.effective == nil ? nil : started
            return time.rules(for: practice, from: started).flatMap { rule in
                rule.items.map { recipient in
                    let sent = report.paper.state.distributions.first {
                        Spelling.areSame($0.value.recipient, recipient) && report.isSent(by: $0.at)
                    }
                    return time.reading(
                        practice, of: report.paper,
                        report.task("Send the annual report to \(recipient)", part: recipient),
                        rule: rule, started: started, due: time.due(rule, after: start),
                        stopped: sent.map { ClockMoment("sent", $0.at, time) })
                }
            }
        }
    }
}
