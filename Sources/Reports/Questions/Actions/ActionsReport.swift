import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What was promised, by whom and by when, and what became of it.
///
/// How an action stands to its dates is judged by ``Lateness``, in every course of events that the
/// dates allow.
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
            "disputed", .yesNo, "only those called done of which somebody says that they are not",
            example: "disputed=yes"),
        ReportParameter(
            "words", .words, "only those of which any text holds these words",
            example: "words=neglect"),
    ]

    private let overdue: Bool?
    private let lead: NameAsked?
    private let plan: ThingID?
    private let oversight: NameAsked?
    private let disputed: Bool?
    private let words: String?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        overdue = try arguments.yesNo("overdue")
        lead = arguments.name("lead")
        plan = try arguments.thing("plan")
        oversight = arguments.name("oversight")
        disputed = try arguments.yesNo("disputed")
        words = arguments.text("words")
    }

    public func page(_ picture: Picture) -> Page {
        let (leads, overseers) = (lead?.bearers(in: picture), oversight?.bearers(in: picture))
        let found = Found<Action>(sharing: picture) { matches($0, leads, overseers, $1) }
        let asked = found.dated
        var page = Page(title: "Actions")
        page.sayLater {
            found.isAnyKnown
                ? summary(found, picture) : [picture.absence(of: Action.self, called: "action")]
        }
        page.sections = [.table(table(asked, picture))]
        page.sections += [
            LatenessTable.table(asked, picture), CarriedOnTable.table(asked, picture),
            Self.outOfOrder(asked, picture), PromisesOfOthers.table(asked, picture),
            ExtensionsTable.table(asked, picture), SamePromises.table(asked, picture),
        ].map(Section.unlessEmpty)
        page.sections += pictures(asked, picture) + found.sections(picture)
        return page
    }

    /// How the due dates moved, and how the actions were rated over time.
    private func pictures(_ asked: [Seen<Action>], _ picture: Picture) -> [Section] {
        [
            .unlessBlank(DueDatesMoving.title) {
                DueDatesMoving.drawing(asked.map { DueDatesMoving.Row($0.id, picture) })
            },
            .unlessBlank(BragOverTime.title) {
                BragOverTime.drawing(
                    asked.map { BragOverTime.Row($0.id, picture) }, until: picture.day)
            },
        ]
    }

    private func matches(
        _ action: Folded<Action>, _ leads: Bearers?, _ overseers: Bearers?, _ world: World
    ) -> Answer {
        let terms = action.state.terms?.value
        let isAsked =
            (leads.map { $0.include(terms?.lead?.text ?? "") } ?? true)
            && (overseers.map { (terms?.oversight ?? []).contains(where: $0.include) } ?? true)
            && (words.map { world.holds($0, in: action.id) } ?? true)
            && (plan.map { terms?.plan == $0 } ?? true)
            && (disputed.map { isSaid in
                isSaid == (Completion(of: action, in: world).dispute != nil)
            } ?? true)
            && action.state.sameAs == nil
        guard isAsked, let overdue else { return Answer(isAsked) }
        let isOverdue = Lateness(of: action, in: world).isOverdue
        return overdue ? isOverdue : isOverdue.not
    }

    private func summary(_ found: Found<Action>, _ picture: Picture) -> [String] {
        let asked = found.dated
        let lateness = asked.map { one in
            picture.told(Action.self, one.id) { Lateness(of: $0, in: $1).isOverdue }
        }
        let late = zip(asked, lateness).count { $0.isCertain && $1?.value == .yes }
        let unsure = zip(asked, lateness).count { one, told in
            told?.value.map { $0 == .cannotTell || $0 == .yes && !one.isCertain } ?? true
        }
        var lines = [
            "\(Count.of(asked, "action")); \(late) past their date or with a "
                + "milestone past on \(picture.day.written)"
                + (unsure == 0 ? "." : "; of \(unsure) it cannot be told.")
        ]
        if overdue == nil, !found.unsure.isEmpty {
            lines.append(
                "Of \(found.unsure.count) of them the dates cannot tell whether they answer.")
        }
        if asked.isEmpty { return lines }
        if overdue == true {
            let sure = Self.values(asked, picture) { $0.dateConfidence.rawValue }
            lines.append("How sure their dates are: \(Count.each(sure, Self.sureness)).")
        }
        if lead != nil || plan != nil {
            let dating = asked.map { one in
                picture.told(Action.self, one.id) { Lateness(of: $0, in: $1).dating.words }?.value
                    ?? Self.untold
            }
            let all = Lateness.Dating.allCases.map(\.words) + [Self.untold]
            lines.append("How they are dated: \(Count.each(dating, all)).")
        }
        return lines
    }

    private static let untold = "of which the dates cannot tell"
    private static var sureness: [String] { Confidence.words + [untold] }

    private static func values(
        _ actions: [Seen<Action>], _ picture: Picture, _ question: (Action) -> String
    ) -> [String] {
        actions.map { one in
            picture.told(Action.self, one.id) { action, _ in question(action.state) }?.value
                ?? untold
        }
    }

    /// What a row says of an action in one course of events, found once for all its cells.
    private struct Stand {
        let state: Action
        let lateness: Lateness
        /// How often its date moved.
        let moves: Int

        init(_ action: InCourse<Action>) {
            state = action.state
            lateness = action.lateness
            moves = action.moves.count
        }
    }

    private func table(_ actions: [Seen<Action>], _ picture: Picture) -> Table {
        Table(
            "Actions", sharing: actions, in: picture, as: { Stand($0) }, Self.columns,
            whenEmpty: "No action answers to this.")
    }

    private static var columns: [Asked<Stand>] {
        [
            Asked("title", "Action") { Cell($0.state.title) },
            Asked("lead", "Lead") { Cell($0.state.terms?.value.lead?.text) },
            Asked("due", "Due") { action in
                action.lateness.condition.map { .text("once: \($0)") }
                    ?? Cell(action.state.due?.value)
            },
            Asked("overdue", "Overdue") { Self.overdueCell($0.lateness) },
            Asked("confidence", "Confidence") { .text($0.state.dateConfidence.rawValue) },
            Asked("status", "Status") { Cell($0.lateness.completion.words) },
            Asked("rating", "BRAG") {
                .text($0.state.rating?.value.rating.rawValue ?? "unrated")
            },
            Asked("done", "Claimed done") {
                Cell($0.lateness.completion.claimed?.effective)
            },
            Asked("days_late", "Days late") { Self.lateCell($0.lateness) },
            Asked("slips", "Slips", .trailing) { .number($0.moves) },
            Asked("sources", "Sources") {
                Cell(sources: ($0.state.due?.at ?? $0.state.terms?.at))
            },
        ]
    }

    /// How late it was claimed done; of one that is open and overdue, so far.
    private static func lateCell(_ lateness: Lateness) -> Cell {
        if let days = lateness.days { return .text("\(days.words) so far") }
        if lateness.completion.isOpen { return .notApplicable }
        return Cell(lateness.late)
    }

    private static func overdueCell(_ lateness: Lateness) -> Cell {
        if lateness.isUndated { return .text("undated") }
        guard let isWhole = lateness.isWhollyOverdue else { return .notApplicable }
        guard isWhole == .no, lateness.isOverdue == .yes else { return Cell(lateness.isOverdue) }
        let all = lateness.due?.value.milestones.count ?? 0
        return .text("\(lateness.past.count) of \(all) dates past")
    }

    /// Actions due before something they depend on, or that may be.
    private static func outOfOrder(_ actions: [Seen<Action>], _ picture: Picture) -> Table {
        Table(
            "Due before what they depend on", of: actions, in: picture,
            rows: { action in
                DueOrder.all(of: action.thing, in: action.world).map { (action, $0) }
            },
            named: { "\($0.0.id) \($0.1.first)" },
            [
                Asked("thing", "Thing") { .text($0.0.id.text) },
                Asked("title", "Action") { .text($0.0.name) },
                Asked("due", "Due") { Cell($0.1.due.value) },
                Asked("depends_on", "Depends on") { .text($0.1.first.text) },
                Asked("depends_on_title", "Which is") {
                    .text($0.0.world.name(of: $0.1.first))
                },
                Asked("which_is_due", "Which is due") { Cell($0.1.firstDue.value) },
                Asked("sooner", "Due before it") { Cell($0.1.isSooner) },
            ], whenEmpty: "None.")
    }
}

extension InCourse where T == Action {
    /// What completion it has.
    var completion: Completion { Completion(of: thing, in: world) }
    /// How it stands to its dates.
    var lateness: Lateness { Lateness(of: thing, in: world) }
    /// Every move of its date.
    var moves: [DueMove] { DueMove.all(of: thing, in: world) }
}

extension Action {
    /// How sure the due date is; of an action without one, how sure its terms are.
    var dateConfidence: Confidence { due?.confidence ?? terms?.confidence ?? .certain }
}

extension Completion {
    /// The stage in words, and that it is disputed: `completion claimed, disputed`.
    var words: String? { stage.map { $0.words + (dispute == nil ? "" : ", disputed") } }
}

extension Lateness.Dating {
    var words: String {
        switch self {
        case .one: "with one date"
        case .several: "with several dates"
        case .openEnded: "with an open end"
        case .conditional: "due once something else has happened"
        case .undated: "undated"
        }
    }
}

extension Confidence {
    /// The words, the surest first.
    static var words: [String] { allCases.map(\.rawValue) }
}
