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
        let lineage = SeenLineage(known, picture.all(Plan.self))
        let named = known.filter { one in
            words.map { picture.holds($0, in: one.id) } ?? true
        }
        let kin = words == nil ? Set() : lineage.possible.kin(of: named.map(\.id))
        let asked = known.filter { one in
            let state = one.possible.state
            return (named.contains { $0.id == one.id } || kin.contains(one.id))
                && (plan.map { state.plan == $0 } ?? true)
                && (sort.map { state.sort == $0 } ?? true)
                && (new.map { lineage.possible.isNew(one.id) == $0 } ?? true)
        }
        var page = Page(title: "Priorities from plan to plan")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Priority.self, called: "priority")]
            : Self.summary(asked, lineage.possible)
        page.sections = [.table(Self.table(asked, lineage, picture))]
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private static func summary(_ asked: [Seen<Priority>], _ lineage: Lineage) -> [String] {
        let sorts = Priority.Sort.allCases.compactMap { sort in
            let count = asked.filter { $0.possible.state.sort == sort }.count
            return count == 0 ? nil : "\(sort.rawValue): \(count)"
        }
        let new = asked.filter { lineage.isNew($0.id) == true }
        let names = new.map { "\($0.possible.name) (\($0.id))" }.joined(separator: "; ")
        let isUntold = asked.allSatisfy { lineage.isNew($0.id) == nil }
        return [
            "By sort: \(sorts.isEmpty ? "none" : sorts.joined(separator: ", ")).",
            isUntold
                ? "Which are new is not recorded: of no plan before are such priorities known."
                : "New in their plan: \(new.isEmpty ? "none that is known" : names).",
        ]
    }

    private static func table(
        _ priorities: [Seen<Priority>], _ lineage: SeenLineage, _ picture: Picture
    ) -> Table {
        Table(
            "Priorities", of: priorities,
            [
                Asked("thing", "Thing") { $0.idCell },
                Asked("title", "Title") { $0.cell { .text($0.name) } },
                Asked("number", "No.") { $0.cell { Cell($0.state.number) } },
                Asked("sort", "Sort") { .text($0.possible.state.sort.rawValue) },
                Asked("plan", "Plan") { Cell($0.possible.state.plan.map(picture.name)) },
                Asked("new", "New in its plan") { priority in
                    lineage.cell { $0.isNew(priority.id).map(Cell.yesNo) ?? .notRecorded }
                },
                Asked("came_from", "Came from") { priority in
                    lineage.cell { lineage in
                        let from = lineage.predecessors(of: priority.id)
                        if !from.isEmpty { return .list(from.map(picture.named)) }
                        return lineage.isNew(priority.id) == true ? .list([]) : .notRecorded
                    }
                },
                Asked("status", "Status") { $0.cell { Cell($0.state.stage) } },
                Asked("became", "Became") { priority in
                    priority.cell { one in
                        let next = one.state.successors
                        return .list(next.map(picture.named))
                    }
                },
                Asked("why", "Why") { priority in
                    priority.cell {
                        $0.successions.last.map { Cell($0.value.reason) } ?? .notApplicable
                    }
                },
                Asked("when", "When") { priority in
                    priority.cell {
                        $0.successions.last.map { Cell($0.effective) } ?? .notApplicable
                    }
                },
                Asked("owner", "Owner") { Cell($0.possible.state.addition?.value.owner) },
                Asked("definition", "Definition") {
                    Cell($0.possible.state.addition?.value.definition)
                },
            ],
            sources: { $0.possible.successions.last?.at ?? $0.possible.state.addition?.at },
            whenEmpty: "No priority that is known answers to this.")
    }
}
