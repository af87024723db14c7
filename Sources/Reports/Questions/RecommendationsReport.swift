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
        let sources = source?.bearers(in: picture)
        let named = picture.past.things(of: Recommendation.kind).filter { id in
            words.map { picture.holds($0, in: id) } ?? true
        }
        let asked = Holding(named, in: picture) { id, world in
            world.one(Recommendation.self, id).map { matches($0, sources) } ?? false
        }
        let shown = asked.all.sorted()
        var page = Page(title: "Recommendations")
        page.lead =
            picture.all(Recommendation.self).isEmpty
            ? [picture.absence(of: Recommendation.self, called: "recommendation")]
            : [summary(asked, picture)]
        page.sections = [
            .table(Self.table(shown, picture)), .table(Self.actions(shown, picture)),
        ]
        page.sections += Remarks.sections(
            picture.all(Recommendation.self).filter { shown.contains($0.id) }, picture)
        return page
    }

    private func matches(_ one: Folded<Recommendation>, _ sources: Bearers?) -> Bool {
        (sources.map { one.state.source.map($0.include) ?? false } ?? true)
            && (open.map { one.state.isOpen == $0 } ?? true)
    }

    private func summary(_ asked: Holding<ThingID>, _ picture: Picture) -> String {
        func count(_ holds: (Recommendation) -> Bool) -> String {
            Holding(asked.all, in: picture) { id, world in
                world.one(Recommendation.self, id).map { holds($0.state) } ?? false
            }.number
        }
        return "\(asked.count("recommendation")): \(count(\.isOpen)) open, "
            + "\(count { !$0.actions.isEmpty }) turned into actions, "
            + "\(count(\.lacksOwner)) without anyone to whom it is addressed."
    }

    private static func table(_ all: [ThingID], _ picture: Picture) -> Table {
        let columns: [Asked<InWorld<Recommendation>>] = [
            Asked("thing", "Thing") { .text($0.id.text) },
            Asked("recommendation", "Recommendation") { .text($0.name) },
            Asked("source", "From") { one in Cell(one.state.source.map(one.world.named)) },
            Asked("of_whom", "Addressed to") { Cell($0.state.made?.value.ofWhom ?? []) },
            Asked("scope", "Scope") { $0.state.made?.value.scope.map(Cell.text) ?? .empty },
            Asked("made", "Made") { Cell($0.state.made?.effective) },
            Asked("due", "Due") { Cell($0.state.due) },
            Asked("overdue", "Overdue") { one in
                Overdue(of: one.one, in: one.world).map { Cell($0.answer) }
                    ?? (one.state.isOpen ? .text("undated") : .notApplicable)
            },
            Asked("answers", "Answers") { Cell($0.state.standingAnswers.map(\.value.words)) },
            Asked("status", "Status") { Cell($0.state.stage) },
            Asked("actions", "Actions", .trailing) { Cell(counting: $0.state.actions) },
        ]
        return Table(
            "Recommendations", each: all, in: picture, columns, sources: { $0.state.made?.at },
            whenEmpty: "No recommendation answers to this.",
            row: { $1.within(Recommendation.self, $0) })
    }

    /// A recommendation with an action that came of it.
    private struct Pair: Hashable {
        let recommendation: ThingID
        let action: ThingID
    }

    /// The actions that each was turned into, and those that name it as what they answer.
    private static func actions(_ all: [ThingID], _ picture: Picture) -> Table {
        func pairs(_ one: ThingID, _ world: World) -> [Pair] {
            let turned = world.one(Recommendation.self, one)?.state.actions ?? []
            return Set(turned + world.actions(answering: one).map(\.id)).sorted()
                .map { Pair(recommendation: one, action: $0) }
        }
        let keys = all.flatMap { one in
            Set(picture.told { pairs(one, $0) }.values.joined()).sorted {
                $0.action < $1.action
            }
        }
        let columns: [Asked<(of: ThingID, action: Folded<Action>)>] = [
            Asked("recommendation", "Recommendation") { .text($0.of.text) },
            Asked("thing", "Thing") { .text($0.action.id.text) },
            Asked("title", "Action") { .text($0.action.name) },
            Asked("lead", "Lead") { Cell($0.action.state.terms?.value.lead?.text) },
            Asked("due", "Due") { Cell($0.action.state.due?.value) },
            Asked("status", "Status") { Cell($0.action.state.stage) },
        ]
        return Table(
            "What came of them", each: keys, in: picture, columns,
            doubt: "may not have come of it",
            whenEmpty: "Not recorded: no action is known to have come of them."
        ) { key, world in
            pairs(key.recommendation, world).contains(key)
                ? world.one(Action.self, key.action).map { (key.recommendation, $0) } : nil
        }
    }
}

extension RecommendationAnswered {
    /// The answer in one line: `Executive: partly-accepted, no budget`.
    var words: String {
        (answeredBy.map { "\($0): " } ?? "") + answer.rawValue + (reason.map { ", \($0)" } ?? "")
            + (text.map { ": \($0)" } ?? "")
    }
}
