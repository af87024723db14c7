import CXlsxWriter
import Foundation

/// Writes a workbook; the same draft gives the same bytes.
public enum WorkbookWriter {
    /// The bytes of a workbook (`.xlsx`).
    ///
    /// - Parameter draft: What it holds.
    /// - Returns: The whole file.
    /// - Throws: Where no temporary file can be written, or a sheet's name is no name for one.
    public static func write(_ draft: WorkbookDraft) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("s11-" + UUID().uuidString)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("book.xlsx").path
        guard let book = workbook_new(path) else { throw WorkbookNotWritten(why: "no memory") }
        let looks = Looks(book)
        do {
            try describe(draft, in: book)
            for sheet in draft.sheets { try write(sheet, in: book, looks) }
        } catch {
            _ = workbook_close(book)
            throw error
        }
        try require(workbook_close(book))
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private static func describe(
        _ draft: WorkbookDraft, in book: UnsafeMutablePointer<lxw_workbook>
    ) throws {
        var properties = lxw_doc_properties()
        let title = strdup(draft.title)
        defer { free(title) }
        properties.title = title
        // A fixed moment, for the bytes' sake: 1 January 2000.
        properties.created = 946_684_800
        try require(workbook_set_properties(book, &properties))
    }

    private static func write(
        _ draft: SheetDraft, in book: UnsafeMutablePointer<lxw_workbook>, _ looks: Looks
    ) throws {
        guard let sheet = workbook_add_worksheet(book, draft.name) else {
            throw WorkbookNotWritten(why: "\"\(draft.name)\" is no name for a sheet")
        }
        for column in Set(draft.widths.keys).union(draft.hiddenColumns).sorted() {
            var options = lxw_row_col_options()
            options.hidden = draft.hiddenColumns.contains(column) ? 1 : 0
            try require(
                worksheet_set_column_opt(
                    sheet, UInt16(column), UInt16(column), draft.widths[column] ?? 12, nil,
                    &options))
        }
        for row in draft.hiddenRows.sorted() {
            var options = lxw_row_col_options()
            options.hidden = 1
            try require(worksheet_set_row_opt(sheet, UInt32(row), 15, nil, &options))
        }
        for (address, cell) in draft.cells.sorted(by: { $0.key < $1.key }) {
            try write(cell, at: address, on: sheet, looks)
        }
        for choice in draft.choices { try write(choice, on: sheet) }
        if draft.frozenRows > 0 { worksheet_freeze_panes(sheet, UInt32(draft.frozenRows), 0) }
        if draft.isHidden { worksheet_hide(sheet) }
        if draft.isProtected {
            var options = lxw_protection()
            options.format_columns = 1
            options.format_rows = 1
            options.insert_rows = 1
            worksheet_protect(sheet, nil, &options)
        }
    }

    private static func write(
        _ cell: CellDraft, at address: CellAddress, on sheet: UnsafeMutablePointer<lxw_worksheet>,
        _ looks: Looks
    ) throws {
        let row = UInt32(address.row)
        let column = UInt16(address.column)
        let look = looks[cell.look]
        switch cell.value {
        case nil: try require(worksheet_write_blank(sheet, row, column, look))
        case .text(let text), .error(let text):
            try require(worksheet_write_string(sheet, row, column, text, look))
        case .number(let number):
            // A number that a double would bend is kept as its letters.
            if let double = Double(number), number.count <= 15 {
                try require(worksheet_write_number(sheet, row, column, double, look))
            } else {
                try require(worksheet_write_string(sheet, row, column, number, look))
            }
        case .yesNo(let answer):
            try require(worksheet_write_boolean(sheet, row, column, answer ? 1 : 0, look))
        case .date(let date):
            var moment = lxw_datetime(
                year: Int32(date.year), month: Int32(date.month), day: Int32(date.day),
                hour: Int32(date.seconds / 3_600), min: Int32(date.seconds / 60 % 60),
                sec: Double(date.seconds % 60))
            let look = looks.date(cell.look, isTimed: date.seconds > 0)
            try require(worksheet_write_datetime(sheet, row, column, &moment, look))
        }
        if let note = cell.note {
            try require(worksheet_write_comment(sheet, row, column, note))
        }
    }

    private static func write(
        _ choice: ChoiceDraft, on sheet: UnsafeMutablePointer<lxw_worksheet>
    ) throws {
        var validation = lxw_data_validation()
        let from = choice.from
        func fixed(_ address: CellAddress) -> String {
            "$\(CellAddress.letters(ofColumn: address.column))$\(address.row + 1)"
        }
        let name = choice.sheet.replacing("'", with: "''")
        let formula = strdup("='\(name)'!\(fixed(from.first)):\(fixed(from.last))")
        let title = strdup("Not on the list")
        let advice = strdup(String(choice.advice.prefix(255)))
        defer {
            free(formula)
            free(title)
            free(advice)
        }
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        validation.value_formula = formula
        validation.error_title = title
        validation.error_message = advice
        validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
        let cells = choice.cells
        try require(
            worksheet_data_validation_range(
                sheet, UInt32(cells.first.row), UInt16(cells.first.column),
                UInt32(cells.last.row), UInt16(cells.last.column), &validation))
    }

    private static func require(_ status: lxw_error) throws {
        guard status == LXW_NO_ERROR else {
            throw WorkbookNotWritten(why: String(cString: lxw_strerror(status)))
        }
    }
}

/// Why a workbook could not be written.
public struct WorkbookNotWritten: Error, CustomStringConvertible {
    public let why: String
    public var description: String { "The workbook could not be written: \(why)." }
}

/// The looks of cells, made once a workbook.
private final class Looks {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var plain: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]
    private var days: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]
    private var moments: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        self.book = book
        for look in CellLook.allCases {
            plain[look] = made(look, number: nil)
            days[look] = made(look, number: "d mmmm yyyy")
            moments[look] = made(look, number: "d mmmm yyyy hh:mm")
        }
    }

    subscript(look: CellLook) -> UnsafeMutablePointer<lxw_format>? { plain[look] }

    func date(_ look: CellLook, isTimed: Bool) -> UnsafeMutablePointer<lxw_format>? {
        isTimed ? moments[look] : days[look]
    }

    private func made(_ look: CellLook, number: String?) -> UnsafeMutablePointer<lxw_format>? {
        guard let format = workbook_add_format(book) else { return nil }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if let number { format_set_num_format(format, number) }
        switch look {
        case .plain: format_set_text_wrap(format)
        case .title:
            format_set_bold(format)
            format_set_font_size(format, 16)
        case .heading:
            format_set_bold(format)
            format_set_text_wrap(format)
            format_set_bg_color(format, 0xE8EDF3)
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        case .answer:
            format_set_unlocked(format)
            format_set_text_wrap(format)
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        case .quiet:
            format_set_text_wrap(format)
            format_set_font_color(format, 0x595959)
            format_set_italic(format)
        case .faulty:
            format_set_unlocked(format)
            format_set_text_wrap(format)
            format_set_bg_color(format, 0xFFDD00)
            format_set_border(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
        }
        return format
    }
}
