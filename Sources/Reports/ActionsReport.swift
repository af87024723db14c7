public import Assurance
public import Tables
import Dates

/// What was promised, by whom and by when, and what became of it.
public struct ActionsReport: Report {
    public static let name = "actions"
    public static let question = "What was promised, by whom and by when, and what became of it?"
    public static let parameters = [
        ReportParameter("overdue", "only those past their date, or with a milestone past", example: "overdue=yes"),
        ReportParameter("lead", "only those led by a role whose title holds these words", example: "lead=Lead-EH"),
        ReportParameter("plan", "only those of a plan", example: "plan=plan/2019-2021"),
        ReportParameter("oversight", "only those overseen by a group named so", example: "oversight=QA"),
        ReportParameter("words", "only those whose title holds these words", example: "words=neglect"),
    ]

    private let overdue: Bool?
    private let lead: String?
    private let plan: ThingID?
    private let oversight: String?
    private let words: String?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        overdue = try arguments.yesNo("overdue")
        lead = arguments.text("lead")
        plan = try arguments.thing("plan")
        oversight = arguments.text("oversight")
        words = arguments.text("words")
    }

    public func page(_ picture: Picture) -> Page {
        let day = picture.cut.asAt
        let known = picture.all(Action.self)
        let asked = known.filter { matches($0.possible, day) }
        let late = asked.filter { Self.isPast($0.possible.state, day) }
        var page = Page(title: "Actions")
        if known.isEmpty {
            page.lead = ["Not recorded: no action is known \(Footer.knownWords(picture.cut.knownAt))."]
        } else {
            page.lead = [
                "\(asked.count) actions; \(late.count) past their date or with a milestone past on \(day.written)."
            ]
        }
        page.sections = [.table(table(asked, day))]
        let sequence = outOfSequence(asked, picture)
        if !sequence.rows.isEmpty { page.sections.append(.table(sequence)) }
        return page
    }

    private func matches(_ action: Folded<Action>, _ day: Day) -> Bool {
        let terms = action.state.terms?.value
        let texts = [
            (lead, [terms?.lead?.text].compactMap { $0 }), (oversight, terms?.oversight ?? []),
            (words, [action.name, terms?.title].compactMap { $0 }),
        ]
        return texts.allSatisfy { wanted, found in
            wanted.map { word in found.contains { Matching.holds($0, word) } } ?? true
        } && (plan.map { terms?.plan == $0 } ?? true)
            && (overdue.map { $0 == Self.isPast(action.state, day) } ?? true)
    }

    /// Whether the due date, or one of its milestones, is wholly past.
    private static func isPast(_ action: Action, _ day: Day) -> Bool {
        !action.overdueMilestones(on: day).isEmpty
    }

    private func table(_ actions: [Seen<Action>], _ day: Day) -> Table {
        let columns: [(Column, (Folded<Action>) -> Cell)] = [
            (Column(key: "title", title: "Action"), { Cell($0.state.title) }),
            (Column(key: "lead", title: "Lead"), { Cell($0.state.terms?.value.lead?.text) }),
            (Column(key: "due", title: "Due"), { Cell($0.state.due?.value) }),
            (Column(key: "overdue", title: "Overdue"), { Self.overdueCell($0.state, day) }),
            (Column(key: "confidence", title: "Confidence"), { Cell(($0.state.due?.confidence ?? $0.state.terms?.confidence)?.rawValue) }),
            (Column(key: "status", title: "Status"), { Cell($0.state.stage) }),
            (Column(key: "rating", title: "BRAG"), { .text($0.state.rating?.value.rating.rawValue ?? "unrated") }),
            (Column(key: "done", title: "Claimed done"), { Cell($0.state.claim?.effective) }),
            (Column(key: "days_late", title: "Days late"), { Cell($0.state.daysLate) }),
            (Column(key: "slips", title: "Slips", alignment: .trailing), { .number($0.state.slips.count) }),
        ]
        return Table(
            title: "Actions", columns: [Column(key: "thing", title: "Thing")] + columns.map(\.0),
            rows: actions.map { seen in [seen.idCell] + columns.map { seen.cell($0.1) } },
            whenEmpty: "No action answers to this.")
    }

    private static func overdueCell(_ action: Action, _ day: Day) -> Cell {
        guard let overdue = action.isOverdue(on: day) else {
            return action.due == nil && action.isOpen ? .text("undated") : .notApplicable
        }
        let milestones = action.overdueMilestones(on: day).count
        guard !overdue, milestones > 0, let all = action.due?.value.milestones.count else {
            return .yesNo(overdue)
        }
        return .text("\(milestones) of \(all) dates past")
    }

    /// Actions due before something they depend on.
    private func outOfSequence(_ actions: [Seen<Action>], _ picture: Picture) -> Table {
        var table = Table(
            title: "Due before what they depend on",
            columns: [
                Column(key: "thing", title: "Thing"), Column(key: "due", title: "Due"),
                Column(key: "depends_on", title: "Depends on"),
                Column(key: "which_is_due", title: "Which is due"),
            ], rows: [])
        for action in actions {
            for first in action.possible.state.terms?.value.dependsOn ?? [] {
                let other = picture.seen(Action.self, first)?.possible.state.due?.value
                guard let due = action.possible.state.due?.value, let other,
                    due.bounds.certainlyPrecedes(other.bounds)
                else { continue }
                table.rows.append([action.idCell, Cell(due), .text(first.text), Cell(other)])
            }
        }
        return table
    }
}
