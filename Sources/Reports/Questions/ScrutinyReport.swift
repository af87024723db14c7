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
        let found = Found<ScrutinyExercise>(picture) { Answer(matches($0, $1)) }
        let asked = found.dated + found.undated
        var page = Page(title: "Independent scrutiny")
        page.lead =
            found.isAnyKnown
            ? [found.count("theme") + ".", Self.currentTheme(picture)]
            : [picture.absence(of: ScrutinyExercise.self, called: "scrutiny theme")]
        page.sections = [
            .table(themes(asked, picture)), .table(presentations(asked, picture)),
            .table(promises(asked, picture)), .table(uptake(asked, picture)),
            .table(assurances(asked, picture)),
        ]
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ exercise: Folded<ScrutinyExercise>, _ world: World) -> Bool {
        (current.map { (exercise.state.isCurrent == true) == $0 } ?? true)
            && (words.map { world.holds($0, in: exercise.id) } ?? true)
    }

    /// Which theme is called current, as far as the record reaches; where none is, that is not
    /// recorded.
    private static func currentTheme(_ picture: Picture) -> String {
        let current = Found<ScrutinyExercise>(picture) { one, _ in
            Answer(one.state.isCurrent == true)
        }
        func names(_ all: [Seen<ScrutinyExercise>]) -> String {
            all.map { picture.called($0.id) }.joined(separator: "; ")
        }
        let unsure = names(current.unsure + current.undated)
        let perhaps = unsure.isEmpty ? "" : " Cannot tell whether called current: \(unsure)."
        guard !current.sure.isEmpty else {
            return unsure.isEmpty
                ? "Not recorded: no theme is called current as known "
                    + "\(Footer.knownWords(picture.cut.knownAt))."
                : String(perhaps.dropFirst())
        }
        guard picture.reach < picture.day else {
            return "The current theme is: \(names(current.sure)).\(perhaps)"
        }
        return "The theme last called current is: \(names(current.sure)). The record reaches to "
            + "\(picture.reach.written): which is the current theme on \(picture.day.written) is "
            + "not known.\(perhaps)"
    }

    private func themes(_ exercises: [Seen<ScrutinyExercise>], _ picture: Picture) -> Table {
        Table(
            "Themes", things: exercises, in: picture,
            [
                Asked("theme", "Theme") { .text($0.name) },
                Asked("before", "Before") { one in
                    one.state.committee == nil
                        ? .text("the scrutineers")
                        : Cell(one.state.committee?.value.committee.map(one.world.name))
                },
                Asked("chosen", "Chosen") { Cell($0.state.choice?.effective) },
                Asked("chosen_by", "Chosen by") { Cell($0.state.choice?.value.chosenBy) },
                Asked("current", "Called current") {
                    $0.state.isCurrent.map(Cell.yesNo) ?? .notRecorded
                },
                Asked("question", "Question") { one in
                    Cell(
                        one.state.choice?.value.question
                            ?? one.state.committee?.value.question)
                },
                Asked("methods", "Methods") { Cell($0.state.scope?.value.methods ?? []) },
                Asked("plan", "Plan") { Cell($0.state.scope?.value.plan) },
                Asked("children_heard", "Children heard") { Cell($0.state.childrenHeard) },
                Asked("groups", "Groups heard") {
                    Cell($0.state.fieldwork.flatMap(\.value.groups))
                },
                Asked("status", "Status") { Cell($0.state.stage) },
            ], sources: { $0.state.choice?.at ?? $0.state.committee?.at },
            whenEmpty: "No scrutiny theme answers to this.")
    }

    private func presentations(
        _ exercises: [Seen<ScrutinyExercise>], _ picture: Picture
    ) -> Table {
        Table(
            "Findings presented", of: exercises, in: picture, rows: \.state.presentations,
            by: \.at,
            [
                Asked("thing", "Thing") { .text($0.at.subject.text) },
                Asked("forum", "Presented to") { .text($0.value.forum) },
                Asked("when", "When") { Cell($0.effective) },
                Asked("count", "Themes", .trailing) { Cell(counting: $0.value.themes) },
                Asked("themes", "What was found") { Cell($0.value.themes) },
                Asked("judgement", "Judgement") { Cell($0.value.judgement) },
            ], whenEmpty: "Not recorded: no findings are known to have been presented.")
    }

    private func promises(_ exercises: [Seen<ScrutinyExercise>], _ picture: Picture) -> Table {
        Table(
            "Promised in answer", of: exercises, in: picture, rows: \.state.commitments, by: \.at,
            [
                Asked("thing", "Thing") { .text($0.at.subject.text) },
                Asked("body", "By whom") { .text($0.value.body) },
                Asked("promise", "What") { .text($0.value.promise) },
                Asked("when", "Promised") { Cell($0.effective) },
                Asked("due", "Due") { Cell($0.value.due) },
                Asked("related", "To bring it about") { Cell($0.value.related.map(\.text)) },
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
            "Assurance", of: exercises, in: picture, rows: \.state.assurances, by: \.at,
            [
                Asked("thing", "Thing") { .text($0.at.subject.text) },
                Asked("step", "Step") { .text($0.value.step.rawValue) },
                Asked("when", "When") { Cell($0.effective) },
                Asked("what", "About") { Cell($0.value.what) },
                Asked("result", "What came of it") { Cell($0.value.result) },
            ], whenEmpty: "Not recorded: no assurance is known to have been sought or given.")
    }
}
