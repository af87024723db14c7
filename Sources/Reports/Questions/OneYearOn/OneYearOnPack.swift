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
        var page = Page(title: OneYearOnReport.title(year.name))
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
                Asked("thing", "Thing") { .text($0.one.marked) },
                Asked("promised", "Promised") { Cell($0.one.told { .text($0.promised) }) },
                Asked("class", "Class") { Cell(outcome: $0.one) },
                Asked("also", "Also") { Cell($0.one.told { Cell(also: $0.fate) }) },
                Asked("days_slipped", "Days the date moved", .trailing) {
                    Cell($0.one.told { Cell(moved: $0.state) })
                },
                Asked("days_after_first", "Said done, days after the first date", .trailing) {
                    Cell(
                        $0.one.told {
                            $0.completion.claimed == nil
                                ? .notApplicable : Cell($0.lateness.lateAgainstFirst)
                        })
                },
            ], whenEmpty: "No promise is recorded.")
    }
}

extension Cell {
    /// The class, or each that the dates allow.
    init(outcome one: Undertaking) {
        self =
            one.outcome == nil
            ? .cannotTell(one.told(\.outcome.rawValue).values)
            : Cell(one.told { .text($0.fate.title) })
    }

    /// What else holds of it.
    init(also fate: PromiseOutcome) {
        self = fate.also.isEmpty ? .empty : .list(fate.alsoInWords)
    }
}
