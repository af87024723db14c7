import Dates

/// The partnership's annual report is published within a year of the period it is about.
public enum AnnualReportClock: Clock {
    public static let name = ClockName.annualReport
    public static let usualRule = ClockRule(
        "The safeguarding partners publish a report at least once in every 12 months",
        source: "Children Act 2004, section 16G (RULE-35)",
        length: GovernanceRule.Clock(count: 12, unit: .months),
        responsible: "Safeguarding partners")

    public static func isSet(by rule: RuleAdopted) -> Bool {
        rule.text.lowercased().hasPrefix("annual report every")
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        guard let rule = time.rule(of: Self.self) else { return [] }
        let length = rule.length ?? GovernanceRule.Clock(count: 12, unit: .months)
        return AnnualReports.all(time.picture).map { report in
            let started = AnnualReports.endOfPeriod(report.possible.state)
            return time.reading(
                name, of: report, task: "Publish the annual report", rule: rule, started: started,
                due: started.map { .by(time.end(of: length, after: $0.bounds)) }
                    ?? .notKnown("the period that it covers is not recorded"),
                stopped: report.possible.state.editions.first.map {
                    ClockMoment("published", $0.at)
                })
        }
    }
}

/// The annual report is approved in its month of the partnership's yearly cycle.
public enum AnnualReportApprovedClock: Clock {
    public static let name = ClockName.annualReportApproved
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
        guard let rule = time.rule(of: Self.self), let month = rule.month else { return [] }
        return AnnualReports.all(time.picture).map { report in
            let state = report.possible.state
            let started = AnnualReports.endOfPeriod(state)
            return time.reading(
                name, of: report, task: "Approve the annual report (\(month))", rule: rule,
                started: started, due: due(state, started, month: month),
                stopped: stop(state))
        }
    }

    /// The first sign-off; else that it came out, by which time it had been approved.
    private static func stop(_ report: Publication) -> ClockMoment? {
        if let signed = report.signOff {
            return ClockMoment("signed off by \(signed.value.body)", signed.at)
        }
        return report.editions.first.map { edition in
            ClockMoment(
                "published, so approved by then", date: edition.effective,
                bounds: DateBounds(earliest: nil, latest: edition.at.bounds.latest), at: edition.at)
        }
    }

    /// The last day of the cycle's month after the period, else the day first set for the report.
    private static func due(
        _ report: Publication, _ started: ClockMoment?, month: String
    ) -> ClockDue {
        if let end = started?.bounds.latest, let last = AnnualReports.end(of: month, after: end) {
            return .by(DateBounds(last), words: "\(month) \(last.year)")
        }
        if let planned = report.drafts.first(where: { $0.value.due != nil })?.value.due {
            return .stated(planned)
        }
        return .notKnown("the period that it covers is not recorded")
    }
}

/// The annual report is sent to each of those who are to have it.
public enum AnnualReportSentClock: Clock {
    public static let name = ClockName.annualReportSent
    public static let usualRule = ClockRule(
        "The annual report is sent within seven days of publication to each recipient",
        source: "Working Together, chapter on reporting (RULE-34)",
        length: GovernanceRule.Clock(count: 7, unit: .days),
        items: [
            "Secretary of State", "DfE", "Ofsted", "national Panel", "What Works Centre",
        ])

    public static func isSet(by rule: RuleAdopted) -> Bool {
        rule.text.lowercased().hasPrefix("annual report sent")
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        guard let rule = time.rule(of: Self.self) else { return [] }
        return AnnualReports.all(time.picture).flatMap { report -> [ClockReading] in
            guard let edition = report.possible.state.editions.first else { return [] }
            let started = ClockMoment("published", edition.at)
            return rule.items.map { recipient in
                let sent = report.possible.state.distributions.first {
                    AnnualReports.isSame(recipient, $0.value.recipient)
                }
                return time.reading(
                    name, of: report, task: "Send the annual report to \(recipient)", rule: rule,
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
