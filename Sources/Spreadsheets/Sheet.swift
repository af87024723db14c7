/// One sheet as its file has it: rows of cells that know where they stand.
public struct Sheet: Hashable, Sendable {
    public var name: String
    public var isHidden = false
    /// The rows that hold something, from the top.
    public var rows: [Row] = []
    /// Rectangles that show as one cell: the first holds the value.
    public var merged: [CellRange] = []
    public var hiddenRows: Set<Int> = []
    public var hiddenColumns: Set<Int> = []

    /// A row, with the cells that hold something, from the left.
    public struct Row: Hashable, Sendable {
        /// Counted from 0.
        public let index: Int
        public var cells: [Cell]

        public init(index: Int, cells: [Cell]) {
            self.index = index
            self.cells = cells
        }

        /// The cell of a column; nil where nothing stands.
        public subscript(column: Int) -> Cell? {
            var low = 0
            var high = cells.count
            while low < high {
                let middle = (low + high) / 2
                if cells[middle].address.column < column { low = middle + 1 } else { high = middle }
            }
            guard low < cells.count, cells[low].address.column == column else { return nil }
            return cells[low]
        }

        /// Nothing but spaces stands in it.
        public var isBlank: Bool { cells.allSatisfy(\.value.isBlank) }
    }

    public init(name: String) { self.name = name }

    /// The cell at an address; nil where nothing stands.
    public subscript(address: CellAddress) -> Cell? {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].index < address.row { low = middle + 1 } else { high = middle }
        }
        guard low < rows.count, rows[low].index == address.row else { return nil }
        return rows[low][address.column]
    }
}

/// A workbook as its file has it; a file of comma-separated values is one of a single sheet.
public struct Workbook: Hashable, Sendable {
    public var sheets: [Sheet]

    public init(sheets: [Sheet]) { self.sheets = sheets }

    /// How many cells hold something.
    public var count: Int { sheets.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.cells.count } } }
}
