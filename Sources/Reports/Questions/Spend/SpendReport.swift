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
        var page = Page(title: "Spend and contributions")
        page.lead = picture.sentences { summary($0, picture.cut) }
        page.sections = [
            .table(lines(picture)), .table(totals(picture)), .table(contributions(picture)),
        ]
        let plans = picture.told { world in
            Set(lines(in: world).map(\.plan)).sorted()
        }.values.reduce(into: Set()) { $0.formUnion($1) }
        page.sections += Remarks.sections(
            plans.sorted().compactMap { picture.seen(Plan.self, $0) }, picture)
        return page
    }

    private func isAsked(_ date: FuzzyDate?) -> Bool {
        guard let period else { return true }
        return date.map { $0.bounds.isWithin(period.bounds) == .yes } ?? false
    }

    /// The lines of the period asked about.
    private func lines(in world: World) -> [BudgetLine] {
        BudgetLine.all(world).filter { one in
            isAsked(one.spend.value.period) && one.hasBegun(by: world.day)
        }
    }

    private func isShown(_ one: BudgetLine) -> Bool {
        (line.map { Matching.holds(one.spend.value.line, $0) } ?? true)
            && (over.map { one.isOverspent == $0 } ?? true)
    }

    private func contributions(in world: World) -> [Contribution] {
        Contribution.all(world).filter { isAsked($0.period) }
    }

    private func summary(_ world: World, _ cut: Cut) -> [String] {
        let lines = lines(in: world)
        if lines.isEmpty {
            return [nothing(world.day, cut)]
        }
        let shown = lines.filter(isShown)
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
        if !isNarrowed {
            said += BudgetTotal.all(lines, contributions(in: world)).map(\.words)
        }
        return said
    }

    /// A line of the budget in one course of events.
    private struct Line {
        let line: BudgetLine
        let world: World

        var percent: Cell {
            guard let difference = line.difference, let budget = line.budget else {
                return .notRecorded
            }
            return Share.percent(difference, of: budget).map(Cell.decimal) ?? .notApplicable
        }

        var isOverspent: Cell { line.difference.map { .yesNo($0 > 0) } ?? .notRecorded }
    }

    private func lines(_ picture: Picture) -> Table {
        Table(
            "Lines of the budget", in: picture,
            rows: { (world: World) -> [Line] in
                lines(in: world).filter(isShown).map { Line(line: $0, world: world) }
            }, by: { (row: Line) -> String in row.line.spend.at.id.text },
            [
                Asked("line", "Line") { .text($0.line.spend.value.line) },
                Asked("period", "Period") { Cell($0.line.spend.value.period) },
                Asked("spend", "Spent (£)", .trailing) { Cell($0.line.spend.value.spend) },
                Asked("budget", "Budget (£)", .trailing) { Cell($0.line.spend.value.budget) },
                Asked("difference", "Difference (£)", .trailing) {
                    Cell(pence: $0.line.difference)
                },
                Asked("percent", "Difference (% of budget)", .trailing) { $0.percent },
                Asked("overspent", "Overspent") { $0.isOverspent },
                Asked("plan", "Budget of") { .text($0.world.name(of: $0.line.plan)) },
            ], sources: { $0.line.spend.at },
            whenEmpty: nothing(picture.day, picture.cut))
    }

    private func nothing(_ day: Day, _ cut: Cut) -> String {
        let asked = period.map { " in \(DateInWords.period($0))" } ?? ""
        return "Not recorded: no spending\(asked) by \(day.written) is known "
            + "\(Footer.knownWords(cut.knownAt))."
    }

    /// The lines added up, beside the total as reported.
    private func totals(_ picture: Picture) -> Table {
        Table(
            "Totals", in: picture,
            rows: { (world: World) -> [BudgetTotal] in
                BudgetTotal.all(lines(in: world), contributions(in: world))
            }, by: { (total: BudgetTotal) -> String in total.period?.bounds.description ?? "" },
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

    /// A contribution in one course of events, among all of them.
    private struct Paid {
        let one: Contribution
        let all: [Contribution]
        let world: World

        var share: Cell {
            let sum = Contribution.sum(all.filter { $0.period?.bounds == one.period?.bounds })
            guard let pence = one.pence else { return .notRecorded }
            return Share.percent(pence, of: sum).map(Cell.decimal) ?? .notApplicable
        }
    }

    private func contributions(_ picture: Picture) -> Table {
        Table(
            "Contributions", in: picture,
            rows: { (world: World) -> [Paid] in
                let all = contributions(in: world)
                return all.map { Paid(one: $0, all: all, world: world) }
            }, by: { (row: Paid) -> String in row.one.agreed.at.id.text },
            [
                Asked("organisation", "Organisation") {
                    .text($0.world.named($0.one.organisation))
                },
                Asked("period", "Period") { Cell($0.one.period) },
                Asked("amount", "Amount (£)", .trailing) { Cell($0.one.agreed.value.amount) },
                Asked("share", "Share (%)", .trailing) { $0.share },
            ], sources: { $0.one.agreed.at },
            whenEmpty: "Not recorded: no contribution is known.")
    }
}
