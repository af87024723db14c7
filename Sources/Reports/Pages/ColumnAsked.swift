import Assessment
import Assurance
import Dates
import Replay
import Tables

/// A column of a table, and the question whose answer stands in it.
struct Asked<Row> {
    let column: Column
    let answer: (Row) -> Cell

    init(
        _ key: String, _ title: String, _ alignment: Column.Alignment = .leading,
        answer: @escaping (Row) -> Cell
    ) {
        column = Column(key: key, title: title, alignment: alignment)
        self.answer = answer
    }
}

extension Table {
    /// A table with a row for each of some values, every column asked of each.
    ///
    /// `sources` names the fact behind a row: its confidence and its papers become the last
    /// columns.
    init<Row>(
        _ title: String, of rows: [Row], _ columns: [Asked<Row>],
        sources: ((Row) -> Occurrence?)? = nil, whenEmpty: String
    ) {
        let all = columns + (sources.map(Asked.cited) ?? [])
        self.init(
            title: title, columns: all.map(\.column), pieces: rows.count,
            rows: { at in [all.map { $0.answer(rows[at]) }] }, whenEmpty: whenEmpty)
    }

    /// A table of things: the id of each, then every column asked of every course of its events.
    init<T: Thing>(
        _ title: String, things: [Seen<T>], _ columns: [Asked<Folded<T>>],
        sources: ((Folded<T>) -> Occurrence?)? = nil, whenEmpty: String
    ) {
        let id = Asked<Seen<T>>("thing", "Thing") { $0.idCell }
        let asked = (columns + (sources.map(Asked.cited) ?? [])).map { $0.asked(of: \.self) }
        self.init(title, of: things, [id] + asked, whenEmpty: whenEmpty)
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

    /// The same question to every course of events of a thing that a row speaks of.
    func asked<Outer, T: Thing>(of thing: @escaping (Outer) -> Seen<T>) -> Asked<Outer>
    where Row == Folded<T> {
        Asked<Outer>(column.key, column.title, column.alignment) { thing($0).cell(answer) }
    }
}
