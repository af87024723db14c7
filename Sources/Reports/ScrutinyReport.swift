import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What the scrutineers looked into, whom they heard, what was promised, and what came of it.
public struct ScrutinyReport: Report {
    public static let name = "scrutiny"
    public static let question =
        "What did the scrutineers look into, whom did they hear, and what came of it?"
    public static let parameters = [
        ReportParameter(
            "current", .yesNo, "only what is called the current theme", example: "current=yes"),
        ReportParameter(
            "words", .words, "only where the theme, the question or the findings hold these words",
            example: "words=adultification"),
    ]

    private let current: Bool?
    private let words: String?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        current = try arguments.yesNo("current")
        words = arguments.text("words")
    }

    public func page(_ picture: Picture) -> Page {
        let known = picture.all(ScrutinyExercise.self)
        let asked = known.filter { matches($0.possible, picture) }
        var page = Page(title: "Independent scrutiny")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: ScrutinyExercise.self, called: "scrutiny theme")]
            : [Count.of(asked, "theme") + ".", Self.currentTheme(known, picture.cut)]
        page.sections = [
            .table(themes(asked)), .table(presentations(asked, picture)),
            .table(promises(asked, picture)), .table(uptake(asked, picture)),
            .table(assurances(asked, picture)),
        ]
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ exercise: Folded<ScrutinyExercise>, _ picture: Picture) -> Bool {
        (current.map { (exercise.state.isCurrent == true) == $0 } ?? true)
            && (words.map { picture.holds($0, in: exercise.id) } ?? true)
    }

    /// Which theme is called current; where none is, that is not recorded.
    private static func currentTheme(_ known: [Seen<ScrutinyExercise>], _ cut: Cut) -> String {
        let names = known.filter { $0.possible.state.isCurrent == true }.map(\.possible.name)
        return names.isEmpty
            ? "Not recorded: no theme is called current as known \(Footer.knownWords(cut.knownAt))."
            : "The current theme is: \(names.joined(separator: "; "))."
    }

    private func themes(_ exercises: [Seen<ScrutinyExercise>]) -> Table {
        Table(
            "Themes", things: exercises,
            [
                Asked("theme", "Theme") { .text($0.name) },
                Asked("chosen", "Chosen") { Cell($0.state.choice?.effective) },
                Asked("chosen_by", "Chosen by") { Cell($0.state.choice?.value.chosenBy) },
                Asked("current", "Called current") {
                    $0.state.isCurrent.map(Cell.yesNo) ?? .notRecorded
                },
                Asked("question", "Question") { Cell($0.state.choice?.value.question) },
                Asked("methods", "Methods") { Cell($0.state.scope?.value.methods ?? []) },
                Asked("plan", "Plan") { Cell($0.state.scope?.value.plan) },
                Asked("children_heard", "Children heard") { Cell($0.state.childrenHeard) },
                Asked("groups", "Groups heard") {
                    Cell($0.state.fieldwork.flatMap(\.value.groups))
                },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("confidence", "Confidence") { Cell(confidence: $0.state.choice?.at) },
                Asked("sources", "Sources") { Cell(sources: $0.state.choice?.at) },
            ], whenEmpty: "No scrutiny theme answers to this.")
    }

    /// One fact of an exercise in a row of its own.
    private struct Row<Value: Equatable & Sendable> {
        let exercise: Seen<ScrutinyExercise>
        let said: Cited<Value>

        static func all(
            _ exercises: [Seen<ScrutinyExercise>],
            _ facts: (ScrutinyExercise) -> [Cited<Value>]
        ) -> [Row] {
            exercises.flatMap { one in
                facts(one.possible.state).map { Row(exercise: one, said: $0) }
            }
        }
    }

    private func presentations(
        _ exercises: [Seen<ScrutinyExercise>], _ picture: Picture
    ) -> Table {
        Table(
            "Findings presented", of: Row.all(exercises, \.presentations),
            [
                Asked("thing", "Thing") { picture.said($0.exercise.id.text, $0.said.at) },
                Asked("forum", "Presented to") { .text($0.said.value.forum) },
                Asked("when", "When") { Cell($0.said.effective) },
                Asked("count", "Themes", .trailing) { Cell(counting: $0.said.value.themes) },
                Asked("themes", "What was found") { Cell($0.said.value.themes) },
                Asked("judgement", "Judgement") { Cell($0.said.value.judgement) },
                Asked("sources", "Sources") { Cell(sources: $0.said.at) },
            ], whenEmpty: "Not recorded: no findings are known to have been presented.")
    }

    private func promises(_ exercises: [Seen<ScrutinyExercise>], _ picture: Picture) -> Table {
        Table(
            "Promised in answer", of: Row.all(exercises, \.commitments),
            [
                Asked("thing", "Thing") { picture.said($0.exercise.id.text, $0.said.at) },
                Asked("body", "By whom") { .text($0.said.value.body) },
                Asked("promise", "What") { .text($0.said.value.promise) },
                Asked("when", "Promised") { Cell($0.said.effective) },
                Asked("due", "Due") { Cell($0.said.value.due) },
                Asked("related", "To bring it about") { Cell($0.said.value.related.map(\.text)) },
                Asked("confidence", "Confidence") { Cell(confidence: $0.said.at) },
                Asked("sources", "Sources") { Cell(sources: $0.said.at) },
            ], whenEmpty: "Not recorded: no promise in answer is known.")
    }

    /// The actions that name a theme as what they answer.
    private func uptake(_ exercises: [Seen<ScrutinyExercise>], _ picture: Picture) -> Table {
        let progress = Asked<Folded<Action>>("progress", "Progress") {
            Cell($0.progress.map(\.value.words))
        }
        return Table(
            "Taken up in actions", things: AnsweringActions(picture).to(exercises.map(\.id)),
            .answering + [progress] + .sources,
            whenEmpty: "Not recorded: no action is known to answer it.")
    }

    private func assurances(_ exercises: [Seen<ScrutinyExercise>], _ picture: Picture) -> Table {
        Table(
            "Assurance", of: Row.all(exercises, \.assurances),
            [
                Asked("thing", "Thing") { picture.said($0.exercise.id.text, $0.said.at) },
                Asked("step", "Step") { .text($0.said.value.step.rawValue) },
                Asked("when", "When") { Cell($0.said.effective) },
                Asked("what", "About") { Cell($0.said.value.what) },
                Asked("result", "What came of it") { Cell($0.said.value.result) },
                Asked("sources", "Sources") { Cell(sources: $0.said.at) },
            ], whenEmpty: "Not recorded: no assurance is known to have been sought or given.")
    }
}
