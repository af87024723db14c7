/// A workbook to be written: sheets, cells with a look, choices, and what is kept from hands.
public struct WorkbookDraft: Sendable {
    public var sheets: [SheetDraft]
    public var title: String

    public init(title: String, sheets: [SheetDraft] = []) {
        self.title = title
        self.sheets = sheets
    }
}

/// One sheet to be written.
public struct SheetDraft: Sendable {
    /// At most 31 letters, none of `[]:*?/\`.
    public var name: String
    public var isHidden = false
    /// Only cells whose look says so can be changed.
    public var isProtected = false
    public var cells: [CellAddress: CellDraft] = [:]
    /// Widths of columns, in letters.
    public var widths: [Int: Double] = [:]
    public var hiddenColumns: Set<Int> = []
    public var hiddenRows: Set<Int> = []
    /// Rows that stay in sight at the top.
    public var frozenRows = 0
    public var choices: [ChoiceDraft] = []

    public init(name: String) { self.name = name }

    public subscript(row: Int, column: Int) -> CellDraft? {
        get { cells[CellAddress(row: row, column: column)] }
        set { cells[CellAddress(row: row, column: column)] = newValue }
    }
}

/// What stands in a cell to be written, how it looks, and what is noted on it.
public struct CellDraft: Hashable, Sendable {
    /// nil leaves the cell empty.
    public var value: CellValue?
    public var look: CellLook
    /// A comment, shown when somebody points at the cell.
    public var note: String?

    public init(_ value: CellValue?, _ look: CellLook = .plain, note: String? = nil) {
        self.value = value
        self.look = look
        self.note = note
    }
}

/// How a cell looks; `answer` and `faulty` can be changed on a protected sheet.
public enum CellLook: Hashable, Sendable, CaseIterable {
    case plain
    case title
    case heading
    case answer
    case quiet
    case faulty
}

/// A list to choose from, for a rectangle of cells.
public struct ChoiceDraft: Hashable, Sendable {
    public var cells: CellRange
    /// Where the choices stand: another sheet's cells, so that a long list is no trouble.
    public var sheet: String
    public var from: CellRange
    /// Said when something else is typed; it is let through all the same.
    public var advice: String

    public init(cells: CellRange, sheet: String, from: CellRange, advice: String) {
        self.cells = cells
        self.sheet = sheet
        self.from = from
        self.advice = advice
    }
}
