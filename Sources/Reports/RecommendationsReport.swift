import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What reviews, audits and scrutiny asked for, what was answered, and what came of it.
public struct RecommendationsReport: Report {
    public static let name = "recommendations"
    public static let question = "What was recommended, who answered, and what came of it?"
    public static let parameters = [
        ReportParameter(
            "source", .nameOfAny, "only those of a source named so, now or once",
            example: "source=adultification"),
        ReportParameter(
            "open", .yesNo, "only those that still ask for something", example: "open=yes"),
        ReportParameter(
            "words", .words, "only those of which any text holds these words",
            example: "words=encompass"),
    ]

    private let source: NameAsked?
    private let open: Bool?
    private let words: String?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        source = arguments.name("source")
        open = try arguments.yesNo("open")
        words = arguments.text("words")
    }

    public func page(_ picture: Picture) -> Page {
        let known = picture.all(Recommendation.self)
        let sources = source?.bearers(in: picture)
        let asked = known.filter { matches($0.possible, sources, picture) }
        let states = asked.map(\.possible.state)
        let ownerless = states.filter(\.lacksOwner)
        var page = Page(title: "Recommendations")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Recommendation.self, called: "recommendation")]
            : [
                "\(Count.of(asked, "recommendation")): \(states.filter(\.isOpen).count) open, "
                    + "\(states.filter { !$0.actions.isEmpty }.count) turned into actions, "
                    + "\(ownerless.count) without anyone to whom it is addressed."
            ]
        page.sections = [.table(Self.table(asked, picture)), .table(Self.actions(asked, picture))]
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(
        _ one: Folded<Recommendation>, _ sources: Bearers?, _ picture: Picture
    ) -> Bool {
        (sources.map { one.state.source.map($0.include) ?? false } ?? true)
            && (words.map { picture.holds($0, in: one.id) } ?? true)
            && (open.map { one.state.isOpen == $0 } ?? true)
    }

    private static func table(_ all: [Seen<Recommendation>], _ picture: Picture) -> Table {
        let day = picture.cut.asAt
        return Table(
            "Recommendations", things: all,
            [
                Asked("recommendation", "Recommendation") { .text($0.name) },
                Asked("source", "From") { Cell($0.state.source.map(picture.named)) },
                Asked("of_whom", "Addressed to") { Cell($0.state.made?.value.ofWhom ?? []) },
                Asked("made", "Made") { Cell($0.state.made?.effective) },
                Asked("due", "Due") { Cell($0.state.due) },
                Asked("overdue", "Overdue") { one in
                    one.state.isOverdue(on: day).map(Cell.yesNo)
                        ?? (one.state.isOpen ? .text("undated") : .notApplicable)
                },
                Asked("answers", "Answers") { Cell($0.state.standingAnswers.map(\.value.words)) },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("actions", "Actions", .trailing) { Cell(counting: $0.state.actions) },
            ], sources: { $0.state.made?.at }, whenEmpty: "No recommendation answers to this.")
    }

    /// The actions that each was turned into, and those that name it as what they answer.
    private static func actions(_ all: [Seen<Recommendation>], _ picture: Picture) -> Table {
        let actions = AnsweringActions(picture)
        let rows = all.flatMap { one in
            actions.to([one.id], or: one.possible.state.actions).map { (of: one.id, action: $0) }
        }
        return Table(
            "What came of them", of: rows,
            [
                Asked("recommendation", "Recommendation") { .text($0.of.text) },
                Asked("thing", "Thing") { $0.action.idCell },
                Asked("title", "Action") { .text($0.action.possible.name) },
                Asked("lead", "Lead") {
                    $0.action.cell { Cell($0.state.terms?.value.lead?.text) }
                },
                Asked("due", "Due") { $0.action.cell { Cell($0.state.due?.value) } },
                Asked("status", "Status") { $0.action.cell { Cell($0.state.stage) } },
            ], whenEmpty: "Not recorded: no action is known to have come of them.")
    }
}

extension RecommendationAnswered {
    /// The answer in one line: `Executive: partly-accepted, no budget`.
    var words: String {
        (answeredBy.map { "\($0): " } ?? "") + answer.rawValue + (reason.map { ", \($0)" } ?? "")
    }
}
