/// Writes a page as Markdown (CommonMark, with the tables of GitHub Flavored Markdown).
///
/// Text from the log shows as itself: what Markdown or HTML would act upon is escaped. The
/// program's own
/// statements stand in italics, which escaped text cannot imitate.
struct MarkdownWriter {
    func write(_ page: Page) -> String {
        var blocks = page.banner.map { ["> **\(inline($0))**"] } ?? []
        if !page.title.isEmpty { blocks.append("# " + inline(page.title)) }
        blocks += page.lead.map(block)
        blocks += page.sections.flatMap { parts($0, level: page.parts.isEmpty ? "##" : "###") }
        if !page.footer.isEmpty { blocks += ["---"] + page.footer.map(block) }
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// `level` marks a heading: one below the parts, where there are any.
    private func parts(_ section: Section, level: String) -> [String] {
        switch section {
        case .part(let part): ["## " + inline(part.title)]
        case .heading(let text): ["\(level) " + inline(text)]
        case .paragraph(let text): [block(text)]
        case .list(let items):
            items.isEmpty
                ? ["*\(Statement.noneAtAll)*"]
                : [items.map { "- " + block($0) }.joined(separator: "\n")]
        case .table(let table): parts(table)
        case .drawing(let drawing): parts(drawing)
        case .maybe: []
        case .facts(let facts):
            [facts.map { "- **\(inline($0)):** \(inline($1))" }.joined(separator: "\n")]
        }
    }

    /// A picture in words.
    private func parts(_ drawing: Drawing) -> [String] {
        guard drawing.table == nil else { return [] }
        let title = drawing.title.isEmpty ? [] : ["**\(inline(drawing.title))**"]
        return title + [block(drawing.summary)]
            + [drawing.words.map { "- " + block($0) }.joined(separator: "\n")]
    }

    private func parts(_ table: Table) -> [String] {
        let title = table.title.isEmpty ? [] : ["**\(inline(table.title))**"]
        let body = table.rows.isEmpty ? block(table.whenEmpty) : grid(table)
        return title + [body] + table.notes.map { "Note: " + inline($0) }
    }

    private func grid(_ table: Table) -> String {
        let head = table.columns.map { inline($0.title) }
        let rule = table.columns.map { $0.alignment == .leading ? "---" : "---:" }
        return ([head, rule] + table.rows.map { $0.map(inline) })
            .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    private func inline(_ cell: Cell) -> String {
        switch cell {
        case .cannotTell(let values):
            "*\(Statement.cannotTell)*: \(inline(Cell.either(values)))"
        default: cell.isStatement ? "*\(cell.words)*" : inline(cell.words)
        }
    }

    /// Text that begins a block, where a number or a dash would otherwise start a list.
    private func block(_ text: String) -> String {
        let line = inline(text)
        guard let first = line.first else { return line }
        if "-+=".contains(first) { return "\\" + line }
        let rest = line.drop { $0.isASCII && $0.isNumber }
        guard rest.startIndex > line.startIndex, let mark = rest.first, ".)".contains(mark) else {
            return line
        }
        return line[..<rest.startIndex] + "\\" + rest
    }

    private func inline(_ text: String) -> String {
        var escaped = ""
        for scalar in SafeText.line(text).unicodeScalars.drop(while: { $0 == " " }) {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$":
                escaped += "\\"
                escaped.unicodeScalars.append(scalar)
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
