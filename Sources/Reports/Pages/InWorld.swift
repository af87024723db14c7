import Assurance
import Dates
import Replay
import Tables

/// A thing in one course of events, with that course around it.
struct InWorld<T: Thing> {
    let one: Folded<T>
    let world: World

    var id: ThingID { one.id }
    var name: String { one.name }
    var state: T { one.state }
}

extension World {
    /// A thing with this course around it, if it had begun.
    func within<T: Thing>(_ kind: T.Type, _ id: ThingID) -> InWorld<T>? {
        one(kind, id).map { InWorld(one: $0, world: self) }
    }
}

extension Table {
    /// A table with a row for each key that has one in some course of events: every column is asked
    /// of the row as that course has it.
    ///
    /// Where the courses differ the cell says that it cannot be told, with every value; where not
    /// all have the row, its first cell says so. `sources` names the fact behind a row.
    init<Key, Row>(
        _ title: String, each keys: [Key], in picture: Picture, _ columns: [Asked<Row>],
        sources: ((Row) -> Occurrence?)? = nil, doubt: String = "may not have begun",
        whenEmpty: String, row: @escaping (Key, World) -> Row?
    ) {
        let columns = columns + (sources.map(Self.cited) ?? [])
        self.init(
            title: title, columns: columns.map(\.column), pieces: keys.count,
            rows: { at in
                let merged = Self.merged(
                    picture.told { world in
                        row(keys[at], world).map { row in columns.map { $0.answer(row) } }
                    }, doubt)
                return merged.map { [$0] } ?? []
            }, whenEmpty: whenEmpty)
    }

    /// The same for keys that have several rows each, told apart by what they are about.
    ///
    /// Every course is asked once for all rows of a key; a row about what an earlier key had a row
    /// about is left out.
    init<Key, Part: Hashable & Sendable, Row>(
        _ title: String, eachOf keys: [Key], in picture: Picture, _ columns: [Asked<Row>],
        sources: ((Row) -> Occurrence?)? = nil, doubt: String = "may not have begun",
        whenEmpty: String, rows: (Key, World) -> [(part: Part, row: Row)]
    ) {
        let columns = columns + (sources.map(Self.cited) ?? [])
        var listed: Set<Part> = []
        let found = keys.flatMap { key -> [[Cell]] in
            let told = picture.told { world in
                rows(key, world).map { one in
                    PartRow(part: one.part, cells: columns.map { $0.answer(one.row) })
                }
            }
            // All that may have happened is told last, and has the most rows.
            let parts = told.values.reversed().joined().map(\.part)
                .filter { listed.insert($0).inserted }
            return parts.compactMap { part in
                let cells = told.values.map { rows in rows.first { $0.part == part }?.cells }
                return Self.merged(Told(met: cells), doubt)
            }
        }
        self.init(
            title: title, columns: columns.map(\.column), rows: found, whenEmpty: whenEmpty)
    }

    /// One row from those that the courses of events have; nil where none has any.
    private static func merged(_ told: Told<[Cell]?>, _ doubt: String) -> [Cell]? {
        let rows = told.values.compactMap { $0 }
        guard let first = rows.first else { return nil }
        var row = first.indices.map { at in Cell(Told(met: rows.map { $0[at] })) }
        if rows.count < told.values.count {
            row[0] = .text("\(row[0].words) (\(doubt))")
        }
        return row
    }
}

/// A row of several that one key has.
private struct PartRow<Part: Hashable & Sendable>: Equatable, Sendable {
    let part: Part
    let cells: [Cell]
}
