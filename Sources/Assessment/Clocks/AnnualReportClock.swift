public import Assurance
import Dates
import Replay

/// The partnership's annual report is published within its time after the period it is about.
public enum AnnualReportClock: Clock {
    public static let practice = Practice.annualReport
    public static let kinds: [any Thing.Type] = [Publication.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        AnnualReport.all(thing, time).flatMap { $0.publication(practice, time) }
    }
}

/// The annual report is published by the day of the year on which it is expected.
public enum YearlyReportExpectedClock: Clock {
    public static let practice = Practice.yearlyReportExpected
    public static let kinds: [any Thing.Type] = [Publication.self]

    public static func runs(of thing: ThingID, _ time: Timekeeping) -> [ClockReading] {
        AnnualReport.all(thing, time).flatMap { $0.publication(practice, time) }
    }
}

extension AnnualReport {
    /// A run for each rule by which it is to be published.
    fileprivate func publication(
        _ practice: Practice, _ time: Timekeeping
    ) -> [ClockReading] {
        time.rules(for: practice, from: endOfPeriod).map { rule in
            time.reading(
                practice, of: paper, task("Publish the annual report"), rule: rule,
                started: endOfPeriod,
                due: endOfPeriod == nil
                    ? .notKnown(.periodNotRecorded) : time.due(rule, after: endOfPeriod),
                stopped: edition.map { ClockMoment("published", $0.at, time) })
        }
    }
}
