import Assessment
import Assurance
import Dates
import Replay
public import Tables

extension ReplayWalk {
    /// Every step, one after another: what `replay` prints where there is no terminal to step in.
    public func page() -> Page {
        var page = Page(title: "Replay")
        page.lead = [lead]
        if !steps.isEmpty { page.sections = [.table(table)] }
        Footer.finish(&page, asked)
        return page
    }

    private var lead: String {
        guard let first = steps.first, let last = steps.last else {
            return "No fact answers to this, so there is no step."
        }
        let verb = order == .known ? "became known" : "were recorded"
        let days = [first, last].map { Self.moment($0.at, order).dayInEngland.written }
        return "\(steps.count == 1 ? "1 step" : "\(steps.count) steps"), in the order in which "
            + "facts \(verb), from \(days[0]) to \(days[1])."
    }

    private var table: Table {
        Table(
            "Steps",
            of: told.enumerated().map { (number: $0 + 1, step: $1) },
            [
                Asked("step", "Step", .trailing) { .number($0.number) },
                Asked("known", "Known") { Cell(DateBounds($0.step.fact.at.known.dayInEngland)) },
                Asked("recorded", "Recorded") {
                    Cell(DateBounds($0.step.fact.at.recorded.dayInEngland))
                },
                Asked("thing", "Thing") {
                    .text("\($0.step.fact.at.subject)#\($0.step.fact.at.streamVersion)")
                },
                Asked("fact", "What happened") { .text($0.step.words) },
                Asked("when", "When") { Cell($0.step.fact.at.effective) },
                Asked("changed", "What it changed") {
                    .list($0.step.changeWords)
                },
                Asked("by", "Recorded by") { Cell($0.step.fact.at.circumstances.by?.text) },
                Asked("sources", "Sources") { Cell(sources: $0.step.fact.at) },
            ], whenEmpty: "None.")
    }

    /// What a screen says above all else: that the ledger is made up, where it is.
    public var banner: String? { Banner.of(asked.history) }

    /// What the step shown says and changed, and the state after it: the two halves of a screen.
    public func panes() -> (happened: Page, state: Page) {
        guard let step else { return (Page(title: "No step", lead: [lead]), Page(title: "")) }
        let shown = ReplayStep(step, in: self)
        let at = step.at
        var happened = Page(title: "Step \(place + 1) of \(steps.count)")
        happened.sections = [
            .facts([
                ("Known", .text(at.known.dayInEngland.written)),
                ("Recorded", .text(at.recorded.dayInEngland.written)),
                ("Happened", Cell(at.effective)), ("By", Cell(at.circumstances.by?.text)),
                ("Sources", Cell(sources: at)),
            ]),
            .paragraph(shown.words), .heading("What it changed"), .list(shown.changeWords),
        ]
        let day = picture(at: step, isBefore: false).cut.asAt
        var state = Page(title: "\(at.subject)#\(at.streamVersion)", lead: [shown.name])
        state.sections = [
            .paragraph("As at \(day.written), by what was known then:"),
            .facts(shown.lines.compactMap(Self.stateLine)),
        ]
        if shown.lines.isEmpty {
            state.sections = [.paragraph("Nothing known of it had happened by \(day.written).")]
        }
        return (happened, state)
    }

    /// A line of the state, marked where the step changed it.
    private static func stateLine(_ line: ReplayStep.Line) -> (String, Cell)? {
        line.after.map { (line.isChanged ? "> \(line.label)" : "  \(line.label)", $0) }
    }
}
