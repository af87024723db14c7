import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What was spent on each line of the budget, against what was planned, and what each partner
/// contributed.
///
/// Differences are spend less budget, so that more than planned is positive. Percentages are worked
/// out exactly and
/// written to one decimal place, half away from zero.
public struct SpendReport: Report {
    public static let name = "spend"
    public static let question =
        "What was spent against the budget, which lines were overspent, and what did each "
        + "partner contribute?"
    public static let parameters = [
        ReportParameter(
            "period", .date, "only what lies in a period", example: "period=fy:2022-23"),
        ReportParameter(
            "line", .words,
            "only lines whose name holds these words", example: "line=\"learning reviews\""),
        ReportParameter(
            "over", .yesNo, "only lines that were overspent, or not", example: "over=yes"),
    ]

    private let period: FuzzyDate?
    private let line: String?
    private let over: Bool?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        period = try arguments.date("period")
        line = arguments.text("line")
        over = try arguments.yesNo("over")
    }

    public func page(_ picture: Picture) -> Page {
        let lines = BudgetLine.all(picture).filter { one in
            isAsked(one.spend.value.period) && one.hasBegun(by: picture.cut.asAt)
        }
        let asked = lines.filter { one in
            (line.map { Matching.holds(one.spend.value.line, $0) } ?? true)
                && (over.map { one.isOverspent == $0 } ?? true)
        }
        let contributions = Contribution.all(picture).filter { isAsked($0.period) }
        var page = Page(title: "Spend and contributions")
        page.lead = summary(lines, asked, contributions, picture)
        page.sections = [
            .table(Self.table(asked, picture)),
            .table(Self.totals(lines, contributions)),
            .table(Self.table(contributions, picture)),
        ]
        let plans = Set(lines.map(\.plan)).sorted().compactMap { picture.seen(Plan.self, $0) }
        page.sections += Remarks.sections(plans, picture)
        return page
    }

    private func isAsked(_ date: FuzzyDate?) -> Bool {
        guard let period else { return true }
        return date.map { $0.bounds.isWithin(period.bounds) == .yes } ?? false
    }

    private func summary(
        _ lines: [BudgetLine], _ shown: [BudgetLine], _ contributions: [Contribution],
        _ picture: Picture
    ) -> [String] {
        if lines.isEmpty {
            let known = Footer.knownWords(picture.cut.knownAt)
            let asked = period.map { " in \(DateInWords.period($0))" } ?? ""
            return [
                "Not recorded: no spending\(asked) by \(picture.cut.asAt.written) is known "
                    + "\(known)."
            ]
        }
        let isNarrowed = line != nil || over != nil
        if shown.isEmpty { return ["No line of a budget answers to this."] }
        let over = shown.filter { !$0.isTotal && $0.isOverspent }
        var said = over.map { one in
            "Overspent: \(one.spend.value.line), \(Pounds(one.spent ?? 0)) against "
                + "\(Pounds(one.budget ?? 0)) (+\(Pounds(one.difference ?? 0)))."
        }
        if over.isEmpty {
            said = [
                isNarrowed
                    ? "None of the lines shown is recorded as overspent."
                    : "No line is recorded as overspent."
            ]
        }
        if !isNarrowed { said += BudgetTotal.all(lines, contributions).map(\.words) }
        if shown.contains(where: { picture.cut.hasHappened($0.spend.at) != .yes }) {
            said.append("Cannot tell whether it had been reported by \(picture.cut.asAt.written).")
        }
        return said
    }

    private static func table(_ lines: [BudgetLine], _ picture: Picture) -> Table {
        Table(
            "Lines of the budget", of: lines,
            [
                Asked("line", "Line") { picture.said($0.spend.value.line, $0.spend.at) },
                Asked("period", "Period") { Cell($0.spend.value.period) },
                Asked("spend", "Spent (£)", .trailing) { Cell($0.spend.value.spend) },
                Asked("budget", "Budget (£)", .trailing) { Cell($0.spend.value.budget) },
                Asked("difference", "Difference (£)", .trailing) { Cell(pence: $0.difference) },
                Asked("percent", "Difference (% of budget)", .trailing) { one in
                    guard let difference = one.difference, let budget = one.budget else {
                        return .notRecorded
                    }
                    return Share.percent(difference, of: budget).map(Cell.decimal) ?? .notApplicable
                },
                Asked("overspent", "Overspent") { one in
                    one.difference.map { .yesNo($0 > 0) } ?? .notRecorded
                },
                Asked("plan", "Budget of") { .text(picture.name(of: $0.plan)) },
            ], sources: { $0.spend.at },
            whenEmpty: "No line of a budget that is known answers to this.")
    }

    /// The lines added up, beside the total as reported.
    private static func totals(_ lines: [BudgetLine], _ contributions: [Contribution]) -> Table {
        Table(
            "Totals", of: BudgetTotal.all(lines, contributions),
            [
                Asked("period", "Period") { Cell($0.period) },
                Asked("spend", "Lines spent (£)", .trailing) { Cell(pence: $0.spend) },
                Asked("reported_spend", "Reported spent (£)", .trailing) {
                    Cell(pence: $0.reported?.spent)
                },
                Asked("budget", "Lines budget (£)", .trailing) { Cell(pence: $0.budget) },
                Asked("reported_budget", "Reported budget (£)", .trailing) {
                    Cell(pence: $0.reported?.budget)
                },
                Asked("contributions", "Contributions (£)", .trailing) {
                    Cell(pence: $0.contributions)
                },
                Asked("agrees", "Lines add up") { $0.agrees.map(Cell.yesNo) ?? .notRecorded },
                Asked("underspend", "Underspend (£)", .trailing) { Cell(pence: $0.underspend) },
            ], whenEmpty: "Not recorded: no budget is known.")
    }

    private static func table(_ all: [Contribution], _ picture: Picture) -> Table {
        Table(
            "Contributions", of: all,
            [
                Asked("organisation", "Organisation") {
                    picture.said(picture.named($0.organisation), $0.agreed.at)
                },
                Asked("period", "Period") { Cell($0.period) },
                Asked("amount", "Amount (£)", .trailing) { Cell($0.agreed.value.amount) },
                Asked("share", "Share (%)", .trailing) { one in
                    let sum = Contribution.sum(
                        all.filter { $0.period?.bounds == one.period?.bounds })
                    guard let pence = one.pence else { return .notRecorded }
                    return Share.percent(pence, of: sum).map(Cell.decimal) ?? .notApplicable
                },
            ], sources: { $0.agreed.at },
            whenEmpty: "Not recorded: no contribution is known.")
    }
}
