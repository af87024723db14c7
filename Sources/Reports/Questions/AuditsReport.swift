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
        let audits = Holding(picture.past.things(of: Audit.kind), in: picture) { id, world in
            world.one(Audit.self, id).map { audit in
                sort.map { audit.state.sort == $0 } ?? true
            } ?? false
        }
        let isAsked = { (id: ThingID) in words.map { picture.holds($0, in: id) } ?? true }
        let asked = audits.all.filter(isAsked).sorted()
        var page = Page(title: "Audits")
        page.lead =
            picture.all(Audit.self).isEmpty
            ? [picture.absence(of: Audit.self, called: "audit")] : summary(asked, picture)
        page.sections = [
            .table(Self.table(asked, picture)), .table(findings(asked, picture)),
            .table(Self.actions(asked, picture)),
        ]
        page.sections += Remarks.sections(
            picture.all(Audit.self).filter { asked.contains($0.id) }, picture)
        return page
    }

    private func summary(_ audits: [ThingID], _ picture: Picture) -> [String] {
        let counts: [(Finding.Sort, String)] = [
            (.worksWell, "What works well"), (.toImprove, "What is to improve"),
            (.neutral, "Neither"),
        ]
        let known = Holding(audits, in: picture) { $1.one(Audit.self, $0) != nil }
        let said = counts.filter { sort, _ in finding.map { $0 == sort } ?? (sort != .neutral) }
            .map { sort, words in
                let found = Self.found(audits, picture) { $0.findings(sort).map(\.id) }
                return "\(words): \(found.recorded("finding"))."
            }
        let first = Self.found(audits, picture) { $0.actions.map(\.id) }
        let carried = Self.found(audits, picture) { $0.carriedOn.map(\.id) }.all
            .filter { !Set(first.all).contains($0) }
        return [
            "\(known.count("audit")).",
            said.joined(separator: " "),
            "What followed: \(first.recorded("action"))"
                + (carried.isEmpty
                    ? "."
                    : "; \(Count.of(carried, "action")) of later plans "
                        + (carried.count == 1 ? "carries" : "carry") + " them on."),
        ]
    }

    /// What audits led to: certainly, where every course of events has it of one of them.
    private static func found(
        _ audits: [ThingID], _ picture: Picture, _ part: (AuditActions) -> [ThingID]
    ) -> Holding<ThingID> {
        var sure: Set<ThingID> = []
        var all: Set<ThingID> = []
        for audit in audits {
            let told = picture.told { part(AuditActions(of: audit, in: $0)) }.values.map(Set.init)
            sure.formUnion(told.dropFirst().reduce(told[0]) { $0.intersection($1) })
            all.formUnion(told.joined())
        }
        return Holding(sure: sure.sorted(), unsure: all.subtracting(sure).sorted())
    }

    /// An audit with what followed from it, in one course of events.
    private struct Case {
        let audit: Folded<Audit>
        let followed: AuditActions
        var state: Audit { audit.state }
    }

    private static func table(_ audits: [ThingID], _ picture: Picture) -> Table {
        let columns: [Asked<Case>] = [
            Asked("thing", "Thing") { .text($0.audit.id.text) },
            Asked("title", "Audit") { .text($0.audit.name) },
            Asked("sort", "Sort") { Cell($0.state.sort?.rawValue) },
            Asked("period", "Period") { Cell($0.state.period) },
            Asked("theme", "Theme") { Cell($0.state.plan?.value.theme) },
            Asked("status", "Status") { Cell($0.state.stage) },
            Asked("works_well", "Works well", .trailing) {
                Cell(counting: $0.followed.findings(.worksWell))
            },
            Asked("to_improve", "To improve", .trailing) {
                Cell(counting: $0.followed.findings(.toImprove))
            },
            Asked("actions", "Actions", .trailing) { Cell(counting: $0.followed.actions) },
            Asked("sample", "Sample") { $0.state.sample.map(Cell.text) ?? .empty },
            Asked("grades", "Grades") { one in
                one.state.ratingCounts.isEmpty
                    ? .empty : .list(one.state.ratingCounts.map(\.value.words))
            },
            Asked("summary", "In short") { Cell($0.state.reports.last?.value.summary) },
            Asked("forum", "Reported to") { Cell($0.state.reports.flatMap(\.value.forum)) },
        ]
        return Table(
            "Audits", each: audits, in: picture, columns, sources: { $0.state.plan?.at },
            whenEmpty: "No audit answers to this.",
            row: { id, world in
                world.one(Audit.self, id).map {
                    Case(audit: $0, followed: AuditActions(of: id, in: world))
                }
            })
    }

    private func findings(_ audits: [ThingID], _ picture: Picture) -> Table {
        let sorts = finding.map { [$0] } ?? Finding.Sort.allCases
        let columns: [Asked<Folded<Finding>>] = [
            Asked("thing", "Thing") { .text($0.id.text) },
            Asked("audit", "Audit") { Cell($0.state.source?.text) },
            Asked("sort", "Sort") { Cell($0.state.sort?.rawValue) },
            Asked("theme", "Theme") { Cell($0.state.theme) },
            Asked("finding", "Finding") { .text($0.name) },
            Asked("status", "Status") { Cell($0.state.stage) },
        ]
        return Table(
            "Findings", eachOf: audits, in: picture, columns, sources: { $0.state.record?.at },
            whenEmpty: "Not recorded: no finding of these audits is known.",
            rows: { audit, world in
                let followed = AuditActions(of: audit, in: world)
                return sorts.flatMap { sort in
                    followed.findings(sort).map { (part: $0.id, row: $0) }
                }
            })
    }

    private static func actions(_ audits: [ThingID], _ picture: Picture) -> Table {
        let columns: [Asked<Folded<Action>>] = [
            Asked("thing", "Thing") { .text($0.id.text) },
            Asked("title", "Action") { .text($0.name) },
            Asked("answers", "Answers") {
                Cell($0.state.terms?.value.source.map(\.text) ?? [])
            },
            Asked("lead", "Lead") { Cell($0.state.terms?.value.lead?.text) },
            Asked("oversight", "Overseen by") { Cell($0.state.terms?.value.oversight ?? []) },
            Asked("due", "Due") { Cell($0.state.due?.value) },
            Asked("status", "Status") { Cell($0.state.stage) },
            Asked("done", "What is known of it") { Cell($0.known) },
        ]
        return Table(
            "What followed", eachOf: audits, in: picture, columns,
            sources: { $0.state.terms?.at },
            whenEmpty: "Not recorded: no action is known to have followed.",
            rows: { audit, world in
                let followed = AuditActions(of: audit, in: world)
                return (followed.actions + followed.carriedOn).map { (part: $0.id, row: $0) }
            })
    }
}
