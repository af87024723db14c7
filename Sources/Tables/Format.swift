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
        for case .table(let table) in sections { table.requireWholeRows() }
        return switch format {
        case .text: TextWriter(how).write(self)
        case .csv: CSVWriter().write(self)
        case .json: JSONWriter().write(self)
        case .markdown: MarkdownWriter().write(self)
        case .html: HTMLWriter().write(self)
        }
    }
}
