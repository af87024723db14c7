public import Assurance
import Dates
import Replay

/// The partnership's annual report is published within a year of the period it is about.
public enum AnnualReportClock: Clock {
    public static let name = Practice.annualReport
    public static let usualRule = ClockRule(
        "The safeguarding partners publish a report at least once in every 12 months",
        source: "Children Act 2004, section 16G (RULE-35)",
        length: GovernanceRule.Clock(count: 12, unit: .months),
        responsible: "Safeguarding partners", standsByItself: true)

    public static func isSet(by rule: RuleAdopted) -> Bool {
        rule.text.lowercased().hasPrefix("annual report every")
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        AnnualReport.all(time.picture).compactMap { report in
            time.rule(of: Self.self, from: report.endOfPeriod).map { rule in
                time.reading(
                    name, of: report.paper, task: report.task("Publish the annual report"),
                    rule: rule, started: report.endOfPeriod,
                    due: time.due(
                        rule, after: report.endOfPeriod, startWords: "the period that it covers"),
                    stopped: report.edition.map { ClockMoment("published", $0.at) })
            }
        }
    }
}

/// The annual report is approved in its month of the partnership's yearly cycle.
public enum AnnualReportApprovedClock: Clock {
    public static let name = Practice.annualReportApproved
    public static let usualRule = ClockRule(
        "The annual report is approved when the partnership's yearly cycle says",
        source: "the yearly cycle; this ledger records none")

    public static func isSet(by rule: RuleAdopted) -> Bool {
        rule.month != nil
            && (rule.items + [rule.text]).contains {
                $0.lowercased().contains("annual report approved")
            }
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        AnnualReport.all(time.picture).compactMap { report in
            guard let rule = time.rule(of: Self.self, from: report.endOfPeriod),
                let month = rule.month
            else { return nil }
            return time.reading(
                name, of: report.paper, task: report.task("Approve the annual report (\(month))"),
                rule: rule, started: report.endOfPeriod, due: due(report, month: month),
                stopped: stop(report))
        }
    }

    /// The first sign-off; else that it came out, by which time it had been approved.
    private static func stop(_ report: AnnualReport) -> ClockMoment? {
        let signed = report.paper.possible.state.considerations.first {
            $0.value.outcome.isSignOff && report.isSigned(by: $0.at)
        }
        if let signed { return ClockMoment("signed off by \(signed.value.body)", signed.at) }
        return report.edition.map { edition in
            ClockMoment(
                "published, so approved by then", date: edition.effective,
                bounds: DateBounds(earliest: nil, latest: edition.at.bounds.latest), at: edition.at)
        }
    }

    /// The last day of the cycle's month after the period, else the day first set for the report.
    private static func due(_ report: AnnualReport, month: String) -> ClockDue {
        if let end = report.endOfPeriod?.bounds.latest,
            let last = AnnualReport.end(of: month, after: end)
        {
            return .by(DateBounds(last), words: "\(month) \(last.year)")
        }
        let drafts = report.paper.possible.state.drafts
        if let planned = drafts.lazy.compactMap(\.value.due).first { return .stated(planned) }
        return .notKnown("the period that it covers is not recorded")
    }
}

/// The annual report is sent to each of those who are to have it.
public enum AnnualReportSentClock: Clock {
    public static let name = Practice.annualReportSent
    public static let usualRule = ClockRule(
        "The annual report is sent within seven days of publication to each recipient",
        source: "Working Together, chapter on reporting (RULE-34)",
        length: GovernanceRule.Clock(count: 7, unit: .days),
        items: [
            "Secretary of State", "DfE", "Ofsted", "national Panel", "What Works Centre",
        ], standsByItself: true)

    public static func isSet(by rule: RuleAdopted) -> Bool {
        rule.text.lowercased().hasPrefix("annual report sent")
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        AnnualReport.all(time.picture).flatMap { report -> [ClockReading] in
            guard let edition = report.edition else { return [] }
            let started = ClockMoment("published", edition.at)
            guard let rule = time.rule(of: Self.self, from: started) else { return [] }
            return rule.items.map { recipient in
                let body = BodyName(recipient)
                let sent = report.paper.possible.state.distributions.first {
                    body.isSame(as: BodyName($0.value.recipient)) && report.isSent(by: $0.at)
                }
                return time.reading(
                    name, of: report.paper,
                    task: report.task("Send the annual report to \(recipient)"), rule: rule,
                    started: started, due: due(rule, started, time),
                    stopped: sent.map { ClockMoment("sent", $0.at) })
            }
        }
    }

    /// A publication without a date of its own starts nothing that could be counted.
    private static func due(
        _ rule: ClockRule, _ started: ClockMoment, _ time: Timekeeping
    ) -> ClockDue {
        started.date == nil
            ? .notKnown("when it was published is not recorded")
            : time.due(rule, after: started, startWords: "when it was published")
    }
}
