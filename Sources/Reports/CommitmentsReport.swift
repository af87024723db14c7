import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What was promised outside action plans, and whether anything is known about it since.
///
/// These are the promises made in answer to a scrutiny, and the actions that serve no objective of
/// a plan, such as
/// the priorities for the next year. A promise is silent when nothing known since says that
/// anything was done.
public struct CommitmentsReport: Report {
    public static let name = "commitments"
    public static let question =
        "What was promised outside action plans, and is anything known about it since?"
    public static let parameters = [
        ReportParameter(
            "silent", .yesNo, "only those about which nothing is known since", example: "silent=yes"
        ),
        ReportParameter(
            "plan", .thing(of: Plan.self), "only actions of a plan",
            example: "plan=plan/next-year-2023-24"),
        ReportParameter(
            "source", .anyThing, "only those that answer a thing",
            example: "source=scrutiny/adultification"),
        ReportParameter(
            "by", .name(of: Organisation.self, Role.self, PartnershipGroup.self),
            "only those of a body or role named so, as who promised, leads or oversees",
            example: "by=Executive"),
        ReportParameter(
            "words", .words, "only those of which any text holds these words",
            example: "words=training"),
        ReportParameter(
            "months", .count, "only those known for so many months", example: "months=6"),
        ReportParameter(
            "all", .yesNo, "with the actions that serve an objective of a plan", example: "all=yes"),
    ]

    private let silent: Bool?
    private let plan: ThingID?
    private let source: ThingID?
    private let by: NameAsked?
    private let words: String?
    private let months: Int?
    private let all: Bool

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        silent = try arguments.yesNo("silent")
        plan = try arguments.thing("plan")
        source = try arguments.thing("source")
        by = arguments.name("by")
        words = arguments.text("words")
        months = try arguments.whole("months")
        all = try arguments.yesNo("all") ?? false
    }

    public func page(_ picture: Picture) -> Page {
        let known = Promise.all(picture).filter { all || !$0.servesObjective }
        let bodies = by?.bearers(in: picture)
        let asked = known.filter { matches($0, bodies, picture) }
        var page = Page(title: "Promises, and what is known since")
        page.lead =
            known.isEmpty
            ? [Footer.none("promise", picture.cut)]
            : [summary(asked, picture.cut.asAt)]
        page.sections = [.table(table(asked, picture.cut.asAt))]
        return page
    }

    private func matches(_ one: Promise, _ bodies: Bearers?, _ picture: Picture) -> Bool {
        let named = [one.by].compactMap { $0 } + one.overseers
        return (silent.map { one.isSilent == $0 } ?? true)
            && (plan.map { one.plan == $0 } ?? true)
            && (source.map { one.sources.contains($0) } ?? true)
            && (bodies.map { named.contains(where: $0.include) } ?? true)
            && (words.map { one.holds($0, picture) } ?? true)
            && (months.map { one.knownSince.adding(months: $0) <= picture.day } ?? true)
    }

    private func summary(_ promises: [Promise], _ day: Day) -> String {
        let silent = promises.filter(\.isSilent)
        let late = silent.filter { $0.isPastDue(day) == true }
        return "\(Count.of(promises, "promise")); nothing is known since about \(silent.count), "
            + "and \(late.count) of those are past their date on \(day.written)."
    }

    private func table(_ promises: [Promise], _ day: Day) -> Table {
        Table(
            "Promises", of: promises,
            [
                Asked("thing", "Thing") { $0.idCell },
                Asked("by", "By whom") { Cell($0.by) },
                Asked("overseen_by", "Overseen by") { Cell($0.overseers) },
                Asked("what", "What") { .text($0.what) },
                Asked("due", "Due") { Cell($0.due) },
                Asked("past_due", "Past due") { one in
                    one.isPastDue(day).map(Cell.yesNo) ?? .text("undated")
                },
                Asked("known", "Known since") { .text($0.knownSince.written) },
                Asked("days", "Days since", .trailing) { .number(day.days(since: $0.knownSince)) },
                Asked("silent", "Silent") { .yesNo($0.isSilent) },
                Asked("since", "Known about it since") { .list($0.since) },
                Asked("gaps", "Gaps noted") { .list($0.gaps) },
                Asked("status", "Status") { Cell($0.status) },
                Asked("confidence", "Confidence") { Cell(confidence: $0.made) },
                Asked("sources", "Sources") { Cell(sources: $0.made) },
            ], whenEmpty: "No promise answers to this.")
    }
}
