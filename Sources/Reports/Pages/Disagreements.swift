import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Statements that do not agree, as a page tells of them.
struct Disagreements {
    /// One of them, and whether it certainly had been noted by the day.
    struct Row {
        let one: Disagreement
        let isCertain: Bool
        /// What settled it in each course of events; nil where it is open.
        let settlements: [String?]

        /// Whether it is not settled.
        var isOpen: Answer {
            let answers = Set(settlements.map { Answer($0 == nil) })
            return answers.count == 1 ? answers.first ?? .cannotTell : .cannotTell
        }
    }

    let rows: [Row]

    /// Every disagreement noted, thing by thing.
    init(_ picture: Picture) {
        rows = picture.past.thingsWithDisagreements.flatMap { Self.noted(on: $0, picture) }
    }

    /// Those of some that are asked for.
    init(_ all: Disagreements, where isAsked: (Row) -> Bool) { rows = all.rows.filter(isAsked) }

    private static func noted(on thing: ThingID, _ picture: Picture) -> [Row] {
        let courses = picture.told { $0.disagreements(on: thing) }.values
        var rows: [Row] = []
        for one in courses.reversed().joined()
        where !rows.contains(where: { $0.one.noted.at.id == one.noted.at.id }) {
            let versions = courses.compactMap { course in
                course.first { $0.noted.at.id == one.noted.at.id }
            }
            rows.append(
                Row(
                    one: one, isCertain: versions.count == courses.count,
                    settlements: versions.map { $0.settled?.value.resolution }))
        }
        return rows
    }

    func table(whenEmpty: String) -> Table {
        Table(
            "Statements that do not agree", of: rows,
            [
                Asked("thing", "Thing") { row in
                    .text(
                        row.isCertain
                            ? row.one.thing.text : "\(row.one.thing) (may not have been noted)")
                },
                Asked("title", "What does not agree") { .text($0.one.noted.value.title) },
                Asked("sort", "Sort") { Cell($0.one.noted.value.sort?.rawValue) },
                Asked("statements", "What each place says") {
                    Cell($0.one.noted.value.statements)
                },
                Asked("involves", "Concerns also") { row in
                    .list(row.one.noted.value.involves.map(\.text))
                },
                Asked("settled", "Settled") { row in
                    Cell(Told(met: row.settlements.map { .text($0 ?? "open") }))
                },
                Asked("known", "Known since") {
                    .text($0.one.noted.at.known.dayInEngland.written)
                },
                Asked("remark", "Remark") { Cell($0.one.noted.at.circumstances.remark) },
            ], sources: { $0.one.noted.at }, whenEmpty: whenEmpty)
    }

    /// Those that concern any of some things, as the last section of their report.
    static func section(concerning things: [ThingID], _ picture: Picture) -> [Section] {
        let asked = Set(things)
        let found = Disagreements(Disagreements(picture)) { row in
            row.one.things.contains(where: asked.contains)
        }
        return found.rows.isEmpty ? [] : [.table(found.table(whenEmpty: "None."))]
    }
}
