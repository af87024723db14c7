/// Writes a page as one whole HTML document that needs nothing else: no script, no font, no
/// network.
///
/// All text is escaped. Tables carry a caption and say which cells are headings; the first cell of
/// a
/// row is the row's heading. The program's own statements stand in `<em>`.
struct HTMLWriter {
    func write(_ page: Page) -> String {
        let title = escaped(page.title)
        let banner = page.banner.map { ["<header><p>\(escaped($0))</p></header>"] } ?? []
        let footer =
            page.footer.isEmpty
            ? [] : ["<footer>"] + page.footer.map { "<p>\(escaped($0))</p>" } + ["</footer>"]
        let lines =
            [
                "<!DOCTYPE html>",
                "<html lang=\"en-GB\">",
                "<head>",
                "<meta charset=\"utf-8\">",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "<meta http-equiv=\"Content-Security-Policy\""
                    + " content=\"default-src 'none'; style-src 'unsafe-inline'\">",
                "<title>\(title)</title>",
                "<style>",
                Self.style + Printing.style(of: page),
                "</style>",
                "</head>",
                "<body>",
            ] + banner + ["<main>", "<h1>\(title)</h1>"]
            + page.lead.map { "<p class=\"lead\">\(escaped($0))</p>" }
            + body(page) + ["</main>"] + footer + ["</body>", "</html>"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// The sections in order; where there are parts, the contents first, and each part by itself.
    private func body(_ page: Page) -> [String] {
        var lines: [String] = []
        var part = 0
        for (number, section) in page.sections.enumerated() {
            if case .part(let next) = section {
                lines += part == 0 ? contents(page.parts) : ["</section>"]
                part += 1
                lines += [
                    "<section class=\"part\" id=\"part-\(part)\" aria-labelledby=\"title-\(part)\">",
                    "<h2 id=\"title-\(part)\">\(escaped(next.title))</h2>",
                ]
            } else {
                lines += self.lines(number, section, isInPart: part > 0)
            }
        }
        return lines + (part > 0 ? ["</section>"] : [])
    }

    private func contents(_ parts: [Part]) -> [String] {
        let items = parts.enumerated().map { number, part in
            let note =
                part.note.isEmpty ? "" : "<br><span class=\"note\">\(escaped(part.note))</span>"
            return "<li><a href=\"#part-\(number + 1)\">\(escaped(part.title))</a>\(note)</li>"
        }
        return [
            "<nav aria-labelledby=\"contents\">", "<h2 id=\"contents\">Contents</h2>", "<ol>",
        ] + items + ["</ol>", "</nav>"]
    }

    private func lines(_ number: Int, _ section: Section, isInPart: Bool) -> [String] {
        switch section {
        case .part: []
        case .heading(let text):
            isInPart ? ["<h3>\(escaped(text))</h3>"] : ["<h2>\(escaped(text))</h2>"]
        case .paragraph(let text): ["<p>\(escaped(text))</p>"]
        case .list(let items):
            items.isEmpty
                ? ["<p><em>\(Statement.noneAtAll)</em></p>"]
                : ["<ul>"] + items.map { "<li>\(escaped($0))</li>" } + ["</ul>"]
        case .table(let table): lines(table)
        case .drawing(let drawing): lines(drawing, id: "picture-\(number + 1)")
        case .maybe: []
        case .facts(let facts):
            facts.isEmpty
                ? []
                : ["<dl>"]
                    + facts.map { "<dt>\(escaped($0))</dt><dd>\(content($1))</dd>" } + ["</dl>"]
        }
    }

    private func lines(_ table: Table) -> [String] {
        let title = escaped(table.title)
        let notes = table.notes.map { "<p class=\"note\">Note: \(escaped($0))</p>" }
        if table.rows.isEmpty {
            let heading = title.isEmpty ? [] : ["<p class=\"caption\">\(title)</p>"]
            return heading + ["<p>\(escaped(table.whenEmpty))</p>"] + notes
        }
        let head = table.columns.map { column in
            "<th scope=\"col\"\(figures(column))>\(escaped(column.title))</th>"
        }
        return [
            "<div class=\"wide\" role=\"region\" "
                + "aria-label=\"\(title.isEmpty ? "Table" : title)\" tabindex=\"0\">",
            "<table>",
        ] + (title.isEmpty ? [] : ["<caption>\(title)</caption>"]) + [
            "<thead><tr>\(head.joined())</tr></thead>",
            "<tbody>",
        ] + table.rows.map { row($0, of: table) } + ["</tbody>", "</table>", "</div>"] + notes
    }

    /// The picture, and below it the rest of what it shows, in words that can be opened.
    private func lines(_ drawing: Drawing, id: String) -> [String] {
        let title = escaped(drawing.title)
        let said =
            drawing.words + (drawing.table.map { ["The table \"\($0)\" says the same."] } ?? [])
        let words =
            said.isEmpty
            ? []
            : ["<details>", "<summary>The picture in words</summary>", "<ul>"]
                + said.map { "<li>\(escaped($0))</li>" } + ["</ul>", "</details>"]
        return [
            "<figure>",
            "<div class=\"wide\" role=\"region\" aria-label=\"Picture: \(title)\" tabindex=\"0\">",
        ] + SVGWriter(id: id).lines(drawing) + [
            "</div>", "<figcaption><p><strong>\(title).</strong> \(escaped(drawing.summary))</p>",
        ] + words + ["</figcaption>", "</figure>"]
    }

    private func row(_ cells: [Cell], of table: Table) -> String {
        let parts = zip(table.columns, cells).enumerated().map { number, pair in
            let (column, cell) = pair
            return number == 0
                ? "<th scope=\"row\"\(figures(column))>\(content(cell))</th>"
                : "<td\(figures(column))>\(content(cell))</td>"
        }
        return "<tr>\(parts.joined())</tr>"
    }

    private func figures(_ column: Column) -> String {
        column.alignment == .trailing ? " class=\"figures\"" : ""
    }

    private func content(_ cell: Cell) -> String {
        switch cell {
        case .list(let items) where items.count > 1:
            return "<ul>" + items.map { "<li>\(escaped($0))</li>" }.joined() + "</ul>"
        case .date(_, let earliest?, let latest?) where earliest == latest:
            return "<time datetime=\"\(escaped(earliest))\">\(escaped(cell.words))</time>"
        case .cannotTell(let values):
            return "<em>\(Statement.cannotTell)</em>: \(escaped(Cell.either(values)))"
        default:
            return cell.isStatement ? "<em>\(cell.words)</em>" : escaped(cell.words)
        }
    }

    private func escaped(_ text: String) -> String { Markup.escaped(text) }

    // Every colour has a contrast of at least 7 to 1 with its background (WCAG 2.2, 1.4.6).
    private static let style = """
        body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1a1a1a; background: #fff;
          font: 1rem/1.5 Arial, Helvetica, sans-serif; }
        h1, h2, h3 { line-height: 1.2; }
        a { color: #003a70; }
        a:focus-visible { outline: 3px solid #1a1a1a; }
        nav li { margin: 0.4rem 0; }
        .part { border-top: 3px solid #1a1a1a; margin-top: 3rem; }
        header { border: 2px solid #1a1a1a; padding: 0 1rem; font-weight: bold; }
        .lead { font-size: 1.125rem; }
        .wide { overflow-x: auto; margin: 1.5rem 0; }
        .wide:focus { outline: 3px solid #1a1a1a; }
        table { border-collapse: collapse; width: 100%; }
        caption, .caption { font-weight: bold; text-align: left; padding: 0.5rem 0; }
        th, td { border-bottom: 1px solid #767676; padding: 0.4rem 0.75rem 0.4rem 0; }
        th, td { text-align: left; vertical-align: top; }
        tbody th { font-weight: normal; }
        time { white-space: nowrap; }
        .figures { text-align: right; font-variant-numeric: tabular-nums; }
        td ul, th ul, dd ul { margin: 0; padding-left: 1.2rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.4rem 1.5rem; }
        dt { font-weight: bold; }
        dd { margin: 0; }
        figure { margin: 1.5rem 0; }
        figure .wide { margin: 0; }
        figcaption p { margin: 0.5rem 0; }
        svg { display: block; font-family: Arial, Helvetica, sans-serif; }
        summary { cursor: pointer; text-decoration: underline; min-height: 1.5rem; }
        summary:focus-visible { outline: 3px solid #1a1a1a; }
        em, .note, footer { color: #4d4d4d; }
        footer { border-top: 1px solid #767676; margin-top: 2rem; font-size: 0.875rem; }
        @media print {
          body { max-width: none; padding: 0; font-size: 10pt; color: #000; }
          .wide { overflow: visible; }
          thead { display: table-header-group; }
          tr, figure { break-inside: avoid; }
          svg { max-width: 100%; height: auto; print-color-adjust: exact; }
          details:not([open]) { display: none; }
          h2, h3, caption { break-after: avoid; }
        }

        """
}
