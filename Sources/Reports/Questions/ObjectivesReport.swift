import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What the plans want to reach, how it will be known, and what is promised and counted for it.
public struct ObjectivesReport: Report {
    public static let name = "objectives"
    public static let question =
        "What do the plans want to reach, how will it be known, and what is promised for it?"
    public static let parameters = [
        ReportParameter(
            "plan", .thing(of: Plan.self), "only those of a plan", example: "plan=plan/2019-2021"),
        ReportParameter(
            "priority", .name(of: Priority.self), "only those of a priority named so, now or once",
            example: "priority=neglect"),
        ReportParameter(
            "words", .words, "only those of which any text holds these words",
            example: "words=school"),
    ]

    private let plan: ThingID?
    private let priority: NameAsked?
    private let words: String?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        plan = try arguments.thing("plan")
        priority = arguments.name("priority")
        words = arguments.text("words")
    }

    public func page(_ picture: Picture) -> Page {
        let priorities = priority?.bearers(in: picture)
        let found = Found<Objective>(picture) { objective, world in
            Answer(
                (plan.map { objective.state.plan == $0 } ?? true)
                    && (priorities.map { objective.state.priority.map($0.include) ?? false } ?? true)
                    && (words.map { world.holds($0, in: objective.id) } ?? true))
        }
        let asked = found.dated + found.undated
        var page = Page(title: "Objectives")
        page.lead =
            found.isAnyKnown
            ? [found.count("objective") + "."]
            : [picture.absence(of: Objective.self, called: "objective")]
        page.sections = [.table(Self.table(asked, picture))]
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private static func table(_ objectives: [Seen<Objective>], _ picture: Picture) -> Table {
        Table(
            "Objectives", things: objectives, in: picture,
            [
                Asked("objective", "Objective") { .text($0.name) },
                Asked("number", "Number") { $0.state.number.map(Cell.text) ?? .empty },
                Asked("priority", "Priority") { one in
                    Cell(one.state.priority.map(one.world.name))
                },
                Asked("plan", "Plan") { Cell($0.state.plan?.text) },
                Asked("measures", "Known by") { Cell($0.state.measures) },
                Asked("actions", "Actions", .trailing) { .number(Self.actions($0).count) },
                Asked("done", "Called done", .trailing) { one in
                    .number(
                        Self.actions(one).count { Completion(of: $0, in: one.world).isDone })
                },
                Asked("indicators", "Indicators") { one in
                    let figures = one.world.all(Indicator.self, naming: one.id).filter {
                        $0.state.definition?.value.objective == one.id
                    }
                    return Cell(figures.map(\.name))
                },
                Asked("status", "Status") { Cell($0.state.stage) },
            ], sources: { $0.state.terms?.at }, whenEmpty: "No objective answers to this.")
    }

    private static func actions(_ one: InCourse<Objective>) -> [Folded<Action>] {
        one.world.all(Action.self, naming: one.id).filter {
            $0.state.terms?.value.objective == one.id && $0.state.sameAs == nil
        }
    }
}
