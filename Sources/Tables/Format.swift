/// The ways a page can be written, by the names typed on the command line.
public enum Format: String, CaseIterable, Sendable {
    case text
    case csv
    case json
    case markdown
    case html
}

/// How text is laid out for its reader; the other formats do not depend on it.
public struct Writing: Hashable, Sendable {
    /// The terminal's columns, or nil for no limit.
    public var width: Int?

    /// Whether headings are bold and the program's own statements dim.
    public var useColour: Bool

    /// Plain text of unlimited width, unless said otherwise.
    public init(width: Int? = nil, useColour: Bool = false) {
        self.width = width
        self.useColour = useColour
    }
}

extension Page {
    /// The page in a format, as UTF-8 text that ends with one line break.
    ///
    /// The same page is always written as the same bytes.
    public func written(as format: Format, _ how: Writing = Writing()) -> String {
        var text = ""
        write(as: format, how) { text += $0 }
        return text
    }

    /// Writes the page in a format to a sink, in pieces, none of which is kept.
    ///
    /// A spreadsheet is written row by row, so that it takes no more memory than one; the other
    /// formats need the whole of a table before its first line.
    public func write(
        as format: Format, _ how: Writing = Writing(), to sink: (String) throws -> Void
    ) rethrows {
        let page = settled(showsDrawings: format != .csv)
        if format != .csv {
            for case .table(let table) in page.sections { table.requireWholeRows() }
        }
        switch format {
        case .text: try sink(TextWriter(how).write(page))
        case .csv: try CSVWriter().write(page, to: sink)
        case .json: try sink(JSONWriter().write(page))
        case .markdown: try sink(MarkdownWriter().write(page))
        case .html: try sink(HTMLWriter().write(page))
        }
    }
}
