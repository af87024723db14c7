import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What audits found to work well and to improve, and the actions that followed.
public struct AuditsReport: Report {
    public static let name = "audits"
    public static let question =
        "What did the audits find, what works well, what is to improve, and what followed?"
    public static let parameters = [
        ReportParameter("sort", .word, "only audits of a sort", example: "sort=multi-agency"),
        ReportParameter(
            "words", .words, "only audits of which any text holds these words",
            example: "words=\"contextual safeguarding\""),
        ReportParameter(
            "finding", .word, "only findings of a sort: works-well, to-improve, neutral",
            example: "finding=to-improve"),
    ]

    private let sort: Audit.Sort?
    private let words: String?
    private let finding: Finding.Sort?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        sort = try arguments.word("sort", Audit.Sort.self)
        words = arguments.text("words")
        finding = try arguments.word("finding", Finding.Sort.self)
    }

    public func page(_ picture: Picture) -> Page {
        let cases = AuditCase.all(picture).filter { matches($0.audit.possible, picture) }
        var page = Page(title: "Audits")
        page.lead =
            picture.all(Audit.self).isEmpty
            ? [picture.absence(of: Audit.self, called: "audit")] : summary(cases)
        page.sections = [
            .table(audits(cases)), .table(findings(cases)), .table(Self.actions(cases, picture)),
        ]
        page.sections += Remarks.sections(cases.map(\.audit), picture)
        return page
    }

    private func matches(_ audit: Folded<Audit>, _ picture: Picture) -> Bool {
        (sort.map { audit.state.sort == $0 } ?? true)
            && (words.map { picture.holds($0, in: audit.id) } ?? true)
    }

    private func summary(_ cases: [AuditCase]) -> [String] {
        let counts: [(Finding.Sort, String)] = [
            (.worksWell, "What works well"), (.toImprove, "What is to improve"),
            (.neutral, "Neither"),
        ]
        let said = counts.filter { sort, _ in finding.map { $0 == sort } ?? (sort != .neutral) }
            .map { sort, words in
                "\(words): \(Count.recorded(cases.flatMap { $0.findings(sort) }, "finding"))."
            }
        let carried = cases.flatMap(\.carriedOn)
        return [
            "\(Count.of(cases, "audit")).",
            said.joined(separator: " "),
            "What followed: \(Count.recorded(cases.flatMap(\.actions), "action"))"
                + (carried.isEmpty
                    ? "."
                    : "; \(Count.of(carried, "action")) of later plans "
                        + (carried.count == 1 ? "carries" : "carry") + " them on."),
        ]
    }

    private func audits(_ cases: [AuditCase]) -> Table {
        let counts = Dictionary(uniqueKeysWithValues: cases.map { ($0.audit.id, $0) })
        return Table(
            "Audits", things: cases.map(\.audit),
            [
                Asked("title", "Audit") { .text($0.name) },
                Asked("sort", "Sort") { Cell($0.state.sort?.rawValue) },
                Asked("period", "Period") { Cell($0.state.period) },
                Asked("theme", "Theme") { Cell($0.state.plan?.value.theme) },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("works_well", "Works well", .trailing) {
                    counts[$0.id]?.count(.worksWell) ?? .notRecorded
                },
                Asked("to_improve", "To improve", .trailing) {
                    counts[$0.id]?.count(.toImprove) ?? .notRecorded
                },
                Asked("actions", "Actions", .trailing) {
                    Cell(counting: counts[$0.id]?.actions ?? [])
                },
                Asked("summary", "In short") { Cell($0.state.reports.last?.value.summary) },
                Asked("forum", "Reported to") { Cell($0.state.reports.flatMap(\.value.forum)) },
            ], sources: { $0.state.plan?.at }, whenEmpty: "No audit answers to this.")
    }

    private func findings(_ cases: [AuditCase]) -> Table {
        let sorts = finding.map { [$0] } ?? Finding.Sort.allCases
        let rows = cases.flatMap { one in sorts.flatMap { one.findings($0) } }
        return Table(
            "Findings", things: rows,
            [
                Asked("audit", "Audit") { Cell($0.state.source?.text) },
                Asked("sort", "Sort") { Cell($0.state.sort?.rawValue) },
                Asked("theme", "Theme") { Cell($0.state.theme) },
                Asked("finding", "Finding") { .text($0.name) },
                Asked("status", "Status") { Cell($0.state.stage) },
            ], sources: { $0.state.record?.at },
            whenEmpty: "Not recorded: no finding of these audits is known.")
    }

    private static func actions(_ cases: [AuditCase], _ picture: Picture) -> Table {
        var listed: Set<ThingID> = []
        let rows = cases.flatMap { $0.actions + $0.carriedOn }
            .filter { listed.insert($0.id).inserted }
        return Table(
            "What followed", things: rows,
            [
                Asked("title", "Action") { .text($0.name) },
                Asked("answers", "Answers") {
                    Cell($0.state.terms?.value.source.map(\.text) ?? [])
                },
                Asked("lead", "Lead") { Cell($0.state.terms?.value.lead?.text) },
                Asked("oversight", "Overseen by") { Cell($0.state.terms?.value.oversight ?? []) },
                Asked("due", "Due") { Cell($0.state.due?.value) },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("done", "What is known of it") { Cell($0.known) },
            ], sources: { $0.state.terms?.at },
            whenEmpty: "Not recorded: no action is known to have followed.")
    }
}
