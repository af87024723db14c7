/// Two pages beside each other on a screen; under each other where it is narrow.
public struct Panes: Sendable {
    /// Below this many columns two pages no longer fit beside each other.
    private static let narrow = 70

    private let lines: [String]

    /// Lays the pages out for a screen so many columns wide.
    public init(_ left: Page, _ right: Page, width: Int) {
        guard width >= Self.narrow else {
            lines = Self.lines(left, width) + [""] + Self.lines(right, width)
            return
        }
        let half = (width - 3) / 2
        let (one, other) = (Self.lines(left, half), Self.lines(right, width - 3 - half))
        lines = (0..<max(one.count, other.count)).map { row in
            let first = row < one.count ? one[row] : ""
            let second = row < other.count ? other[row] : ""
            return TextGrid.padded(first, to: half) + " │ " + second
        }
    }

    /// How many lines there are.
    public var height: Int { lines.count }

    /// So many lines, from one on; the last says how many more there are.
    public func lines(from start: Int, atMost count: Int) -> [String] {
        let rest = lines.dropFirst(max(min(start, lines.count - 1), 0))
        guard rest.count > count, count > 0 else { return Array(rest) }
        return rest.prefix(count - 1) + ["… \(rest.count - count + 1) more lines below"]
    }

    /// One text in lines that fit a screen so wide; nothing in it can act on the terminal.
    public static func lines(of text: String, width: Int) -> [String] {
        Wrapping.lines(of: SafeText.line(text), width: max(width, 1))
    }

    private static func lines(_ page: Page, _ width: Int) -> [String] {
        page.written(as: .text, Writing(width: width))
            .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
}
