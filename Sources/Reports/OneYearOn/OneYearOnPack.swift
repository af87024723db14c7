import Assessment
import Assurance
import Dates
import Replay
import Tables

/// The pack: a cover, a summary, a page for each organisation, and every promise in one list.
struct OneYearOnPack {
    let year: YearOn
    let parties: [Party]
    /// What the report was narrowed to, in words.
    let narrowing: [String]
    /// What of that answers to nothing.
    let strange: [String]

    var page: Page {
        var page = Page(title: OneYearOnReport.title(year.audit))
        page.lead = Cover.sentences(year, parties, narrowing, strange: strange)
        guard !parties.isEmpty else { return page }
        page.sections = SummaryPage(year: year, parties: parties).sections
        page.sections += parties.flatMap { PartyPage($0, year).sections }
        if !everything.rows.isEmpty {
            page.sections += [
                .part(Part(title: "Every promise", note: "in one list")), .table(everything),
            ]
        }
        return page
    }

    private var everything: Table {
        let rows = parties.flatMap { party in party.undertakings.map { (party: party, one: $0) } }
        return Table(
            "Every promise and what became of it", of: rows,
            [
                Asked("organisation", "Organisation") { .text($0.party.name) },
                Asked("thing", "Thing") { $0.one.now.idCell },
                Asked("promised", "Promised") { .text($0.one.promised) },
                Asked("class", "Class") { Cell(outcome: $0.one.fate) },
                Asked("also", "Also") { Cell(also: $0.one.fate) },
                Asked("days_slipped", "Days the date moved", .trailing) {
                    Cell(moved: $0.one.state)
                },
                Asked("days_after_first", "Said done, days after the first date", .trailing) {
                    $0.one.state.saidDone == nil
                        ? .notApplicable : Cell($0.one.state.latenessAgainstFirst)
                },
            ], whenEmpty: "No promise is recorded.")
    }
}

extension Cell {
    /// The class, or either of two where the dates cannot tell.
    init(outcome fate: Told<Fate>) {
        let (certain, possible) = fate.both
        self =
            certain.outcome == possible.outcome
            ? .text(possible.title)
            : .cannotTell([certain.outcome.rawValue, possible.outcome.rawValue])
    }

    /// What else holds of it.
    init(also fate: Told<Fate>) {
        let also = fate.both.possible.also
        self = also.isEmpty ? .empty : .list(also.map(\.words))
    }
}
