import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What became of each priority from plan to plan: continued, merged, split, made a theme; and
/// which are new.
public struct LineageReport: Report {
    public static let name = "lineage"
    public static let question =
        "Which priorities came from which, which are new, and what became of the others?"
    public static let parameters = [
        ReportParameter(
            "plan", .thing(of: Plan.self), "only those of a plan", example: "plan=plan/2023-2025"),
        ReportParameter(
            "words", .words,
            "only those with a title that holds these words, and what they came from or became",
            example: "words=\"think family\""),
        ReportParameter(
            "sort", .word,
            "only those of a sort: priority, cross-cutting-theme", example: "sort=priority"),
        ReportParameter("new", .yesNo, "only those that are new in their plan", example: "new=yes"),
    ]

    private let plan: ThingID?
    private let words: String?
    private let sort: Priority.Sort?
    private let new: Bool?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        plan = try arguments.thing("plan")
        words = arguments.text("words")
        sort = try arguments.word("sort", Priority.Sort.self)
        new = try arguments.yesNo("new")
    }

    public func page(_ picture: Picture) -> Page {
        let known = picture.all(Priority.self)
        var page = Page(title: "Priorities from plan to plan")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Priority.self, called: "priority")]
            : picture.sentences(summary)
        page.sections = [.table(table(picture))]
        let shown = picture.told { asked($0, Lineage($0)).map(\.id) }.values
        page.sections += Remarks.sections(
            known.filter { one in shown.contains { $0.contains(one.id) } }, picture)
        return page
    }

    /// Those that answer, with what they came from or became where words were asked for.
    private func asked(_ world: World, _ lineage: Lineage) -> [Folded<Priority>] {
        let all = world.all(Priority.self)
        let named = Set(
            all.filter { one in
                words.map { world.holds($0, in: one.id) } ?? true
            }.map(\.id))
        let kin = words == nil ? [] : lineage.kin(of: named.sorted())
        return all.filter { one in
            (named.contains(one.id) || kin.contains(one.id))
                && (plan.map { one.state.plan == $0 } ?? true)
                && (sort.map { one.state.sort == $0 } ?? true)
                && (new.map { lineage.isNew(one.id) == $0 } ?? true)
        }
    }

    private func summary(_ world: World) -> [String] {
        let lineage = Lineage(world)
        let asked = asked(world, lineage)
        let sorts = Priority.Sort.allCases.compactMap { sort in
            let count = asked.count { $0.state.sort == sort }
            return count == 0 ? nil : "\(sort.rawValue): \(count)"
        }
        let new = asked.filter { lineage.isNew($0.id) == true }
        let names = new.map { "\($0.name) (\($0.id))" }.joined(separator: "; ")
        let isUntold = asked.allSatisfy { lineage.isNew($0.id) == nil }
        return [
            "By sort: \(sorts.isEmpty ? "none" : sorts.joined(separator: ", ")).",
            isUntold
                ? "Which are new is not recorded: of no plan before are such priorities known."
                : "New in their plan: \(new.isEmpty ? "none that is known" : names).",
        ]
    }

    /// A priority in one course of events, with where it came from there.
    private struct Row {
        let priority: Folded<Priority>
        let lineage: Lineage
        let world: World

        var isNew: Cell { lineage.isNew(priority.id).map(Cell.yesNo) ?? .notRecorded }

        var origin: Cell {
            let from = lineage.predecessors(of: priority.id)
            if !from.isEmpty { return .list(from.map(world.named)) }
            return lineage.isNew(priority.id) == true ? .list([]) : .notRecorded
        }

        var became: Cell { .list(priority.state.successors.map(world.named)) }

        func succession(_ part: (Cited<ThingSuperseded>) -> Cell) -> Cell {
            priority.successions.last.map(part) ?? .notApplicable
        }
    }

    private func table(_ picture: Picture) -> Table {
        Table(
            "Priorities", in: picture,
            rows: { (world: World) -> [Row] in
                let lineage = Lineage(world)
                return asked(world, lineage).map {
                    Row(priority: $0, lineage: lineage, world: world)
                }
            }, by: { (row: Row) -> String in row.priority.id.text },
            [
                Asked("thing", "Thing") { .text($0.priority.id.text) },
                Asked("title", "Title") { .text($0.priority.name) },
                Asked("number", "No.") { Cell($0.priority.state.number) },
                Asked("sort", "Sort") { .text($0.priority.state.sort.rawValue) },
                Asked("plan", "Plan") { Cell($0.priority.state.plan.map($0.world.name)) },
                Asked("new", "New in its plan") { $0.isNew },
                Asked("came_from", "Came from") { $0.origin },
                Asked("status", "Status") { Cell($0.priority.state.stage) },
                Asked("became", "Became") { $0.became },
                Asked("why", "Why") { $0.succession { Cell($0.value.reason) } },
                Asked("when", "When") { $0.succession { Cell($0.effective) } },
                Asked("owner", "Owner") { Cell($0.priority.state.addition?.value.owner) },
                Asked("definition", "Definition") {
                    Cell($0.priority.state.addition?.value.definition)
                },
            ],
            sources: { (row: Row) -> Occurrence? in
                row.priority.successions.last?.at ?? row.priority.state.addition?.at
            },
            whenEmpty: "No priority that is known answers to this.")
    }
}
