import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Whether serious incidents were notified in time: the same clocks, and the same answers, as the
/// report of clocks and the flags.
public struct NotificationsReport: Report {
    public static let name = "notifications"
    public static let question =
        "By when was each serious incident to be notified, and was it?"
    public static let parameters = [
        ReportParameter(
            "rule", .thing([GovernanceRule.kind, NationalRule.kind]), "the rule whose clock counts",
            example: "rule=england/rule/notification"),
        ReportParameter(
            "to", .word, "only those to the panel, or to the partners", example: "to=panel"),
        ReportParameter("late", .yesNo, "only those late, or in time", example: "late=yes"),
        ReportParameter(
            "period", .date,
            "only those of which the awareness or the notification lies within a period",
            example: "period=fy:2022-23"),
    ]

    private enum To: String, Word {
        case panel
        case partners

        var clock: any Clock.Type {
            switch self {
            case .panel: NotificationClock.self
            case .partners: PartnersToldClock.self
            }
        }
    }

    private let rule: ThingID?
    private let to: To?
    private let late: Bool?
    private let period: FuzzyDate?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        rule = try arguments.thing("rule")
        to = try arguments.word("to", To.self)
        late = try arguments.yesNo("late")
        period = try arguments.date("period")
    }

    public func page(_ picture: Picture) -> Page {
        let known = Clocks.readings(picture, of: to.map { [$0.clock] } ?? Self.clocks)
        let rows = known.filter(matches)
        var page = Page(title: "Notification of serious incidents")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Review.self, called: "serious incident")]
            : lead(rows, picture)
        page.sections = [.table(table(rows, picture))]
        return page
    }

    private static let clocks: [any Clock.Type] = [
        NotificationClock.self, PartnersToldClock.self,
    ]

    private func matches(_ one: ClockReading) -> Bool {
        let dates = (one.starts + one.stops).compactMap { $0?.date }
        return (rule.map { one.rule.id == $0 } ?? true)
            && (late.map { one.isLate == Answer($0) } ?? true)
            && (period.map { period in
                dates.contains { $0.bounds.isWithin(period.bounds) != .no }
            } ?? true)
    }

    private func lead(_ rows: [ClockReading], _ picture: Picture) -> [String] {
        let late = rows.count { $0.isLate == .yes }
        let untold = rows.count { $0.isLate == .cannotTell }
        return [
            "\(rows.count) to be notified: \(late) late; of \(untold) it cannot be told."
        ] + HorizonWords.lines(picture)
    }

    private func table(_ rows: [ClockReading], _ picture: Picture) -> Table {
        Table(
            "Notifications", of: rows,
            [
                Asked("thing", "Thing") { .text($0.thing.text) },
                Asked("name", "Incident") { .text(picture.name(of: $0.thing)) },
                Asked("to", "To be told") { .text($0.clock.rawValue) },
                Asked("aware", "Became aware") { one in Cell(each: one.starts) { Cell($0?.date) } },
                Asked("rule", "Rule") { Cell(rule: $0.rule) },
                Asked("standing", "Where it stands") { Cell(standing: $0.rule) },
                Asked("last_day", "Last day to notify") { Cell(each: $0.dues, Self.lastDay) },
                Asked("notified", "Notified") { Cell(each: $0.stops, Self.notified) },
                Asked("late", "Late") { $0.isLate.map { Cell($0) } ?? .notApplicable },
                Asked("days_late", "Working days late", .trailing) { Self.daysLate($0) },
                Asked("remark", "Remark") { Cell($0.stopped?.at?.circumstances.remark) },
                Asked("confidence", "Confidence") { Cell(confidence: $0.stopped?.at) },
                Asked("sources", "Sources") { Cell(sources: $0.stopped?.at) },
            ], whenEmpty: "No serious incident answers to this.")
    }

    private static func notified(_ moment: ClockMoment?) -> Cell {
        guard let moment else { return .notRecorded }
        return moment.date.map { Cell($0) } ?? .text("on a date not recorded")
    }

    private static func lastDay(_ due: ClockDue) -> Cell {
        guard let last = due.bounds else { return .notRecorded }
        guard let day = last.earliest, last.isExact else { return Cell(last) }
        return .date(
            written: "\(day.weekday) \(day.written)", earliest: day.description,
            latest: day.description)
    }

    /// How many working days late; nought where it was in time.
    private static func daysLate(_ one: ClockReading) -> Cell {
        switch one.isLate {
        case .no: .number(0)
        case .yes: Cell(DayRange(holding: [one.late, one.over].compactMap { $0 }))
        case .cannotTell: .cannotTell(["in time", "late"])
        case nil: .notApplicable
        }
    }
}
