import Assurance
public import Spreadsheets

/// Finds a form's headings in a workbook, wherever they stand, and reads what is filled in.
public enum FormReading {
    /// Reads the sheet that holds the form.
    ///
    /// - Parameters:
    ///   - workbook: The file's sheets.
    ///   - file: What the file is called, for its facts' sources.
    ///   - form: The form whose headings are looked for.
    /// - Returns: Every answer with its cell, and each problem of the layout.
    /// - Throws: Where no sheet, or more than one, holds the form.
    public static func read(
        _ workbook: Workbook, file: String, as form: any Form.Type
    ) throws(FormProblem) -> FilledForm {
        let found = workbook.sheets.compactMap { sheet in
            headingRow(of: sheet, form).map { (sheet: sheet, row: $0) }
        }
        let shown = found.filter { !$0.sheet.isHidden }
        guard let one = shown.first else {
            let wanted = form.columns.filter(\.isRequired).map { "\"\($0.heading)\"" }
            throw FormProblem(
                "No sheet of \(file) has the headings of the \(form.title).",
                next: "One row of it must hold \(wanted.joined(separator: " and ")), or other "
                    + "usual words for them. Make the form with: s11 form \(form.name)")
        }
        guard shown.count == 1 else {
            let names = shown.map { "\"\($0.sheet.name)\"" }.joined(separator: " and ")
            throw FormProblem(
                "\(file) holds the form on several sheets: \(names).",
                next: "Send one file for each return, or take the other sheets out.")
        }
        var reader = SheetFilling(one.sheet, file: file, form: form, headingRow: one.row)
        reader.readHeadings()
        reader.readHeader()
        reader.readRows()
        return reader.filled
    }

    /// The row that holds all required headings, and the most of all.
    private static func headingRow(of sheet: Sheet, _ form: any Form.Type) -> Int? {
        var best: (row: Int, count: Int)?
        for row in sheet.rows {
            let texts = row.cells.map(\.value.text)
            let fields = form.columns.filter { field in texts.contains { field.answers(to: $0) } }
            let isWhole = form.columns.allSatisfy { field in
                !field.isRequired || fields.contains { $0.heading == field.heading }
            }
            if isWhole, fields.count > best?.count ?? 0 { best = (row.index, fields.count) }
        }
        return best?.row
    }
}

/// One sheet, read by its headings.
private struct SheetFilling {
    private let sheet: Sheet
    private let form: any Form.Type
    private let headingRow: Int
    private var columns: [(field: FormField, column: Int)] = []
    private(set) var filled: FilledForm

    init(_ sheet: Sheet, file: String, form: any Form.Type, headingRow: Int) {
        self.sheet = sheet
        self.form = form
        self.headingRow = headingRow
        filled = FilledForm(file: file, sheet: sheet.name)
    }

    mutating func readHeadings() {
        guard let row = sheet.rows.first(where: { $0.index == headingRow }) else { return }
        for cell in row.cells where !cell.value.isBlank {
            let text = cell.value.text
            if text.trimmed.lowercased().hasPrefix(form.remembered.lowercased()) { continue }
            guard let field = form.columns.first(where: { $0.answers(to: text) }) else { continue }
            if let before = filled.headings[field.heading] {
                problem(
                    cell.address, field, found: text,
                    "Two columns are headed so: this one and \(before). Take one out.")
                continue
            }
            filled.headings[field.heading] = cell.address
            columns.append((field, cell.address.column))
        }
        for range in sheet.merged
        where (range.first.row...range.last.row).contains(headingRow)
            && range.first.column != range.last.column
            && columns.contains(where: { $0.column == range.first.column })
        {
            let cell = row[range.first.column]
            problem(
                range.first, nil, found: cell?.value.text ?? "",
                "The heading is merged over several columns (\(range)), so it cannot be told "
                    + "which of them is meant. Unmerge it.")
        }
    }

    /// The answers above the table: right of their label, in its row.
    mutating func readHeader() {
        for row in sheet.rows where row.index < headingRow {
            for (at, cell) in row.cells.enumerated() {
                guard let field = form.header.first(where: { $0.answers(to: cell.value.text) })
                else { continue }
                let next = row.cells[(at + 1)...].first { !Self.isPlaceholder($0) }
                let isLabel = next.map { answer in
                    form.header.contains { $0.answers(to: answer.value.text) }
                }
                guard let next, isLabel == false else { continue }
                if let before = filled.header[field.heading], before.text != next.value.text.trimmed
                {
                    problem(
                        next.address, field, found: next.value.text,
                        "It is answered twice, and otherwise in \(before.address). Leave one.")
                    continue
                }
                filled.header[field.heading] = FilledCell(
                    address: next.address, value: next.value)
            }
        }
    }

    mutating func readRows() {
        for row in sheet.rows where row.index > headingRow {
            var found = FilledRow(index: row.index)
            for (field, column) in columns {
                guard let cell = row[column], !Self.isPlaceholder(cell) else { continue }
                if case .error(let error) = cell.value {
                    problem(
                        cell.address, field, found: error,
                        "A formula here could not be computed. Type the answer instead.")
                    continue
                }
                found.cells[field.heading] = FilledCell(address: cell.address, value: cell.value)
            }
            let isUnanswered = form.columns.allSatisfy { $0.isGiven || found[$0] == nil }
            if isUnanswered, row.cells.allSatisfy({ $0.value.isBlank || !isAnswer($0) }) {
                filled.blankRows += 1
            } else {
                filled.rows.append(found)
            }
        }
    }

    /// Whether a cell stands in the column of something that is asked, wrong or not.
    private func isAnswer(_ cell: Cell) -> Bool {
        guard !Self.isPlaceholder(cell) else { return false }
        return columns.contains { $0.column == cell.address.column && !$0.field.isGiven }
    }

    /// Nothing, or what a form shows until somebody has chosen.
    private static func isPlaceholder(_ cell: Cell) -> Bool {
        guard case .text(let text) = cell.value else { return false }
        let word = text.trimmed.lowercased()
        return word.isEmpty
            || ["select", "choose", "please select", "please choose"].contains { start in
                word.hasPrefix(start) && (word.hasSuffix("…") || word.hasSuffix("..."))
            }
    }

    private mutating func problem(
        _ address: CellAddress, _ field: FormField?, found: String, _ sentence: String
    ) {
        filled.problems.append(
            ReturnProblem(
                file: filled.file, sheet: sheet.name, cell: address, heading: field?.heading,
                found: found, sentence: sentence))
    }
}
