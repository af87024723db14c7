import Assessment
import Assurance
import Dates
import Replay
import Tables

/// A thing in one course of events.
struct InCourse<T: Thing> {
    let thing: Folded<T>
    let world: World

    var id: ThingID { thing.id }
    var name: String { thing.name }
    var state: T { thing.state }
}

extension Table {
    /// A table of things: the id of each, then every column asked of it in every course of events,
    /// and said only where all agree.
    init<T: Thing>(
        _ title: String, things: [Seen<T>], in picture: Picture, _ columns: [Asked<InCourse<T>>],
        sources: ((InCourse<T>) -> Occurrence?)? = nil, whenEmpty: String
    ) {
        let all = columns + (sources.map(Asked.cited) ?? [])
        let id = Column(key: "thing", title: "Thing")
        self.init(
            title: title, columns: [id] + all.map(\.column),
            rows: things.map { one in
                let told = picture.told { world in
                    world.one(T.self, one.id).map { thing in
                        all.map { $0.answer(InCourse(thing: thing, world: world)) }
                    }
                }.values.compactMap { $0 }
                return [one.idCell] + Cell.merged(told)
            }, whenEmpty: whenEmpty)
    }

    /// A table of what facts say of things, a row for each: those of every course of events, each
    /// cell said only where all agree.
    ///
    /// A row that some courses lack says in its first cell that it may not have happened.
    init<T: Thing, Row>(
        _ title: String, of things: [Seen<T>], in picture: Picture,
        rows: (InCourse<T>) -> [Row], by key: @escaping (Row) -> Occurrence,
        _ columns: [Asked<Row>],
        sources: Bool = true, whenEmpty: String
    ) {
        let all = columns + (sources ? Asked.cited(key) : [])
        self.init(
            title: title, columns: all.map(\.column),
            rows: things.flatMap { one in
                let told = picture.told { world in
                    world.one(T.self, one.id).map { thing in
                        rows(InCourse(thing: thing, world: world)).map { row in
                            KeyedRow(key: key(row).id.text, cells: all.map { $0.answer(row) })
                        }
                    }
                }.values
                return KeyedRow.merged(told)
            }, whenEmpty: whenEmpty)
    }

    /// A table of what follows from several things, a row for each key: those of every course of
    /// events, each cell said only where all agree.
    init<Row>(
        _ title: String, in picture: Picture, rows: (World) -> [Row], by key: (Row) -> String,
        _ columns: [Asked<Row>], sources: ((Row) -> Occurrence?)? = nil, whenEmpty: String
    ) {
        let all = columns + (sources.map(Asked.cited) ?? [])
        let told = picture.told { world in
            rows(world).map { row in
                KeyedRow(key: key(row), cells: all.map { $0.answer(row) })
            }
        }.values
        self.init(
            title: title, columns: all.map(\.column), rows: KeyedRow.merged(told),
            whenEmpty: whenEmpty)
    }
}

/// The row of one fact, or of one key, in one course of events.
private struct KeyedRow: Equatable, Sendable {
    let key: String
    let cells: [Cell]

    /// Each fact's row once, in the order of all that may have happened.
    static func merged(_ courses: [[KeyedRow]?]) -> [[Cell]] {
        let begun = courses.compactMap { $0 }
        var keys: [String] = []
        var seen: Set<String> = []
        for row in begun.reversed().joined() where seen.insert(row.key).inserted {
            keys.append(row.key)
        }
        let found = begun.map { rows in
            Dictionary(rows.map { ($0.key, $0.cells) }) { first, _ in first }
        }
        return keys.map { key in
            let versions = found.compactMap { $0[key] }
            var cells = Cell.merged(versions)
            if versions.count < begun.count, let first = cells.first {
                cells[0] = .text("\(first.words) (may not have happened by then)")
            }
            return cells
        }
    }
}

extension Asked {
    /// How surely the fact behind a row is said, and by which papers, as the last columns.
    static func cited(_ source: @escaping (Row) -> Occurrence?) -> [Asked] {
        [
            Asked("confidence", "Confidence") { Cell(confidence: source($0)) },
            Asked("sources", "Sources") { Cell(sources: source($0)) },
        ]
    }

    static func cited(_ source: @escaping (Row) -> Occurrence) -> [Asked] {
        cited { row -> Occurrence? in source(row) }
    }
}

extension Cell {
    /// Rows of several courses of events as one, cell by cell.
    static func merged(_ rows: [[Cell]]) -> [Cell] {
        guard let first = rows.first else { return [] }
        return first.indices.map { at in Cell(Told(met: rows.map { $0[at] })) }
    }
}
