/// A table: named columns, rows of cells, and what to say where there are no rows.
public struct Table: Sendable {
    public var title: String
    public var columns: [Column]

    public var notes: [String]

    /// The sentence said in place of rows, which tells "none" from "not recorded".
    public var whenEmpty: String
    private var own: [[Cell]]
    /// The rows, where they are still to be made.
    private var later: Rows?

    /// The rows, each with one cell for each column.
    public var rows: [[Cell]] {
        get { later?.all ?? own }
        _modify {
            own = rows
            later = nil
            yield &own
        }
    }

    /// Whether it has no rows; asking makes no more of them than tells.
    public var isEmpty: Bool { later?.isEmpty ?? own.isEmpty }

    /// Hands the rows over one after the other, without holding all of them.
    ///
    /// - Precondition: Each row has one cell for each column.
    public func forEachRow(_ body: ([Cell]) throws -> Void) rethrows {
        if let later {
            try later.handOver { row in
                requireWhole(row)
                try body(row)
            }
        } else {
            for row in own {
                requireWhole(row)
                try body(row)
            }
        }
    }

    /// A table of which the rows are made when they are asked for, in pieces counted from 0.
    public init(
        title: String, columns: [Column], pieces count: Int,
        rows: @escaping (Int) -> [[Cell]], whenEmpty: String
    ) {
        self.init(title: title, columns: columns, whenEmpty: whenEmpty)
        later = Rows(pieces: count, rows)
    }

    /// A table; its rows can be added afterwards.
    public init(
        title: String, columns: [Column], rows: [[Cell]] = [], notes: [String] = [],
        whenEmpty: String = "None."
    ) {
        self.title = title
        self.columns = columns
        own = rows
        self.notes = notes
        self.whenEmpty = whenEmpty
    }
}

extension Table: Hashable {
    public static func == (one: Table, other: Table) -> Bool {
        one.title == other.title && one.columns == other.columns && one.notes == other.notes
            && one.whenEmpty == other.whenEmpty && one.rows == other.rows
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(title)
        hasher.combine(columns)
        hasher.combine(rows)
    }
}

/// A column of a table: its name for machines, its title for people, and how it lines up.
public struct Column: Hashable, Sendable {
    /// Which edge of the column its cells keep to.
    public enum Alignment: Hashable, Sendable {
        case leading
        case trailing
    }

    /// The name in JSON and CSV, in snake_case.
    public let key: String
    public let title: String

    /// Leading for words, trailing for figures.
    public let alignment: Alignment

    /// A column, of words unless said otherwise.
    public init(key: String, title: String, alignment: Alignment = .leading) {
        self.key = key
        self.title = title
        self.alignment = alignment
    }
}

extension Table {
    /// The column keys, each once: a repeated key gets a number, as in `due`, `due_2`.
    var distinctKeys: [String] {
        var seen: Set<String> = []
        return columns.map { column in
            var key = column.key
            var count = 1
            while !seen.insert(key).inserted {
                count += 1
                key = "\(column.key)_\(count)"
            }
            return key
        }
    }

    /// The table without the columns that are not recorded for any of several rows; a note names
    /// them.
    ///
    /// For text, where width is dear; data formats keep every column.
    var withoutUnrecordedColumns: Table {
        let rows = rows
        guard rows.count > 1 else { return self }
        let isKept = columns.indices.map { column in
            column == 0 || rows.contains { $0[column] != .notRecorded }
        }
        let left = columns.indices.filter { !isKept[$0] }.map { columns[$0].title }
        guard !left.isEmpty else { return self }
        var table = self
        table.columns = columns.indices.filter { isKept[$0] }.map { columns[$0] }
        table.rows = rows.map { row in row.indices.filter { isKept[$0] }.map { row[$0] } }
        table.notes.insert("Not recorded for any of these: \(left.joined(separator: ", ")).", at: 0)
        return table
    }

    /// The table without the columns in which nothing stands, on purpose, in any row.
    ///
    /// For text, where width is dear.
    var withoutBlankColumns: Table {
        let rows = rows
        let isKept = columns.indices.map { column in
            column == 0 || rows.isEmpty || rows.contains { $0[column] != .empty }
        }
        guard isKept.contains(false) else { return self }
        var table = self
        table.columns = columns.indices.filter { isKept[$0] }.map { columns[$0] }
        table.rows = rows.map { row in row.indices.filter { isKept[$0] }.map { row[$0] } }
        return table
    }

    /// Stops where a row does not fit the columns, since a cell under the wrong title is a
    /// falsehood.
    func requireWholeRows() { rows.forEach(requireWhole) }

    private func requireWhole(_ row: [Cell]) {
        precondition(
            row.count == columns.count,
            "Each row of the table \"\(title)\" must have one cell for each of its columns.")
    }
}
