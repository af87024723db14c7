/// A table laid out in columns of text.
struct TextGrid {
    private static let gap = 2

    /// A word up to this wide is never broken to make a column fit.
    private static let wholeWord = 16

    private let table: Table
    private let titles: [String]
    private let rows: [[String]]
    private let widths: [Int]

    /// Lays a table out within a width, or returns nil where its columns do not fit side by side.
    init?(_ table: Table, width: Int?) {
        self.table = table
        titles = table.columns.map { SafeText.line($0.title) }
        rows = table.rows.map { $0.map(\.words) }
        let cells = [titles] + rows
        let natural = titles.indices.map { column in
            cells.map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        guard let width else {
            widths = natural
            return
        }
        let needed = titles.indices.map { column in
            min(Self.wholeWord, cells.map { Self.longestWord($0[column]) }.max() ?? 0)
        }
        let available = width - Self.gap * (titles.count - 1)
        guard let shared = Self.shared(available, needed: needed, natural: natural) else {
            return nil
        }
        widths = shared
    }

    func lines(styled: (String, Emphasis) -> String) -> [String] {
        let head = layOut(titles) { _, text in text }.map { styled($0, .bold) }
        let rule = widths.map { String(repeating: "-", count: $0) }
            .joined(separator: Self.padded("", to: Self.gap))
        let body = zip(table.rows, rows).map { cells, words in
            layOut(words) { column, text in
                cells[column].isStatement ? styled(text, .dim) : text
            }
        }
        // Rows of several lines need a space between them to be told apart.
        let space = body.contains { $0.count > 1 } ? [""] : []
        return head + [rule] + Array(body.joined(separator: space))
    }

    private func layOut(_ cells: [String], style: (Int, String) -> String) -> [String] {
        let columns = zip(cells, widths).map { Wrapping.lines(of: $0, width: $1) }
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { line in
            let parts = columns.indices.map { column in
                let text = line < columns[column].count ? columns[column][line] : ""
                let space = Self.padded("", to: widths[column] - DisplayWidth.of(text))
                let shown = text.isEmpty ? "" : style(column, text)
                return table.columns[column].alignment == .leading ? shown + space : space + shown
            }
            return Self.trimmed(parts.joined(separator: Self.padded("", to: Self.gap)))
        }
    }

    /// Shares the columns of the terminal out: narrow columns keep their width, wide ones are
    /// evened.
    private static func shared(_ available: Int, needed: [Int], natural: [Int]) -> [Int]? {
        guard needed.reduce(0, +) <= available else { return nil }
        func widths(upTo limit: Int) -> [Int] {
            zip(needed, natural).map { max($0, min($1, limit)) }
        }
        var limit = natural.max() ?? 0
        while widths(upTo: limit).reduce(0, +) > available { limit -= 1 }
        var widths = widths(upTo: limit)
        var spare = available - widths.reduce(0, +)
        for column in widths.indices where spare > 0 && widths[column] < natural[column] {
            widths[column] += 1
            spare -= 1
        }
        return widths
    }

    private static func longestWord(_ text: String) -> Int {
        text.split(separator: " ").map { DisplayWidth.of($0) }.max() ?? 0
    }

    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }

    static func trimmed(_ line: String) -> String {
        let last = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }
        return last.map { String(decoding: line.utf8[...$0], as: UTF8.self) } ?? ""
    }
}
