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
        let all = columns + (sources.map(Self.cited) ?? [])
        self.init(
            title: title, columns: all.map(\.column), pieces: rows.count,
            rows: { at in [all.map { $0.answer(rows[at]) }] }, whenEmpty: whenEmpty)
    }

    /// A table of things: the id of each, then every column asked of both folds.
    init<T: Thing>(
        _ title: String, things: [Seen<T>], _ columns: [Asked<Folded<T>>],
        sources: ((Folded<T>) -> Occurrence?)? = nil, whenEmpty: String
    ) {
        let id = Asked<Seen<T>>("thing", "Thing") { $0.idCell }
        let asked = columns.map { one in
            Asked<Seen<T>>(one.column.key, one.column.title, one.column.alignment) {
                $0.cell(one.answer)
            }
        }
        self.init(
            title, of: things, [id] + asked,
            sources: sources.map { source in { source($0.possible) } }, whenEmpty: whenEmpty)
    }

    static func cited<Row>(_ source: @escaping (Row) -> Occurrence?) -> [Asked<Row>] {
        [
            Asked("confidence", "Confidence") { Cell(confidence: source($0)) },
            Asked("sources", "Sources") { Cell(sources: source($0)) },
        ]
    }
}
