import Assessment
import Assurance
import Dates
import Replay
import Tables

/// The first part of the pack: the counts with what the classes mean, the ratings as a picture, and
/// where to press first.
struct SummaryPage {
    let year: YearOn
    let parties: [Party]

    /// So many questions stand first: what one sitting can take up.
    private static let most = 10

    var sections: [Section] {
        let tables = [counts, Self.classes, alsoCounts].map(Section.table)
        return [.part(Part(title: "Summary", note: "the counts, and where to press first"))]
            + (parties.allSatisfy(\.hasOnlyClaims)
                ? []
                : [.paragraph("Each promise is counted once, under the worst that holds.")]
                    + tables)
            + (parties.contains { !$0.answers.isEmpty }
                ? scale.map { [.paragraph($0)] } ?? [] : [])
            + grid
            + (parties.count == 1 ? [] : press)
    }

    /// Where to press first, of all; a page with one organisation has its questions next.
    private var press: [Section] {
        [.heading("Where to press first")]
            + (first.isEmpty
                ? [.paragraph("Nothing that is recorded asks for it.")] : [.list(first)])
    }

    /// What the ratings are out of, and what each step means.
    private var scale: String? {
        guard let scale = year.standards?.scale, !scale.steps.isEmpty else { return nil }
        let steps = scale.steps.map { step in
            step.value + (step.meaning.map { " (\(PlainWords.bare($0)))" } ?? "")
        }
        return "Ratings are on the scale “\(scale.title)”, the worst first: "
            + steps.joined(separator: ", ") + "."
            + (scale.threshold.map { " \($0) and above give assurance." } ?? "")
    }

    /// The ratings of every organisation on every standard, as a picture.
    private var grid: [Section] {
        let answers = parties.flatMap(\.answers).map(\.id)
        return StandardsGrid(year.audit, answers, year.now)
            .drawing(table: "ratings, on the page of each organisation")
            .map { [.drawing($0)] } ?? []
    }

    /// The most pressing questions of all, each once, with whom they are put to.
    private var first: [String] {
        var asked: [(question: Question, of: [String])] = []
        for party in parties {
            for question in Question.all(of: party, year) {
                let isShared = question.isOfOneThing
                if isShared, let place = asked.firstIndex(where: { $0.question == question }) {
                    asked[place].of.append(party.name)
                } else {
                    asked.append((question, [party.name]))
                }
            }
        }
        return asked.enumerated().sorted { a, b in
            (a.element.question.weight, a.offset) < (b.element.question.weight, b.offset)
        }.prefix(Self.most).map {
            "\($0.element.of.joined(separator: " and ")): \($0.element.question.text)"
        }
    }

    /// How many promises of each organisation are of each class.
    private var counts: Table {
        let columns =
            [
                Column(key: "organisation", title: "Organisation"),
                Column(key: "answers", title: "Answers"),
                Column(key: "promises", title: "All", alignment: .trailing),
            ] + Outcome.allCases.map { Column(key: $0.key, title: $0.short, alignment: .trailing) }
            + [Column(key: "cannot_tell", title: "?", alignment: .trailing)]
        var table = Table(
            title: "What became of what was promised", columns: columns, whenEmpty: "None.")
        table.rows = rows { name, answers, undertakings in
            [.text(name), Self.answered(answers), .number(undertakings.count)]
                + Tally(undertakings).cells
        }
        table.notes = ["All is every promise; of those under ? the dates cannot tell the class."]
        return table
    }

    /// How many of the standards still asked about were answered: `10 of 10`.
    private static func answered(_ answers: [AnswerYearOn]) -> Cell {
        answers.asked.isEmpty ? .notRecorded : .text(answers.rate)
    }

    /// What holds beside the class, which the counts by class do not show.
    private static let marks:
        [(key: String, title: String, holds: @Sendable (PromiseOutcome) -> Bool)] =
            [
                ("overdue", "Overdue", { $0.isOverdue }), ("date_moved", "Moved", { $0.isMoved }),
                (
                    "reworded", Outcome.reworded.short,
                    { $0.outcome == .reworded || $0.also.contains(.reworded) }
                ),
                (
                    "transferred", Outcome.transferred.short,
                    { $0.outcome == .transferred || $0.also.contains(.transferred) }
                ),
                ("reopened", "Reopened", { $0.also.contains(.reopened) }),
                ("late", "Late", { $0.isLate }),
                ("not_evidenced", "Not evidenced", { $0.wasFound(.notEvidenced) }),
                ("disputed", "Disputed", { $0.wasFound(.disputed) }),
            ]

    /// How many promises were moved, reworded or transferred, whatever their class.
    private var alsoCounts: Table {
        let columns =
            [Column(key: "organisation", title: "Organisation")]
            + Self.marks.map { Column(key: $0.key, title: $0.title, alignment: .trailing) }
        var table = Table(
            title: "What else holds of them, whatever their class", columns: columns,
            whenEmpty: "None.")
        table.rows = rows { name, _, undertakings in
            [.text(name)]
                + Self.marks.map { _, _, holds in
                    .number(undertakings.count { $0.courses.allSatisfy { holds($0.fate) } })
                }
        }
        table.notes = [
            "Moved is by a new date since the close; Late is said done after the date in force. "
                + "Not evidenced and Disputed are at the peer review, whether or not it was shown "
                + "since."
        ]
        return table
    }

    /// A row for each party, and one for all.
    private func rows(
        _ row: (String, [AnswerYearOn], [Undertaking]) -> [Cell]
    ) -> [[Cell]] {
        let each = parties.map { row($0.name, $0.answers, $0.undertakings) }
        return parties.count == 1
            ? each
            : each + [
                row(
                    "All, each once", parties.flatMap(\.answers),
                    parties.flatMap(\.undertakings).distinct)
            ]
    }

    /// What each class says, in the order of what matters.
    private static var classes: Table {
        Table(
            "What the classes mean", of: Outcome.allCases,
            [
                Asked("short", "Column") { .text($0.short) },
                Asked("class", "Class") { .text($0.title) },
                Asked("meaning", "What it says") { .text($0.meaning) },
            ], whenEmpty: "None.")
    }
}

extension PromiseOutcome {
    fileprivate var isLate: Bool {
        also.contains {
            if case .late = $0 { true } else { false }
        }
    }

    fileprivate func wasFound(_ stage: PeerReview.ClaimStage) -> Bool {
        also.contains {
            if case .found(let finding) = $0 { finding.stage == stage } else { false }
        }
    }
}
