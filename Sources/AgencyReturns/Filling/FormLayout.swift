import Spreadsheets

/// Lays a form out on sheets: guidance, the form itself, and the lists it chooses from.
struct FormLayout {
    private let form: any Form.Type
    private var sheet: SheetDraft
    private var lists = SheetDraft(name: "Lists")
    private var listCount = 0
    private var row = 0
    private var columns: [String: Int] = [:]
    private var tableStart = 0

    init(_ form: any Form.Type, called title: String) {
        self.form = form
        sheet = SheetDraft(name: "Return")
        sheet.isProtected = true
        lists.isHidden = true
        sheet[0, 0] = CellDraft(.text(title), .title)
        row = 2
    }

    /// What is asked once: the label, and room for the answer.
    mutating func ask(_ field: FormField, filled: String?) {
        sheet[row, 0] = CellDraft(.text(field.heading), .heading, note: field.help)
        sheet[row, 1] = CellDraft(filled.map(CellValue.text), .answer)
        row += 1
    }

    /// The headings of the table; last cycle's columns stand at the end.
    mutating func head(_ remembered: [String]) {
        row += 1
        for (column, field) in form.columns.enumerated() {
            columns[field.heading] = column
            sheet[row, column] = CellDraft(
                .text(field.heading), .heading, note: field.help.isEmpty ? nil : field.help)
        }
        for (at, heading) in remembered.enumerated() {
            sheet[row, form.columns.count + at] = CellDraft(
                .text("\(form.remembered): \(heading)"), .heading,
                note: "What was answered last time. It is shown to help, and is not read.")
        }
        sheet.frozenRows = row + 1
        row += 1
        tableStart = row
    }

    /// A row: what the form knows, room for answers, and what was answered last time.
    mutating func add(
        _ known: [(FormField, String, isFixed: Bool)], answers: [FormField],
        remembered: [String?], note: String? = nil
    ) {
        for field in answers {
            guard let column = columns[field.heading] else { continue }
            sheet[row, column] = CellDraft(nil, .answer)
        }
        for (field, text, isFixed) in known {
            guard let column = columns[field.heading] else { continue }
            sheet[row, column] = CellDraft(
                .text(text), isFixed ? .plain : .answer, note: column == 0 ? note : nil)
        }
        for (at, text) in remembered.enumerated() {
            guard let text else { continue }
            sheet[row, form.columns.count + at] = CellDraft(.text(text), .quiet)
        }
        row += 1
    }

    /// The answers of a column are chosen from a list; something else is let through with a word.
    mutating func choose(_ field: FormField, from choices: [String], advice: String) {
        guard let column = columns[field.heading], !choices.isEmpty, row > tableStart else {
            return
        }
        for (at, choice) in choices.enumerated() {
            lists[at, listCount] = CellDraft(.text(choice))
        }
        sheet.choices.append(
            ChoiceDraft(
                cells: CellRange(
                    CellAddress(row: tableStart, column: column),
                    CellAddress(row: row - 1, column: column)),
                sheet: lists.name,
                from: CellRange(
                    CellAddress(row: 0, column: listCount),
                    CellAddress(row: choices.count - 1, column: listCount)),
                advice: advice))
        listCount += 1
    }

    /// The workbook: what to do, the form, and its lists.
    func workbook(called title: String, widths: [Double], guidance: [String]) -> WorkbookDraft {
        var form = sheet
        for (column, width) in widths.enumerated() { form.widths[column] = width }
        var page = SheetDraft(name: "Guidance")
        page.widths = [0: 28, 1: 90]
        page[0, 0] = CellDraft(.text(title), .title)
        var row = 2
        for line in guidance {
            page[row, 1] = CellDraft(.text(line))
            row += 1
        }
        row += 1
        for field in self.form.header + self.form.columns where !field.help.isEmpty {
            page[row, 0] = CellDraft(.text(field.heading), .heading)
            page[row, 1] = CellDraft(.text(field.help))
            row += 1
        }
        return WorkbookDraft(
            title: title, sheets: listCount > 0 ? [page, form, lists] : [page, form])
    }
}
