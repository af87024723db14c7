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
            rows: things.flatMap { one in
                let courses = picture.told { world in
                    world.within(T.self, one.id).map { Self.row(0, $0, all) }
                }.values.compactMap { $0 }
                return CourseRow.merged(courses.map { [$0] }, "").map { [one.idCell] + $0 }
            }, whenEmpty: whenEmpty)
    }

    /// A table with a row for each key that has one in some course of events.
    init<Key, Row>(
        _ title: String, each keys: [Key], in picture: Picture, _ columns: [Asked<Row>],
        sources: ((Row) -> Occurrence?)? = nil, doubt: String = "may not have begun",
        whenEmpty: String, row: (Key, World) -> Row?
    ) {
        let all = columns + (sources.map(Asked.cited) ?? [])
        self.init(
            title: title, columns: all.map(\.column),
            rows: keys.flatMap { key in
                let told = picture.told { world in
                    row(key, world).map { [Self.row(0, $0, all)] } ?? []
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
        rows: (InCourse<T>) -> [Row], by fact: @escaping (Row) -> Occurrence,
        _ columns: [Asked<Row>], sources: Bool = true, whenEmpty: String
    ) {
        let all = columns + (sources ? Asked.cited { row -> Occurrence? in fact(row) } : [])
        self.init(
            title: title, columns: all.map(\.column),
            rows: things.flatMap { one in
                let begun = picture.told { world in
                    world.within(T.self, one.id).map { thing in
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
        rows: (InCourse<T>) -> [Row], named name: (Row) -> String, _ columns: [Asked<Row>],
        sources: ((Row) -> Occurrence?)? = nil, whenEmpty: String
    ) {
        let all = columns + (sources.map(Asked.cited) ?? [])
        self.init(
            title: title, columns: all.map(\.column),
            rows: things.flatMap { one in
                let told = picture.told { world in
                    (world.within(T.self, one.id).map(rows) ?? []).map {
                        Self.row(name($0), $0, all)
                    }
                }
                return CourseRow.merged(told.values, "may not be so")
            }, whenEmpty: whenEmpty)
    }

    /// A table of what follows from several things, a row for each key.
    init<Row>(
        _ title: String, in picture: Picture, rows: (World) -> [Row], by key: (Row) -> String,
        _ columns: [Asked<Row>], sources: ((Row) -> Occurrence?)? = nil, whenEmpty: String
    ) {
        let all = columns + (sources.map(Asked.cited) ?? [])
        let told = picture.told { world in rows(world).map { Self.row(key($0), $0, all) } }
        self.init(
            title: title, columns: all.map(\.column),
            rows: CourseRow.merged(told.values, "may not have happened by then"),
            whenEmpty: whenEmpty)
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
