import Assurance
public import Spreadsheets

/// What was found in a file by a form's headings: every answer with the cell it stands in.
public struct FilledForm: Sendable {
    public let file: String
    public let sheet: String
    /// The answers above the table, by the field's heading.
    public internal(set) var header: [String: FilledCell] = [:]
    /// The rows of the table that hold something.
    public internal(set) var rows: [FilledRow] = []
    /// How many rows below the headings hold nothing that was asked for.
    public internal(set) var blankRows = 0
    /// Where each column's heading stands.
    public internal(set) var headings: [String: CellAddress] = [:]
    public internal(set) var problems: [ReturnProblem] = []

    init(file: String, sheet: String) {
        self.file = file
        self.sheet = sheet
    }
}

/// A row of the table: its answers by the column's heading.
public struct FilledRow: Sendable {
    /// Counted from 0.
    public let index: Int
    public internal(set) var cells: [String: FilledCell] = [:]

    subscript(field: FormField) -> FilledCell? { cells[field.heading] }
}

/// An answer and the cell it stands in.
public struct FilledCell: Hashable, Sendable {
    public let address: CellAddress
    public let value: CellValue

    /// The answer as it would be typed: a day as people write it, text without space around it.
    public var text: String {
        guard case .date(let date) = value else { return value.text.trimmed }
        return date.description
    }

    /// The lines of the answer that hold something.
    var lines: [String] {
        value.text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
            .filter { !$0.isEmpty }
    }
}

extension String {
    /// Without space at either end.
    var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
