public import Assurance
import Dates
import Replay

/// The annual report is approved in its month of the partnership's yearly cycle.
public enum AnnualReportApprovedClock: Clock {
    public static let practice = Practice.annualReportApproved
    public static let kinds: [any Thing.Type] = [Publication.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        AnnualReport.all(thing, time).flatMap { report in
            time.rules(for: practice, from: report.endOfPeriod).compactMap { rule in
                rule.month.map { month in
                    time.reading(
                        practice, of: report.paper,
                        report.task("Approve the annual report (\(month))"), rule: rule,
                        started: report.endOfPeriod, due: due(report, month: month),
                        stopped: stop(report, time))
                }
            }
        }
    }

    /// The first sign-off; else that it came out, by which time it had been approved.
    private static func stop(_ report: AnnualReport, _ time: Timekeeping) -> ClockMoment? {
        let signed = report.paper.state.considerations.first {
            $0.value.outcome.isSignOff && report.isSigned(by: $0.at)
        }
        if let signed { return ClockMoment("signed off by \(signed.value.body)", signed.at, time) }
        return report.edition.map {
            ClockMoment("published, so approved by then", noLaterThan: $0.at, time)
        }
    }

    /// The last day of the cycle's month after the period, else the day first set for the report.
    private static func due(_ report: AnnualReport, month: String) -> ClockDue {
        if let end = report.endOfPeriod?.bounds.latest, let last = lastDay(of: month, after: end) {
            return .by(DateBounds(last), occasion: "\(month) \(last.year)")
        }
        let drafts = report.paper.state.drafts
        if let planned = drafts.lazy.compactMap(\.value.due).first { return .stated(planned) }
        return .notKnown(.periodNotRecorded)
    }

    /// The last day of a month of the year, the first time it comes after a day.
    private static func lastDay(of month: String, after day: Day) -> Day? {
        guard let number = MonthName.month(month) else { return nil }
        let year = number > day.month ? day.year : day.year + 1
        return Day(
            year: year, month: number, day: Day.daysIn(month: number, year: year))
    }
}
