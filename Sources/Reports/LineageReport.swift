public import Assurance
import Dates
public import Tables

/// What became of each priority from plan to plan: continued, merged, split, made a theme; and which are new.
public struct LineageReport: Report {
    public static let name = "lineage"
    public static let question = "Which priorities came from which, which are new, and what became of the others?"
    public static let parameters = [
        ReportParameter("plan", "only those of a plan", example: "plan=plan/2023-2025"),
        ReportParameter(
            "words", "only those with a title that holds these words, and what they came from or became",
            example: "words=\"think family\""),
        ReportParameter(
            "sort", "only those of a sort: priority, cross-cutting-theme", example: "sort=priority"),
        ReportParameter("new", "only those that are new in their plan", example: "new=yes"),
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
        let lineage = Lineage(known, picture.all(Plan.self))
        let named = known.filter { one in
            words.map { words in one.possible.allNames.contains { Matching.holds($0, words) } }
                ?? true
        }
        let kin = words == nil ? Set() : lineage.kin(of: named.map(\.id))
        let asked = known.filter { one in
            let state = one.possible.state
            return (named.contains { $0.id == one.id } || kin.contains(one.id))
                && (plan.map { state.plan == $0 } ?? true)
                && (sort.map { state.sort == $0 } ?? true)
                && (new.map { lineage.isNew(one.possible) == $0 } ?? true)
        }
        var page = Page(title: "Priorities from plan to plan")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Priority.self, called: "priority")]
            : Self.summary(asked, lineage)
        page.sections = [.table(Self.table(asked, lineage, picture))]
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private static func summary(_ asked: [Seen<Priority>], _ lineage: Lineage) -> [String] {
        let new = asked.filter { lineage.isNew($0.possible) == true }
        return [
            "\(asked.count) priorities and themes.",
            "New in their plan: "
                + (new.isEmpty
                    ? "none that is known."
                    : new.map { "\($0.possible.name) (\($0.id))" }.joined(separator: "; ") + "."),
        ]
    }

    private static func table(
        _ priorities: [Seen<Priority>], _ lineage: Lineage, _ picture: Picture
    ) -> Table {
        Table(
            "Priorities", things: priorities,
            [
                Asked("title", "Title") { .text($0.name) },
                Asked("number", "No.") { Cell($0.state.number) },
                Asked("sort", "Sort") { .text($0.state.sort.rawValue) },
                Asked("plan", "Plan") { Cell($0.state.plan.map(picture.name)) },
                Asked("new", "New in its plan") { priority in
                    lineage.isNew(priority).map(Cell.yesNo) ?? .notRecorded
                },
                Asked("came_from", "Came from") { priority in
                    let from = lineage.predecessors(of: priority.id)
                    if !from.isEmpty { return .list(from.map(picture.named)) }
                    return lineage.isNew(priority) == true ? .list([]) : .notRecorded
                },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("became", "Became") { priority in
                    let next = priority.state.successors
                    return next.isEmpty ? .empty : .list(next.map(picture.named))
                },
                Asked("why", "Why") { priority in
                    priority.successions.last.map { Cell($0.value.reason) } ?? .empty
                },
                Asked("when", "When") { priority in
                    priority.successions.last.map { Cell($0.effective) } ?? .empty
                },
                Asked("owner", "Owner") { Cell($0.state.addition?.value.owner) },
                Asked("definition", "Definition") { Cell($0.state.addition?.value.definition) },
            ], sources: { $0.successions.last?.at ?? $0.state.addition?.at },
            whenEmpty: "No priority that is known answers to this.")
    }
}

/// Which priorities came from which, and which plans had one before them.
struct Lineage {
    private let from: [ThingID: [ThingID]]
    private let to: [ThingID: [ThingID]]
    /// The plans that took the place of another, so that a priority without a predecessor is new in them.
    private let following: Set<ThingID>

    init(_ priorities: [Seen<Priority>], _ plans: [Seen<Plan>]) {
        var from: [ThingID: [ThingID]] = [:]
        var to: [ThingID: [ThingID]] = [:]
        for one in priorities {
            to[one.id] = one.possible.state.successors
            for next in one.possible.state.successors { from[next, default: []].append(one.id) }
        }
        self.from = from
        self.to = to
        following = Set(plans.flatMap(\.possible.state.successors))
    }

    func predecessors(of priority: ThingID) -> [ThingID] { from[priority, default: []] }

    /// Whether nothing before became it, in a plan that had one before; nil where no plan before is known.
    func isNew(_ priority: Folded<Priority>) -> Bool? {
        if !predecessors(of: priority.id).isEmpty { return false }
        guard let plan = priority.state.plan, following.contains(plan) else { return nil }
        return true
    }

    /// Everything that some priorities came from or became, directly or through others.
    func kin(of some: [ThingID]) -> Set<ThingID> {
        reached(some, by: from).union(reached(some, by: to))
    }

    private func reached(_ start: [ThingID], by next: [ThingID: [ThingID]]) -> Set<ThingID> {
        var reached: Set<ThingID> = []
        var left = start
        while let one = left.popLast() {
            if reached.insert(one).inserted { left += next[one, default: []] }
        }
        return reached
    }
}
