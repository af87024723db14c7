import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What was promised, by whom and by when, and what became of it.
///
/// An action is past its date from the day after the last day its due date may mean, while it is
/// open; of several
/// dates each is judged by itself. Days late are counted from that last day to the claimed
/// completion.
public struct ActionsReport: Report {
    public static let name = "actions"
    public static let question = "What was promised, by whom and by when, and what became of it?"
    public static let parameters = [
        ReportParameter(
            "overdue", .yesNo, "only those past their date, or with a milestone past",
            example: "overdue=yes"),
        ReportParameter(
            "lead", .name(of: Role.self), "only those led by a role named so, now or once",
            example: "lead=Lead-EH"),
        ReportParameter(
            "plan", .thing(of: Plan.self), "only those of a plan", example: "plan=plan/2019-2021"),
        ReportParameter(
            "oversight", .name(of: PartnershipGroup.self, Role.self),
            "only those overseen by a group named so, now or once", example: "oversight=QA"),
        ReportParameter(
            "words", .words, "only those of which any text holds these words",
            example: "words=neglect"),
    ]

    private let overdue: Bool?
    private let lead: NameAsked?
    private let plan: ThingID?
    private let oversight: NameAsked?
    private let words: String?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        overdue = try arguments.yesNo("overdue")
        lead = arguments.name("lead")
        plan = try arguments.thing("plan")
        oversight = arguments.name("oversight")
        words = arguments.text("words")
    }

    public func page(_ picture: Picture) -> Page {
        let day = picture.cut.asAt
        let known = picture.all(Action.self)
        let (leads, overseers) = (lead?.bearers(in: picture), oversight?.bearers(in: picture))
        let asked = known.filter { matches($0, leads, overseers, picture) }
        var page = Page(title: "Actions")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Action.self, called: "action")] : summary(asked, day)
        page.sections = [.table(table(asked, day))]
        let further = [Lateness.table(asked), Self.outOfSequence(asked, picture)]
        page.sections += further.filter { !$0.rows.isEmpty }.map(Section.table)
        page.sections += pictures(asked, day)
        return page
    }

    /// How the due dates moved, and how the actions were rated over time.
    private func pictures(_ asked: [Seen<Action>], _ day: Day) -> [Section] {
        [
            DueDatesMoving.drawing(asked.map(DueDatesMoving.Row.init)),
            BragOverTime.drawing(asked.map(BragOverTime.Row.init), until: day),
        ].compactMap { $0.map(Section.drawing) }
    }

    private func matches(
        _ seen: Seen<Action>, _ leads: Bearers?, _ overseers: Bearers?, _ picture: Picture
    ) -> Bool {
        let terms = seen.possible.state.terms?.value
        return (leads.map { $0.include(terms?.lead?.text ?? "") } ?? true)
            && (overseers.map { terms?.oversight.contains(where: $0.include) ?? false } ?? true)
            && (plan.map { terms?.plan == $0 } ?? true)
            && (overdue.map { seen.isPast(picture.day) != Answer(!$0) } ?? true)
            && (words.map { picture.holds($0, in: seen.id) } ?? true)
    }

    private func summary(_ asked: [Seen<Action>], _ day: Day) -> [String] {
        let late = asked.filter { $0.isPast(day) == .yes }
        let unsure = asked.filter { $0.isPast(day) == .cannotTell }
        var lines = [
            "\(Count.of(asked, "action")); \(late.count) past their date or with a "
                + "milestone past on \(day.written)"
                + (unsure.isEmpty ? "." : "; of \(unsure.count) it cannot be told.")
        ]
        if asked.isEmpty { return lines }
        let states = asked.map(\.possible.state)
        if overdue == true {
            let sure = states.map(\.dateConfidence.rawValue)
            lines.append("How sure their dates are: \(Count.each(sure, Confidence.words)).")
        }
        if lead != nil || plan != nil {
            let dating = states.map(\.dating.rawValue)
            let all = Action.Dating.allCases.map(\.rawValue)
            lines.append("How they are dated: \(Count.each(dating, all)).")
        }
        return lines
    }

    private func table(_ actions: [Seen<Action>], _ day: Day) -> Table {
        Table(
            "Actions", things: actions,
            [
                Asked("title", "Action") { Cell($0.state.title) },
                Asked("lead", "Lead") { Cell($0.state.terms?.value.lead?.text) },
                Asked("due", "Due") { Cell($0.state.due?.value) },
                Asked("overdue", "Overdue") { Self.overdueCell($0.state, day) },
                Asked("confidence", "Confidence") { .text($0.state.dateConfidence.rawValue) },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("rating", "BRAG") {
                    .text($0.state.rating?.value.rating.rawValue ?? "unrated")
                },
                Asked("done", "Claimed done") { Cell($0.state.saidDone?.effective) },
                Asked("days_late", "Days late") { Self.lateCell($0.state, day) },
                Asked("slips", "Slips", .trailing) { .number($0.state.slips.count) },
                Asked("sources", "Sources") {
                    Cell(sources: ($0.state.due?.at ?? $0.state.terms?.at))
                },
            ], whenEmpty: "No action answers to this.")
    }

    /// How late it was claimed done; of one that is open and overdue, so far.
    private static func lateCell(_ action: Action, _ day: Day) -> Cell {
        if let days = action.daysOverdue(on: day) { return .text("\(days) so far") }
        if action.isOpen { return .notApplicable }
        return Cell(action.lateness)
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
    private static func outOfSequence(_ actions: [Seen<Action>], _ picture: Picture) -> Table {
        let rows = actions.flatMap { action in
            (action.possible.state.terms?.value.dependsOn ?? []).compactMap {
                first -> (action: Seen<Action>, due: FuzzyDate, first: ThingID, other: FuzzyDate)?
                in
                let other = picture.seen(Action.self, first)?.possible.state.due?.value
                guard let due = action.possible.state.due?.value, let other,
                    due.bounds.certainlyPrecedes(other.bounds)
                else { return nil }
                return (action: action, due: due, first: first, other: other)
            }
        }
        return Table(
            "Due before what they depend on", of: rows,
            [
                Asked("thing", "Thing") { $0.action.idCell },
                Asked("title", "Action") { .text($0.action.possible.name) },
                Asked("due", "Due") { Cell($0.due) },
                Asked("depends_on", "Depends on") { .text($0.first.text) },
                Asked("depends_on_title", "Which is") { .text(picture.name(of: $0.first)) },
                Asked("which_is_due", "Which is due") { Cell($0.other) },
            ], whenEmpty: "None.")
    }
}

extension Seen where T == Action {
    /// Whether the due date, or one of its milestones, is wholly past.
    func isPast(_ day: Day) -> Answer { asked { !$0.overdueMilestones(on: day).isEmpty } }
}

extension Action {
    /// How sure the due date is; of an action without one, how sure its terms are.
    var dateConfidence: Confidence { due?.confidence ?? terms?.confidence ?? .certain }

    enum Dating: String, CaseIterable {
        case one = "with one date"
        case several = "with several dates"
        case openEnded = "with an open end"
        case undated
    }

    /// How the action is dated.
    var dating: Dating {
        guard let due = due?.value else { return .undated }
        if due.isOpenEnded { return .openEnded }
        return due.milestones.count > 1 ? .several : .one
    }
}

extension Confidence {
    /// The words, the surest first.
    static var words: [String] { allCases.map(\.rawValue) }
}
