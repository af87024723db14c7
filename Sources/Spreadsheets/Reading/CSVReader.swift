import CCSV
import Foundation

/// Comma-separated values, as spreadsheet programs write them: any of three separators, a byte
/// order mark or none, UTF-8 or the Windows code page.
enum CSVReader {
    /// A wide encoding with its byte order mark, as "Unicode text" is saved.
    static func isWide(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    static func read(
        _ bytes: [UInt8], name: String, limits: SpreadsheetLimits
    ) throws(SpreadsheetProblem) -> Workbook {
        var text = try decoded(bytes)
        let separator = separator(takingFirstLineOf: &text)
        let sink = Rows(
            name: name, firstRow: text.lines, separator: separator, limits: limits)
        var parser = csv_parser()
        guard csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)) == 0 else {
            preconditionFailure("There is memory for a parser.")
        }
        defer { csv_free(&parser) }
        csv_set_delim(&parser, separator)
        // Spaces around a value are the writer's own: nothing is taken off here.
        csv_set_space_func(&parser) { _ in 0 }
        let context = Unmanaged.passUnretained(sink).toOpaque()
        var isWhole = text.bytes.withUnsafeBytes { bytes in
            csv_parse(
                &parser, bytes.baseAddress, bytes.count, Rows.endOfCell, Rows.endOfRow, context)
                == bytes.count
        }
        if isWhole { isWhole = csv_fini(&parser, Rows.endOfCell, Rows.endOfRow, context) == 0 }
        if let problem = sink.problem { throw problem }
        guard isWhole else {
            throw sink.unbalanced(at: sink.next)
        }
        return Workbook(sheets: [sink.sheet])
    }

    private struct Text {
        var bytes: [UInt8]
        /// How many lines were taken off the top.
        var lines = 0
    }

    private static func decoded(_ bytes: [UInt8]) throws(SpreadsheetProblem) -> Text {
        if isWide(bytes) {
            guard let wide = String(bytes: bytes, encoding: .utf16) else {
                throw ZipPackage.damaged
            }
            return Text(bytes: Array(wide.utf8))
        }
        let bare = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if String(validating: bare, as: UTF8.self) != nil { return Text(bytes: bare) }
        guard let windows = String(bytes: bare, encoding: .windowsCP1252) else {
            throw SpreadsheetProblem(
                .notASpreadsheet,
                "The file's letters are in no encoding known here. Save it as "
                    + "\"CSV UTF-8 (comma delimited)\".")
        }
        return Text(bytes: Array(windows.utf8))
    }

    /// What separates the values: said in a first line `sep=;`, or what the first line holds most.
    private static func separator(takingFirstLineOf text: inout Text) -> UInt8 {
        let end = text.bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.bytes.endIndex
        let line = text.bytes[..<end]
        if line.starts(with: Array("sep=".utf8)), line.count == 5 {
            let separator = line[line.endIndex - 1]
            var rest = text.bytes[end...]
            if rest.first == 0x0D { rest = rest.dropFirst() }
            if rest.first == 0x0A { rest = rest.dropFirst() }
            text = Text(bytes: Array(rest), lines: 1)
            return separator
        }
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in line {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let choices = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
        return choices.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? choices[0]
    }

    /// Collects the cells as the parser finds them.
    private final class Rows {
        var sheet: Sheet
        var problem: SpreadsheetProblem?
        private let limits: SpreadsheetLimits
        private var left: Int
        private var row: Int
        private var column = 0
        private var cells: [Cell] = []
        private var isAfterReturn = false
        private let separator: UInt8
        /// How many separators the first row has.
        private var separators: Int?

        init(name: String, firstRow: Int, separator: UInt8, limits: SpreadsheetLimits) {
            sheet = Sheet(name: name)
            row = firstRow
            self.separator = separator
            self.limits = limits
            left = limits.cells
        }

        /// The cell that is being read.
        var next: CellAddress { CellAddress(row: row, column: column) }

        static let endOfCell:
            @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?)
                -> Void = { value, count, context in
                    guard let context else { return }
                    let rows = Unmanaged<Rows>.fromOpaque(context).takeUnretainedValue()
                    rows.take(UnsafeRawBufferPointer(start: value, count: count))
                }

        static let endOfRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
            ending, context in
            guard let context else { return }
            Unmanaged<Rows>.fromOpaque(context).takeUnretainedValue().endRow(ending)
        }

        func unbalanced(at place: CellAddress) -> SpreadsheetProblem {
            SpreadsheetProblem(
                .quotes,
                "A quotation mark in this cell is not closed, or stands inside a value: what "
                    + "follows would be swallowed. Double it inside a value, or take it out.",
                sheet: sheet.name, at: place)
        }

        private func take(_ value: UnsafeRawBufferPointer) {
            defer { column += 1 }
            isAfterReturn = false
            guard problem == nil, !value.isEmpty else { return }
            // A whole row inside one value: a stray quotation mark has swallowed it.
            if let separators, separators > 0,
                value.split(separator: 0x0A).dropFirst().contains(where: { line in
                    line.reduce(0) { $0 + ($1 == separator ? 1 : 0) } >= separators
                })
            {
                problem = unbalanced(at: next)
                return
            }
            let text = String(decoding: value, as: UTF8.self)
            left -= 1
            if left < 0 || column > CellAddress.last.column || row > CellAddress.last.row {
                problem = limits.tooLarge("\(limits.cells) cells")
            } else if text.count > limits.letters {
                problem = SpreadsheetProblem(
                    .tooLarge, "A cell holds more than \(limits.letters) letters.",
                    sheet: sheet.name, at: next)
            } else {
                cells.append(Cell(next, .text(text)))
            }
        }

        /// A row ends; the line feed after a carriage return ends nothing more.
        private func endRow(_ ending: Int32) {
            if ending == 0x0A, isAfterReturn {
                isAfterReturn = false
                return
            }
            isAfterReturn = ending == 0x0D
            if ending == -1, column == 0 { return }
            if separators == nil { separators = max(0, column - 1) }
            if !cells.isEmpty { sheet.rows.append(Sheet.Row(index: row, cells: cells)) }
            cells = []
            row += 1
            column = 0
        }
    }
}
