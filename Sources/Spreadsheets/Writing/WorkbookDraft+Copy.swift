extension WorkbookDraft {
    /// A copy of a workbook with notes on its cells, for whoever filled it in.
    ///
    /// Values, hidden sheets, rows and columns are kept; looks and formulas are not: what a
    /// formula came to stands in its place.
    ///
    /// - Parameters:
    ///   - workbook: As it was read.
    ///   - title: What the copy is called.
    ///   - notes: What to say, by sheet and cell; several of one cell are one note.
    public init(
        marking workbook: Workbook, title: String, notes: [String: [CellAddress: [String]]]
    ) {
        self.init(title: title)
        for sheet in workbook.sheets {
            var draft = SheetDraft(name: sheet.name)
            draft.isHidden = sheet.isHidden
            draft.hiddenRows = sheet.hiddenRows
            draft.hiddenColumns = sheet.hiddenColumns
            for row in sheet.rows {
                for cell in row.cells {
                    draft.cells[cell.address] = CellDraft(cell.value)
                    let letters = Double(min(60, max(10, cell.value.text.count)))
                    let width = draft.widths[cell.address.column] ?? 10
                    draft.widths[cell.address.column] = max(width, letters)
                }
            }
            for (address, sentences) in notes[sheet.name] ?? [:] {
                let value = draft.cells[address]?.value
                draft.cells[address] = CellDraft(
                    value, .faulty, note: sentences.joined(separator: "\n"))
            }
            sheets.append(draft)
        }
    }
}
