/// Writes a page as plain text for a terminal, a letter or a pipe.
///
/// Nothing is wider than the terminal; without a width nothing is wrapped.
struct TextWriter {
    private let width: Int?
    private let useColour: Bool

    init(_ how: Writing) {
        width = how.width.map { max($0, 1) }
        useColour = how.useColour
    }

    func write(_ page: Page) -> String {
        var blocks = page.banner.map { [wrapped($0).map { styled($0, .bold) }] } ?? []
        blocks.append(heading(page.title, underlined: "="))
        blocks += page.lead.map(paragraph)
        blocks += page.sections.map { block($0, on: page) }
        blocks += page.footer.map(paragraph)
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    private func block(_ section: Section, on page: Page) -> [String] {
        switch section {
        case .part(let part): heading(part.title, underlined: "=")
        case .heading(let text): heading(text, underlined: "-")
        case .paragraph(let text): paragraph(text)
        case .list(let items):
            items.isEmpty ? [styled(Statement.noneAtAll, .dim)] : items.flatMap(item)
        case .table(let table):
            block(
                table.withoutBlankColumns.withoutUnrecordedColumns,
                isTitled: table.title != page.title)
        case .drawing(let drawing): block(drawing)
        case .maybe: []
        case .facts(let facts): labelled(facts)
        }
    }

    private func block(_ table: Table, isTitled: Bool) -> [String] {
        var parts = isTitled ? [wrapped(table.title).map { styled($0, .bold) }] : []
        if table.rows.isEmpty {
            parts.append(paragraph(table.whenEmpty))
        } else if let grid = TextGrid(table, width: width) {
            parts.append(grid.lines(styled: styled))
        } else {
            parts += table.rows.map { row in
                labelled(zip(table.columns, row).map { ($0.title, $1) })
            }
        }
        parts += table.notes.map { paragraph("Note: \($0)") }
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    /// A picture in words.
    private func block(_ drawing: Drawing) -> [String] {
        guard drawing.table == nil else { return [] }
        let parts = [
            wrapped(drawing.title).map { styled($0, .bold) }, paragraph(drawing.summary),
            drawing.words.flatMap(item),
        ]
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private func heading(_ text: String, underlined rule: String) -> [String] {
        let lines = wrapped(text)
        let widest = lines.map { DisplayWidth.of($0) }.max() ?? 0
        return lines.map { styled($0, .bold) }
            + (lines.isEmpty ? [] : [String(repeating: rule, count: max(widest, 1))])
    }

    private func paragraph(_ text: String) -> [String] { wrapped(text) }

    private func item(_ text: String) -> [String] {
        hanging(first: "- ", then: "  ", Wrapping.lines(of: SafeText.line(text), width: less(2)))
    }

    /// Labels in one column, values in the next; under each other where the terminal is narrow.
    private func labelled(_ facts: [(String, Cell)]) -> [String] {
        let labels = facts.map { SafeText.line($0.0) + ":" }
        let room = (labels.map { DisplayWidth.of($0) }.max() ?? 0) + 2
        let isNarrow = width.map { room > $0 / 2 } ?? false
        return zip(labels, facts).flatMap { label, fact in
            let indent = isNarrow ? 2 : room
            let value = Wrapping.lines(of: fact.1.words, width: less(indent))
            let shown = fact.1.isStatement ? value.map { styled($0, .dim) } : value
            if isNarrow {
                let above = Wrapping.lines(of: label, width: width)
                return fact.1.words.isEmpty
                    ? above : above + hanging(first: "  ", then: "  ", shown)
            }
            return hanging(
                first: TextGrid.padded(label, to: room), then: TextGrid.padded("", to: room), shown)
        }
    }

    private func hanging(first: String, then: String, _ lines: [String]) -> [String] {
        lines.enumerated().map { number, line in
            TextGrid.trimmed((number == 0 ? first : then) + line)
        }
    }

    private func wrapped(_ text: String) -> [String] {
        let line = SafeText.line(text)
        return line.isEmpty ? [] : Wrapping.lines(of: line, width: width).map(TextGrid.trimmed)
    }

    private func less(_ columns: Int) -> Int? { width.map { max($0 - columns, 1) } }

    private func styled(_ text: String, _ emphasis: Emphasis) -> String {
        useColour && !text.isEmpty ? "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m" : text
    }
}

/// How a terminal sets words apart; the numbers are those of ECMA-48, "select graphic rendition".
enum Emphasis: Int {
    case bold = 1
    case dim = 2
}
