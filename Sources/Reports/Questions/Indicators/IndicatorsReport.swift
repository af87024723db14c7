import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What the figures are, how they moved, and whether what is said about them agrees.
///
/// A change is that between successive figures of one series, of one part of the whole: the exact
/// difference, and that as a percentage of the earlier figure to one decimal place, half away from
/// zero.
public struct IndicatorsReport: Report {
    public static let name = "indicators"
    public static let question =
        "What are the figures, how did they move, and does what is said about them agree?"
    public static let parameters = [
        ReportParameter(
            "words", .words, "only those whose title holds these words", example: "words=MARAC"),
        ReportParameter(
            "thing", .thing(of: Indicator.self), "only one indicator",
            example: "thing=indicator/cin-plans"),
        ReportParameter(
            "plan", .thing(of: Plan.self), "only those that a plan names",
            example: "plan=plan/2019-2021"),
        ReportParameter(
            "period", .date, "only figures for a period", example: "period=\"March 2023\""),
        ReportParameter(
            "contradicted", .yesNo, "only those of which a statement contradicts the figures",
            example: "contradicted=yes"),
    ]

    private let words: String?
    private let thing: ThingID?
    private let plan: ThingID?
    private let period: FuzzyDate?
    private let contradicted: Bool?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        words = arguments.text("words")
        thing = try arguments.thing("thing")
        plan = try arguments.thing("plan")
        period = try arguments.date("period")
        contradicted = try arguments.yesNo("contradicted")
    }

    public func page(_ picture: Picture) -> Page {
        let found = Found<Indicator>(picture) { Answer(matches($0, $1)) }
        let asked = found.dated + found.undated
        var page = Page(title: "Indicators")
        page.lead =
            found.isAnyKnown
            ? [summary(found, picture)]
            : [picture.absence(of: Indicator.self, called: "indicator")]
        page.sections = [.table(figures(asked, picture)), .table(claims(asked, picture))]
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ indicator: Folded<Indicator>, _ world: World) -> Bool {
        let definition = indicator.state.definition?.value
        let isContradicted = indicator.state.heldClaims.contains { $0.contradicts == .yes }
        return (words.map { world.holds($0, in: indicator.id) } ?? true)
            && (thing.map { indicator.id == $0 } ?? true)
            && (plan.map { definition?.plan == $0 } ?? true)
            && (contradicted.map { isContradicted == $0 } ?? true)
    }

    /// How many statements there are in every course of events, and how many of them are certainly
    /// wrong.
    private func summary(_ found: Found<Indicator>, _ picture: Picture) -> String {
        let counts = found.sure.map { one in
            one.told { indicator in
                let claims = indicator.state.heldClaims
                return [claims.count, claims.count { $0.contradicts == .yes }]
            }.values
        }
        let claims = counts.reduce(0) { $0 + ($1.map { $0[0] }.min() ?? 0) }
        let wrong = counts.reduce(0) { $0 + ($1.map { $0[1] }.min() ?? 0) }
        let most = counts.reduce(0) { $0 + ($1.map { $0[0] }.max() ?? 0) }
        let statements = claims == 1 ? "1 statement" : "\(claims) statements"
        return "\(found.count("indicator")); of \(statements) about them, "
            + "\(wrong) went against the figures"
            + (most > claims ? "; of \(most - claims) more the dates cannot tell." : ".")
    }

    private func figures(_ indicators: [Seen<Indicator>], _ picture: Picture) -> Table {
        Table(
            "Figures", of: indicators, in: picture,
            rows: { indicator in
                Figure.all(indicator.thing).filter { row in
                    period.map {
                        (row.stated.value.period?.bounds.isWithin($0.bounds) ?? .no) == .yes
                    } ?? true
                }
            }, by: \.stated.at,
            [
                Asked("thing", "Thing") { .text($0.indicator.id.text) },
                Asked("title", "Indicator") { .text($0.indicator.name) },
                Asked("part", "Part") {
                    $0.stated.value.breakdown.map(Cell.text) ?? .text("whole")
                },
                Asked("compared", "Beside") { $0.stated.value.comparator.map(Cell.text) ?? .empty },
                Asked("unit", "Unit") {
                    Cell($0.indicator.state.definition?.value.unit.rawValue)
                },
                Asked("period", "Period") { Cell($0.stated.value.period) },
                Asked("before", "Figure before", .trailing) { $0.before },
                Asked("figure", "Figure", .trailing) { $0.figure },
                Asked("change", "Change", .trailing) { $0.changeCell(\.difference) },
                Asked("percent", "Change, %", .trailing) { $0.changeCell(\.percent) },
                Asked("caption", "Caption") { $0.stated.value.caption.map(Cell.text) ?? .empty },
                Asked("scope", "Covers") { row in
                    (row.stated.value.scope ?? row.indicator.state.definition?.value.scope)
                        .map(Cell.text) ?? .empty
                },
            ], whenEmpty: "Not recorded: no figure that answers to this is known.")
    }

    private func claims(_ indicators: [Seen<Indicator>], _ picture: Picture) -> Table {
        Table(
            "What is said about them", of: indicators, in: picture, rows: \.state.heldClaims,
            by: \.claim.at,
            [
                Asked("thing", "Thing") { .text($0.claim.at.subject.text) },
                Asked("statement", "Statement") { .text($0.claim.value.statement) },
                Asked("period", "Of") { Cell($0.claim.value.period) },
                Asked("direction", "Says") { Cell($0.claim.value.direction?.rawValue) },
                Asked("figures", "The figures") { Cell($0.figures) },
                Asked("contradicts", "Goes against them") { one in
                    one.contradicts.map { Cell($0) } ?? .notApplicable
                },
            ], whenEmpty: "No statement about these figures is known.")
    }
}
