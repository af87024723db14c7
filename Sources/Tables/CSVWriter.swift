/// Writes the tables of a page as CSV (RFC 4180): UTF-8, lines ended by CRLF, columns named by key.
///
/// - One table is its header and its rows. Several tables follow each other, each under a row that
///   holds its title, with a blank line between.
/// - A labelled list is a table of `label` and `value`. Headings, sentences and notes are left out;
///   only a page without any table is written as a column of its sentences. A drawing is the words it
///   shows, and is left out with them.
/// - A table without rows says why in its first cell, so that "none" and "not recorded" stay apart.
/// - One record is one line: line breaks inside a cell become spaces.
/// - A cell of text never starts a formula: where its first character, after any spaces (wide ones,
///   and characters that are not seen, too) and apostrophes, is `=`, `+`, `-`, `@`, a tab, a carriage
///   return or a full-width form of these, an apostrophe is put before it. Numbers are left as numbers.
struct CSVWriter {
    private struct Sheet {
        var title: String
        var header: [String]
        var rows: SheetRows
    }

    private enum SheetRows {
        case written([[String]])
        case of(Table)
    }

    func write(_ page: Page, to sink: (String) throws -> Void) rethrows {
        var sheets = sheets(of: page)
        if sheets.isEmpty { sheets = [sentences(of: page)] }
        for (number, sheet) in sheets.enumerated() {
            if number > 0 { try sink("\r\n") }
            if sheets.count > 1 { try sink(record([text(sheet.title)])) }
            try sink(record(sheet.header))
            try write(sheet.rows, to: sink)
        }
    }

    private func write(_ rows: SheetRows, to sink: (String) throws -> Void) rethrows {
        switch rows {
        case .written(let rows): for row in rows { try sink(record(row)) }
        case .of(let table):
            var isEmpty = true
            try table.forEachRow { row in
                isEmpty = false
                try sink(record(row.map(field)))
            }
            if isEmpty {
                let rest = table.columns.dropFirst().map { _ in "" }
                try sink(record([text(table.whenEmpty)] + rest))
            }
        }
    }

    private func sheets(of page: Page) -> [Sheet] {
        var heading = page.title
        var sheets: [Sheet] = []
        for section in page.sections {
            switch section {
            case .part(let part): heading = part.title
            case .heading(let text): heading = text
            case .table(let table):
                sheets.append(
                    Sheet(
                        title: table.title, header: table.distinctKeys.map(text), rows: .of(table)))
            case .facts(let facts):
                let rows = facts.map { [text($0.0), field($0.1)] }
                sheets.append(
                    Sheet(title: heading, header: ["label", "value"], rows: .written(rows)))
            case .paragraph, .list, .drawing, .maybe: break
            }
        }
        return sheets
    }

    private func sentences(of page: Page) -> Sheet {
        let said = page.sections.flatMap { section in
            switch section {
            case .part(let part): [part.title]
            case .heading(let text), .paragraph(let text): [text]
            case .list(let items): items.isEmpty ? [Statement.noneAtAll] : items
            case .drawing(let drawing): [drawing.title, drawing.summary] + drawing.words
            case .table, .facts, .maybe: [String]()
            }
        }
        let rows = (page.lead + said + page.footer).map { [text($0)] }
        return Sheet(title: page.title, header: [text(page.title)], rows: .written(rows))
    }

    /// One line; a lone blank is quoted, since a blank line would stand between tables.
    private func record(_ fields: [String]) -> String {
        (fields == [""] ? "\"\"" : fields.joined(separator: ",")) + "\r\n"
    }

    private func field(_ cell: Cell) -> String { cell.plainNumber ?? text(cell.words) }

    private func text(_ text: String) -> String {
        if Self.isPlain(text) { return text }
        let line = SafeText.line(text)
        let first = text.unicodeScalars.first { !Self.isPassedOver($0) }
        let safe = first.map(Self.startsFormula) == true ? "'" + line : line
        guard safe.unicodeScalars.contains(where: { ",;\"".unicodeScalars.contains($0) }) else {
            return safe
        }
        let doubled = safe.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
    }

    /// Whether a spreadsheet may look past a character for what begins a cell.
    private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
        guard !startsFormula(scalar) else { return false }
        return scalar == "'" || scalar.properties.isWhitespace || SafeText.isHidden(scalar)
    }

    /// Whether a text stands as it is: letters, digits and marks that mean nothing here.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        let begins: Bool
        switch first {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            begins = true
        default: begins = false
        }
        return begins
            && text.utf8.allSatisfy {
                0x20 <= $0 && $0 < 0x7F && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";")
                    && $0 != UInt8(ascii: "\"")
            }
    }

    private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
        "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(scalar)
    }
}
