import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Whether serious incidents were notified in time.
///
/// The clock is that of a rule in force that counts in working days and speaks of notifying. The
/// last day is so many
/// working days after the day of awareness, which is itself not counted; Saturdays, Sundays and the
/// bank holidays noted
/// in the ledger are left out. Days late are working days after that day; where a date is not
/// exact, the least and the
/// most. A late notification is recorded all the same.
public struct NotificationsReport: Report {
    public static let name = "notifications"
    public static let question =
        "By when was each serious incident to be notified, and was it?"
    public static let parameters = [
        ReportParameter(
            "rule", .thing(of: GovernanceRule.self), "the rule whose clock counts",
            example: "rule=rule/rule-18"),
        ReportParameter(
            "to", .words, "only notifications to somebody named so", example: "to=Panel"),
        ReportParameter("late", .yesNo, "only those late, or in time", example: "late=yes"),
        ReportParameter(
            "period", .date,
            "only those of which the awareness or the notification lies within a period",
            example: "period=fy:2022-23"),
    ]

    private let rule: ThingID?
    private let to: String?
    private let late: Bool?
    private let period: FuzzyDate?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        rule = try arguments.thing("rule")
        to = arguments.text("to")
        late = try arguments.yesNo("late")
        period = try arguments.date("period")
    }

    public func page(_ picture: Picture) -> Page {
        let rules = clocks(picture)
        let time = Timekeeping(picture)
        let known = IncidentClock.incidents(picture)
        let rows = rules.flatMap { rule in
            known.map { Notification($0, rule, time, to: to) }
        }.filter(matches)
        var page = Page(title: "Notification of serious incidents")
        page.lead = lead(rules, rows, isAnyKnown: !known.isEmpty, picture)
        page.sections = [.table(table(rows)), .table(rulesTable(rules))]
        return page
    }

    private func clocks(_ picture: Picture) -> [Seen<GovernanceRule>] {
        picture.all(GovernanceRule.self).filter { one in
            let state = one.possible.state
            guard state.isInForce, state.clock?.unit == .workingDays else { return false }
            return rule.map { one.id == $0 } ?? Matching.holds(one.possible.name, "notif")
        }
    }

    private func matches(_ one: Notification) -> Bool {
        let dates = [one.aware, one.notified?.effective].compactMap { $0 }
        return (late.map { one.isLate == Answer($0) } ?? true)
            && (period.map { period in
                dates.contains { $0.bounds.isWithin(period.bounds) != .no }
            } ?? true)
    }

    private func lead(
        _ rules: [Seen<GovernanceRule>], _ rows: [Notification], isAnyKnown: Bool,
        _ picture: Picture
    ) -> [String] {
        if !isAnyKnown {
            return [picture.absence(of: Review.self, called: "serious incident")]
        }
        if rules.isEmpty {
            return [
                Footer.none(
                    "rule in force with a clock in working days for notifying", picture.cut)
            ]
        }
        let late = rows.count { $0.isLate == .yes }
        let untold = rows.count { $0.isLate == .cannotTell }
        var lines = [
            "\(rows.count) to be notified: \(late) late; of \(untold) it cannot be told."
        ]
        let bare = rows.filter { !$0.hasHolidays }.compactMap(\.aware)
        if !bare.isEmpty {
            lines.append(
                "No bank holiday is noted in the ledger for the year of "
                    + "\(Count.of(bare, "incident")): "
                    + "the last day may be later.")
        }
        return lines
    }

    private func table(_ rows: [Notification]) -> Table {
        Table(
            "Notifications", of: rows,
            [
                Asked("thing", "Thing") { $0.review.idCell },
                Asked("name", "Incident") { .text($0.review.possible.name) },
                Asked("aware", "Became aware") { Cell($0.aware) },
                Asked("rule", "Rule") { .text($0.rule.id.text) },
                Asked("last_day", "Last day to notify") { $0.lastDayCell },
                Asked("notified", "Notified") { Cell($0.notified?.effective) },
                Asked("to", "Notified to") { Cell($0.recipients) },
                Asked("late", "Late") { Cell($0.isLate) },
                Asked("days_late", "Working days late", .trailing) { $0.daysLateCell },
                Asked("remark", "Remark") { Cell($0.notified?.circumstances.remark) },
                Asked("confidence", "Confidence") { Cell(confidence: $0.notified) },
                Asked("sources", "Sources") { Cell(sources: $0.notified) },
            ], whenEmpty: "No serious incident answers to this.")
    }

    private func rulesTable(_ rules: [Seen<GovernanceRule>]) -> Table {
        Table(
            "The clock", things: rules,
            [
                Asked("text", "Rule") { .text($0.name) },
                Asked("days", "Working days", .trailing) { Cell($0.state.clock?.count) },
                Asked("responsible", "Who sees to it") {
                    Cell($0.state.adopted?.value.responsible)
                },
                Asked("sources", "Sources") { Cell(sources: $0.state.adopted?.at) },
            ], whenEmpty: "Not recorded.")
    }
}
