import Assessment
import Assurance
import Dates
import Replay
import Tables

/// What stands beside the states of things: progress, notes, and statements that do not agree.
enum Remarks {
    /// The tables that have rows, for things a report has shown.
    static func sections<T: Thing>(_ things: [Seen<T>], _ picture: Picture) -> [Section] {
        [progress(things, picture), notes(things, picture)]
            .filter { !$0.rows.isEmpty }.map(Section.table)
            + Disagreements.section(concerning: things.map(\.id), picture)
    }

    static func progress<T: Thing>(_ things: [Seen<T>], _ picture: Picture) -> Table {
        Table(
            "Progress reported", of: things, in: picture, rows: \.thing.progress, by: \.at,
            [
                Asked("thing", "Thing") { .text($0.at.subject.text) },
                Asked("when", "When") { Cell($0.effective) },
                Asked("progress", "Progress") { .text($0.value.words) },
            ], whenEmpty: "None.")
    }

    static func notes<T: Thing>(_ things: [Seen<T>], _ picture: Picture) -> Table {
        Table(
            "Notes", of: things, in: picture, rows: \.thing.notes, by: \.at,
            [
                Asked("thing", "Thing") { .text($0.at.subject.text) },
                Asked("about", "Sort") { Cell($0.value.about?.rawValue) },
                Asked("note", "Note") { .text($0.value.text.text) },
            ], whenEmpty: "None.")
    }
}
