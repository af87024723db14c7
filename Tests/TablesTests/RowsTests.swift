import Tables
import Testing

/// Rows that are made when they are asked for.
struct RowsTests {
    private final class Counter {
        var made: [Int] = []
    }

    /// A table of a row for each piece but the first, which has none.
    private func table(pieces: Int, _ counter: Counter) -> Table {
        Table(
            title: "Numbers", columns: [Column(key: "number", title: "Number")], pieces: pieces,
            rows: { piece in
                counter.made.append(piece)
                return piece == 0 ? [] : [[.number(piece)]]
            }, whenEmpty: "None.")
    }

    @Test func `a table makes no row before one is asked for, and each once`() {
        let counter = Counter()
        let table = table(pieces: 3, counter)
        #expect(counter.made.isEmpty)
        #expect(table.rows == [[.number(1)], [.number(2)]])
        #expect(table.rows.count == 2)
        #expect(counter.made == [0, 1, 2])
    }

    @Test func `whether there are rows is told by the first`() {
        let counter = Counter()
        #expect(!table(pieces: 9, counter).isEmpty)
        #expect(counter.made == [0, 1])
        #expect(table(pieces: 1, counter).isEmpty)
    }

    @Test func `rows that were added stand after those that were made`() {
        var table = table(pieces: 2, Counter())
        table.rows.append([.number(7)])
        #expect(table.rows == [[.number(1)], [.number(7)]])
    }

    @Test func `a spreadsheet is written piece by piece, the same as from rows that are held`() {
        let counter = Counter()
        let later = table(pieces: 3, counter)
        let held = Table(
            title: "Numbers", columns: later.columns, rows: [[.number(1)], [.number(2)]])
        var written: [String] = []
        Page(title: "Page", sections: [.table(later)]).write(as: .csv) { piece in
            if piece.hasPrefix("1") { #expect(counter.made.last == 1) }
            written.append(piece)
        }
        #expect(written.joined() == Page(title: "Page", sections: [.table(held)]).written(as: .csv))
    }
}
