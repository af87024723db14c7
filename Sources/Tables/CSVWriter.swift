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
        var rows: [[String]]
    }

    func write(_ page: Page) -> String {
        var sheets = sheets(of: page)
        if sheets.isEmpty { sheets = [sentences(of: page)] }
        let blocks = sheets.map { sheet in
            let title = sheets.count > 1 ? [[text(sheet.title)]] : []
            return (title + [sheet.header] + sheet.rows)
                .map(record).joined()
        }
        return blocks.joined(separator: "\r\n")
    }

    private func sheets(of page: Page) -> [Sheet] {
        var heading = page.title
        var sheets: [Sheet] = []
        for section in page.sections {
            switch section {
            case .part(let part): heading = part.title
            case .heading(let text): heading = text
            case .table(let table): sheets.append(sheet(table))
            case .facts(let facts):
                let rows = facts.map { [text($0.0), field($0.1)] }
                sheets.append(Sheet(title: heading, header: ["label", "value"], rows: rows))
            case .paragraph, .list, .drawing: break
            }
        }
        return sheets
    }

    private func sheet(_ table: Table) -> Sheet {
        var rows = table.rows.map { $0.map(field) }
        if rows.isEmpty {
            let rest = table.columns.dropFirst().map { _ in "" }
            rows = [[text(table.whenEmpty)] + rest]
        }
        return Sheet(title: table.title, header: table.distinctKeys.map(text), rows: rows)
    }

    private func sentences(of page: Page) -> Sheet {
        let said = page.sections.flatMap { section in
            switch section {
            case .part(let part): [part.title]
            case .heading(let text), .paragraph(let text): [text]
            case .list(let items): items.isEmpty ? [Statement.noneAtAll] : items
            case .drawing(let drawing): [drawing.title, drawing.summary] + drawing.words
            case .table, .facts: [String]()
            }
        }
        let rows = (page.lead + said + page.footer).map { [text($0)] }
        return Sheet(title: page.title, header: [text(page.title)], rows: rows)
    }

    /// One line; a lone blank is quoted, since a blank line would stand between tables.
    private func record(_ fields: [String]) -> String {
        (fields == [""] ? "\"\"" : fields.joined(separator: ",")) + "\r\n"
    }

    private func field(_ cell: Cell) -> String { cell.plainNumber ?? text(cell.words) }

    private func text(_ text: String) -> String {
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

    private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
        "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(scalar)
    }
}
