import Assurance
import Dates
import Tables

/// The pack: a cover, a summary, a page for each organisation, and every promise in one list.
struct OneYearOnPack {
    let year: YearOn
    let parties: [Party]
    /// What the report was narrowed to, in words.
    let narrowing: [String]

    var page: Page {
        var page = Page(title: OneYearOnReport.title(year.audit))
        page.lead = Cover.sentences(year, parties, narrowing)
        guard !parties.isEmpty else { return page }
        page.sections = summary
        page.sections += parties.flatMap { PartyPage($0, year).sections }
        if !everything.rows.isEmpty {
            page.sections += [
                .part(Part(title: "Every promise", note: "in one list")), .table(everything),
                .table(Self.classes),
            ]
        }
        return page
    }

    private var summary: [Section] {
        [
            .part(Part(title: "Summary", note: "the counts, and where to press first"))
        ] + (parties.allSatisfy(\.hasOnlyClaims) ? [] : [.table(counts)]) + grid + [
            .heading("Where to press first"), .list(first),
        ]
    }

    /// The ratings of every organisation on every standard, as a picture.
    private var grid: [Section] {
        let answers = parties.flatMap(\.answers).map(\.now)
        return StandardsGrid(year.audit, answers, year.now)
            .drawing(table: "ratings, on the page of each organisation")
            .map { [.drawing($0)] } ?? []
    }

    /// The most pressing question of each organisation.
    private var first: [String] {
        let asked = parties.compactMap { party in
            Question.all(of: party, year).first.map { (party.name, $0) }
        }
        return asked.enumerated().sorted { a, b in
            (a.element.1.weight, a.offset) < (b.element.1.weight, b.offset)
        }.map { "\($0.element.0): \($0.element.1.text)" }
    }

    /// How many promises of each organisation are of each class.
    private var counts: Table {
        let columns =
            [
                Column(key: "organisation", title: "Organisation"),
                Column(key: "answers", title: "Answers"),
                Column(key: "promises", title: "Promises", alignment: .trailing),
            ] + Outcome.allCases.map { Column(key: $0.key, title: $0.title, alignment: .trailing) }
            + [Column(key: "cannot_tell", title: "Cannot tell", alignment: .trailing)]
        var table = Table(
            title: "What became of what was promised", columns: columns, whenEmpty: "None.")
        table.rows = parties.map { party in
            let tally = Tally(party.undertakings)
            return [
                .text(party.name), Self.answered(party.answers),
                .number(party.undertakings.count),
            ] + tally.cells
        }
        var distinct: [Undertaking] = []
        for one in parties.flatMap(\.undertakings)
        where !distinct.contains(where: { $0.id == one.id }) {
            distinct.append(one)
        }
        if parties.count > 1 {
            table.rows.append(
                [
                    .text("All, each once"), Self.answered(parties.flatMap(\.answers)),
                    .number(distinct.count),
                ] + Tally(distinct).cells)
        }
        return table
    }

    /// How many of the standards asked about were answered: `10 of 11`.
    private static func answered(_ answers: [AnswerYearOn]) -> Cell {
        let answered = answers.filter { !$0.state.submissions.isEmpty }
        return answers.isEmpty ? .notRecorded : .text("\(answered.count) of \(answers.count)")
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
                Asked("days_slipped", "Days slipped") { Cell($0.one.state.slippage) },
            ], whenEmpty: "No promise is recorded.")
    }

    /// What each class says, in the order of what matters.
    private static var classes: Table {
        Table(
            "What the classes mean", of: Outcome.allCases,
            [
                Asked("class", "Class") { .text($0.title) },
                Asked("meaning", "What it says") { .text($0.meaning) },
            ], whenEmpty: "None.")
    }
}

/// How many undertakings are of each class; those of which the dates cannot tell count apart.
struct Tally {
    private let counts: [Outcome: Int]
    let untold: Int

    init(_ all: [Undertaking]) {
        var counts: [Outcome: Int] = [:]
        var untold = 0
        for one in all {
            let (certain, possible) = one.fate.both
            if certain.outcome == possible.outcome {
                counts[possible.outcome, default: 0] += 1
            } else {
                untold += 1
            }
        }
        self.counts = counts
        self.untold = untold
    }

    func count(_ outcome: Outcome) -> Int { counts[outcome] ?? 0 }

    var cells: [Cell] { Outcome.allCases.map { .number(count($0)) } + [.number(untold)] }

    /// The classes that occur, in words: `2 silent, 1 slipped`.
    var words: String {
        let all = Outcome.allCases.compactMap {
            count($0) == 0 ? nil : "\(count($0)) \($0.rawValue)"
        }
        return (all + (untold == 0 ? [] : ["\(untold) that the dates cannot tell"]))
            .joined(separator: ", ")
    }
}

extension Outcome {
    var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    /// The name of its column, in snake_case.
    var key: String { String(rawValue.map { $0 == " " ? "_" : $0 }) }
}

extension Cell {
    /// The class, or either of two where the dates cannot tell.
    init(outcome fate: Told<Fate>) {
        let (certain, possible) = fate.both
        self =
            certain.outcome == possible.outcome
            ? .text(possible.outcome.title)
            : .cannotTell(certain.outcome.rawValue, possible.outcome.rawValue)
    }

    /// What else holds of it.
    init(also fate: Told<Fate>) {
        let also = fate.both.possible.also
        self = also.isEmpty ? .empty : .list(also)
    }
}
