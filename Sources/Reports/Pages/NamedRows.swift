import Assessment
import Assurance
import Dates
import Replay
import Tables

// Tables with several rows for a thing, each known by a name of its own.
extension Table {
    /// A table of what judgements say of things: the rows of every course of events, each cell said
    /// only where all that have the row agree.
    ///
    /// `name` tells which rows of two courses are the same. One that some courses lack says in its
    /// first cell that it may not be so.
    init<T: Thing, Row>(
        _ title: String, of things: [Seen<T>], in picture: Picture,
        rows: @escaping (InCourse<T>) -> [Row], named name: @escaping (Row) -> String,
        _ columns: [Asked<Row>],
        sources: ((Row) -> Occurrence?)? = nil, whenEmpty: String
    ) {
        let all = columns + (sources.map(Asked.cited) ?? [])
        self.init(
            title: title, columns: all.map(\.column), pieces: things.count,
            rows: { at in
                let told = picture.told { world in
                    world.one(T.self, things[at].id).map { thing in
                        rows(InCourse(thing: thing, world: world)).map { row in
                            NamedRow(name: name(row), cells: all.map { $0.answer(row) })
                        }
                    } ?? []
                }
                return NamedRow.merged(told.values)
            }, whenEmpty: whenEmpty)
    }
}

/// One row in one course of events.
struct NamedRow: Equatable, Sendable {
    let name: String
    let cells: [Cell]

    /// Each row once, in the order of all that may be so.
    static func merged(_ courses: [[NamedRow]]) -> [[Cell]] {
        var names: [String] = []
        var seen: Set<String> = []
        for row in courses.reversed().joined() where seen.insert(row.name).inserted {
            names.append(row.name)
        }
        let found = courses.map { rows in
            Dictionary(rows.map { ($0.name, $0.cells) }) { first, _ in first }
        }
        return names.map { name in
            let versions = found.compactMap { $0[name] }
            var cells = Cell.merged(versions)
            if versions.count < courses.count, let first = cells.first {
                cells[0] = .text("\(first.words) (may not be so)")
            }
            return cells
        }
    }
}

extension Picture {
    /// One question to every course of events in which a thing had begun; nil where none has.
    func told<T: Thing, V: Equatable & Sendable>(
        _ kind: T.Type, _ id: ThingID, _ question: (Folded<T>, World) -> V
    ) -> Told<V>? {
        let values = told { world in world.one(kind, id).map { question($0, world) } }.values
        let begun = values.compactMap { $0 }
        return begun.isEmpty ? nil : Told(values: begun)
    }
}
