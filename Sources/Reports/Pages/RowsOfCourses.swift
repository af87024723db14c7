import Assessment
import Assurance
import Dates
import Replay
import Tables

// Tables whose rows are asked for in every course of events. Each cell is said only where all that
// have the row agree; `sources` names the fact behind a row.

// One row for each thing or key.
extension Table {
    /// A table of things: the id of each, then every column asked of it in every course of events.
    init<T: Thing>(
        _ title: String, things: [Seen<T>], in picture: Picture, _ columns: [Asked<InCourse<T>>],
        sources: ((InCourse<T>) -> Occurrence?)? = nil, whenEmpty: String
    ) {
        let all = columns + (sources.map(Asked.cited) ?? [])
        self.init(
            title: title,
            columns: [Column(key: "thing", title: "Thing")] + all.map(\.column),
            pieces: things.count,
            rows: { at in
                let one = things[at]
                let courses = picture.told { world in
                    world.within(T.self, one.id).map { Self.row(0, $0, all) }
                }.values.compactMap { $0 }
                return CourseRow.merged(courses.map { [$0] }, "").map { [one.idCell] + $0 }
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
                        world.within(T.self, id).map { thing in
                            let row = row(thing)
                            return columns.value.map { $0.answer(row) }
                        }
                    }
                    return Cell.merged(told.values.compactMap { $0 })
                }
                return zip(own, cells).map { [$0.idCell] + $1 }
            }, whenEmpty: whenEmpty)
    }

    /// A table with a row for each key that has one in some course of events.
    init<Key, Row>(
        _ title: String, each keys: [Key], in picture: Picture, _ columns: [Asked<Row>],
        sources: ((Row) -> Occurrence?)? = nil, doubt: String = "may not have begun",
        whenEmpty: String, row: @escaping (Key, World) -> Row?
    ) {
        let all = columns + (sources.map(Asked.cited) ?? [])
        self.init(
            title: title, columns: all.map(\.column), pieces: keys.count,
            rows: { at in
                let told = picture.told { world in
                    row(keys[at], world).map { [Self.row(0, $0, all)] } ?? []
                }
                return CourseRow.merged(told.values, doubt)
            }, whenEmpty: whenEmpty)
    }

    private static func row<Key, Row>(
        _ key: Key, _ row: Row, _ columns: [Asked<Row>]
    ) -> CourseRow<Key> {
        CourseRow(key: key, cells: columns.map { $0.answer(row) })
    }
}

// Several rows for each.
extension Table {
    /// A table of what facts say of things, a row for each.
    init<T: Thing, Row>(
        _ title: String, of things: [Seen<T>], in picture: Picture,
        rows: @escaping (InCourse<T>) -> [Row], by fact: @escaping (Row) -> Occurrence,
        _ columns: [Asked<Row>], sources: Bool = true, whenEmpty: String
    ) {
        let all = columns + (sources ? Asked.cited { row -> Occurrence? in fact(row) } : [])
        self.init(
            title: title, columns: all.map(\.column), pieces: things.count,
            rows: { at in
                let begun = picture.told { world in
                    world.within(T.self, things[at].id).map { thing in
                        rows(thing).map { Self.row(fact($0).id.text, $0, all) }
                    }
                }.values.compactMap { $0 }
                return CourseRow.merged(begun, "may not have happened by then")
            }, whenEmpty: whenEmpty)
    }

    /// A table of what judgements say of things; `name` tells which rows of two courses are the
    /// same.
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
                    (world.within(T.self, things[at].id).map(rows) ?? []).map {
                        Self.row(name($0), $0, all)
                    }
                }
                return CourseRow.merged(told.values, "may not be so")
            }, whenEmpty: whenEmpty)
    }

    /// A table of what follows from several things, a row for each key.
    init<Row>(
        _ title: String, in picture: Picture, rows: @escaping (World) -> [Row],
        by key: @escaping (Row) -> String, _ columns: [Asked<Row>],
        sources: ((Row) -> Occurrence?)? = nil, whenEmpty: String
    ) {
        let all = columns + (sources.map(Asked.cited) ?? [])
        self.init(
            title: title, columns: all.map(\.column), pieces: 1,
            rows: { _ in
                let told = picture.told { world in
                    rows(world).map { Self.row(key($0), $0, all) }
                }
                return CourseRow.merged(told.values, "may not have happened by then")
            }, whenEmpty: whenEmpty)
    }

    /// A table with several rows for each key, told apart by what they are about.
    ///
    /// A row about what an earlier key had a row about is left out.
    init<Key, Part: Hashable & Sendable, Row>(
        _ title: String, eachOf keys: [Key], in picture: Picture, _ columns: [Asked<Row>],
        sources: ((Row) -> Occurrence?)? = nil, doubt: String = "may not have begun",
        whenEmpty: String, rows: (Key, World) -> [(part: Part, row: Row)]
    ) {
        let all = columns + (sources.map(Asked.cited) ?? [])
        var listed: Set<Part> = []
        let found = keys.flatMap { key -> [[Cell]] in
            let courses = picture.told { world in
                rows(key, world).map { Self.row($0.part, $0.row, all) }
            }.values.map { $0.filter { !listed.contains($0.key) } }
            listed.formUnion(courses.joined().map(\.key))
            return CourseRow.merged(courses, doubt)
        }
        self.init(title: title, columns: all.map(\.column), rows: found, whenEmpty: whenEmpty)
    }
}

/// What tasks that run at once may all read.
///
/// **Invariant:** its questions ask nothing but the world that they are asked in.
private struct Shared<Value>: @unchecked Sendable {
    let value: Value
}
