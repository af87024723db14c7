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
            pieces: things.count,
            rows: { at in
                let one = things[at]
                let told = picture.told { world in
                    world.one(T.self, one.id).map { thing in
                        all.map { $0.answer(InCourse(thing: thing, world: world)) }
                    }
                }.values.compactMap { $0 }
                return [[one.idCell] + Cell.merged(told)]
            }, whenEmpty: whenEmpty)
    }

    /// The same, several things asked at once, each in a course of events `as` what its columns
    /// are asked of; they must ask nothing but its own world.
    init<T: Thing, Row>(
        _ title: String, sharing things: [Seen<T>], in picture: Picture,
        as row: @escaping @Sendable (InCourse<T>) -> Row, _ columns: [Asked<Row>],
        whenEmpty: String
    ) {
        let columns = Shared(value: columns)
        let id = Column(key: "thing", title: "Thing")
        let most = 1_024
        self.init(
            title: title, columns: [id] + columns.value.map(\.column),
            pieces: (things.count + most - 1) / most,
            rows: { piece in
                let own = things[piece * most..<min((piece + 1) * most, things.count)]
                let cells = picture.each(own.map(\.id)) { picture, id in
                    let told = picture.told { world in
                        world.one(T.self, id).map { thing in
                            let row = row(InCourse(thing: thing, world: world))
                            return columns.value.map { $0.answer(row) }
                        }
                    }
                    return Cell.merged(told.values.compactMap { $0 })
                }
                return zip(own, cells).map { [$0.idCell] + $1 }
            }, whenEmpty: whenEmpty)
    }

    /// A table of what facts say of things, a row for each: those of every course of events, each
    /// cell said only where all agree.
    ///
    /// A row that some courses lack says in its first cell that it may not have happened.
    init<T: Thing, Row>(
        _ title: String, of things: [Seen<T>], in picture: Picture,
        rows: @escaping (InCourse<T>) -> [Row], by key: @escaping (Row) -> Occurrence,
        _ columns: [Asked<Row>],
        sources: Bool = true, whenEmpty: String
    ) {
        let all = columns + (sources ? Asked.cited(key) : [])
        self.init(
            title: title, columns: all.map(\.column), pieces: things.count,
            rows: { at in
                let told = picture.told { world in
                    world.one(T.self, things[at].id).map { thing in
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
        _ title: String, in picture: Picture, rows: @escaping (World) -> [Row],
        by key: @escaping (Row) -> String, _ columns: [Asked<Row>],
        sources: ((Row) -> Occurrence?)? = nil, whenEmpty: String
    ) {
        let all = columns + (sources.map(Asked.cited) ?? [])
        self.init(
            title: title, columns: all.map(\.column), pieces: 1,
            rows: { _ in
                KeyedRow.merged(
                    picture.told { world in
                        rows(world).map { row in
                            KeyedRow(key: key(row), cells: all.map { $0.answer(row) })
                        }
                    }.values)
            }, whenEmpty: whenEmpty)
    }
}

/// What tasks that run at once may all read.
///
/// **Invariant:** its questions ask nothing but the world that they are asked in.
private struct Shared<Value>: @unchecked Sendable {
    let value: Value
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
