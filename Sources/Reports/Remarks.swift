import Assessment
import Assurance
import Dates
import Replay
import Tables

/// What stands beside the states of things: progress, notes, and statements that do not agree.
enum Remarks {
    /// The tables that have rows, for things a report has shown.
    static func sections<T: Thing>(_ things: [Seen<T>], _ picture: Picture) -> [Section] {
        let folded = things.map(\.possible)
        return [progress(folded, picture), notes(folded, picture)]
            .filter { !$0.rows.isEmpty }.map(Section.table)
            + Disagreement.section(concerning: things.map(\.id), picture)
    }

    static func progress<T: Thing>(_ things: [Folded<T>], _ picture: Picture) -> Table {
        let rows = things.flatMap { thing in thing.progress.map { Row(thing.id, $0) } }
        return Table(
            "Progress reported", of: rows,
            [
                Asked("thing", "Thing") { .text($0.thing.text) },
                Asked("when", "When") { Cell($0.said.effective) },
                Asked("progress", "Progress") { picture.said($0.said.value.words, $0.said.at) },
            ], sources: { $0.said.at }, whenEmpty: "None.")
    }

    static func notes<T: Thing>(_ things: [Folded<T>], _ picture: Picture) -> Table {
        let rows = things.flatMap { thing in thing.notes.map { Row(thing.id, $0) } }
        return Table(
            "Notes", of: rows,
            [
                Asked("thing", "Thing") { .text($0.thing.text) },
                Asked("about", "Sort") { Cell($0.said.value.about?.rawValue) },
                Asked("note", "Note") { picture.said($0.said.value.text.text, $0.said.at) },
            ], sources: { $0.said.at }, whenEmpty: "None.")
    }

    private struct Row<Value: Equatable & Sendable> {
        let thing: ThingID
        let said: Cited<Value>

        init(_ thing: ThingID, _ said: Cited<Value>) {
            self.thing = thing
            self.said = said
        }
    }
}

/// Numbers with their nouns.
enum Count {
    /// How many of a sort there are, or that none is recorded: `3 findings`, `no finding is
    /// recorded`.
    static func recorded(_ list: [some Any], _ noun: String) -> String {
        list.isEmpty ? "no \(noun) is recorded" : of(list, noun)
    }

    /// `1 audit`, `3 audits`.
    static func of(_ list: [some Any], _ noun: String) -> String {
        list.count == 1 ? "1 \(noun)" : "\(list.count) \(noun)s"
    }

    /// How often each word stands in a list, in a given order: `4 certain, 3 probable`.
    static func each(_ words: [String], _ order: [String]) -> String {
        order.compactMap { word in
            let count = words.filter { $0 == word }.count
            return count == 0 ? nil : "\(count) \(word)"
        }.joined(separator: ", ")
    }
}
