import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What came of a thing: everything that names it, and what became of that in turn.
///
/// From the thing the trail goes to all that names it and all that its own facts name, other than
/// where it comes
/// from; from each action, finding or recommendation reached so, it goes on in the same way. From
/// anything else it
/// goes no further, since a plan or a group is named by nearly everything.
public struct TrailReport: Report {
    public static let name = "trail"
    public static let question = "What came of a review, an audit, a scrutiny or any other thing?"
    public static let parameters = [
        ReportParameter(
            "thing", .anyThing, "the thing; it must be given", example: "thing=review/baby-grace")
    ]

    private let thing: ThingID

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        guard let thing = try arguments.thing("thing") else {
            throw ReportProblem("Say which thing: for example thing=review/baby-grace")
        }
        self.thing = thing
    }

    public func page(_ picture: Picture) -> Page {
        guard picture.isKnown(thing) else {
            return Page(
                title: "Trail of \(thing)",
                lead: [
                    Footer.notRecorded(thing, picture.cut)
                ])
        }
        let namings = Namings(picture)
        let trail = Trail(from: thing, namings, picture)
        var page = Page(title: "Trail of \(picture.named(thing))")
        page.lead = [lead(trail, picture)]
        page.sections = [.table(links(namings, picture)), .table(trail.happenings(picture))]
        page.sections += reached(trail, picture).filter { !$0.rows.isEmpty }.map(Section.table)
        page.sections += Disagreements.section(concerning: [thing], picture)
        return page
    }

    /// The things that the trail leads to, kind by kind.
    private func reached(_ trail: Trail, _ picture: Picture) -> [Table] {
        [
            trail.things(
                of: Action.self, "Actions", picture,
                [
                    Asked("status", "Status") { Cell($0.state.stage) },
                    Asked("lead", "Lead") { Cell($0.state.terms?.value.lead?.text) },
                    Asked("due", "Due") { Cell($0.state.due?.value) },
                    Asked("sources", "Sources") { Cell(sources: $0.state.terms?.at) },
                ]),
            trail.things(
                of: Training.self, "Training", picture,
                [
                    Asked("status", "Status") { Cell($0.state.stage) },
                    Asked("date", "When") { Cell($0.state.date) },
                    Asked("came", "Came") {
                        Cell(figure: $0.state.deliveries.last?.value.attended)
                    },
                ]),
            trail.things(
                of: Indicator.self, "Figures", picture,
                [Asked("figures", "Figures") { Cell($0.state.standing.map(\.value.words)) }]),
            trail.others(than: [Action.kind, Training.kind, Indicator.kind], picture),
        ]
    }

    private func lead(_ trail: Trail, _ picture: Picture) -> String {
        let kinds = Dictionary(grouping: trail.sure) { String($0.kind) }
        let counts = kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.count)" }
        let open = trail.reached.count - trail.sure.count
        if trail.reached.isEmpty { return "Nothing that is known names it or is named by it." }
        return (counts.isEmpty ? "" : "It leads to \(counts.joined(separator: ", ")).")
            + (open == 0
                ? ""
                : (counts.isEmpty ? "" : " ")
                    + "Of \(open == 1 ? "1 thing" : "\(open) things")\(counts.isEmpty ? "" : " more") "
                    + "the dates cannot tell whether it leads there.")
    }

    /// Each fact of another thing that names this one.
    private func links(_ namings: Namings, _ picture: Picture) -> Table {
        Table(
            "What names it", of: namings.naming(thing),
            [
                Asked("thing", "Thing") { .text($0.subject.text) },
                Asked("name", "Name") { .text(picture.called($0.subject)) },
                Asked("as", "As its") { .text(FactInWords.label($0.field)) },
                Asked("fact", "What happened") { naming in
                    .text(
                        Self.words(naming.fact)
                            + (naming.isCertain ? "" : " (may not have happened by then)"))
                },
                Asked("when", "When") { Cell($0.fact.at.effective) },
                Asked("known", "Known since") { .text($0.fact.at.known.dayInEngland.written) },
                Asked("confidence", "Confidence") { Cell(confidence: $0.fact.at) },
                Asked("sources", "Sources") { Cell(sources: $0.fact.at) },
            ], whenEmpty: "Not recorded: nothing is known to name it.")
    }

    /// What the fact says besides the name of its thing, which stands beside it.
    private static func words(_ known: KnownFact) -> String {
        let name = known.at.name.split(separator: ".").last.map(String.init) ?? known.at.name
        let said = known.parts.filter { !["title", "name"].contains($0.label) }
        return String(name.map { $0 == "-" ? " " : $0 }) + ": "
            + said.map { "\($0.label) \($0.text)" }.joined(separator: "; ")
    }
}

extension IndicatorObserved {
    /// The figure with its period and part: `59, FY 2022-23`.
    var words: String {
        [value, period?.asWritten, breakdown].compactMap { $0 }.joined(separator: ", ")
    }
}
