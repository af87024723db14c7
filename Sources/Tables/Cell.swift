/// One cell of a table: a value, or a plain statement of why there is none.
///
/// Not recorded, zero, blank, none and cannot tell are different answers, and every format shows
/// them
/// differently.
public enum Cell: Hashable, Sendable {
    case text(String)
    case number(Int)

    /// An exact decimal, already formatted: `12.50`, `-0.5`.
    case decimal(String)
    case yesNo(Bool)

    /// A date as its source wrote it, with the first and last day it may mean (`2019-09-01`).
    case date(written: String, earliest: String?, latest: String?)

    /// Several values in order. An empty list says "none", which is an answer.
    case list([String])
    case notRecorded
    case notApplicable

    /// One of several values, where the dates cannot decide between them.
    case cannotTell([String])

    /// Nothing stands here, on purpose.
    case empty
}

extension Cell {
    /// The cell in words on one line, safe for a terminal; text and CSV show exactly this.
    ///
    /// Text from the log that could be taken for a statement of the program's own ("not recorded")
    /// is
    /// put in quotation marks.
    public var words: String {
        switch self {
        case .text(let text): Statement.apart(from: text)
        case .number(let number): String(number)
        case .decimal(let decimal): Statement.apart(from: decimal)
        case .yesNo(let yes): yes ? "yes" : "no"
        case .date(let written, let earliest, let latest):
            written.isEmpty ? Cell.between(earliest, latest) : Statement.apart(from: written)
        case .list(let items):
            items.isEmpty
                ? Statement.noneAtAll : Statement.apart(from: items.joined(separator: "; "))
        case .notRecorded: Statement.notRecorded
        case .notApplicable: Statement.notApplicable
        case .cannotTell(let values):
            "\(Statement.cannotTell): \(Cell.either(values))"
        case .empty: ""
        }
    }

    /// Whether the program speaks here, rather than the log.
    var isStatement: Bool {
        switch self {
        case .notRecorded, .notApplicable, .cannotTell: true
        case .list(let items): items.isEmpty
        case .text, .number, .decimal, .yesNo, .date, .empty: false
        }
    }

    /// The number as JSON and spreadsheets read it, or nil where the cell is not a plain number.
    var plainNumber: String? {
        switch self {
        case .number(let number): String(number)
        case .decimal(let decimal): Cell.isPlainDecimal(decimal) ? decimal : nil
        default: nil
        }
    }

    static func either(_ values: [String]) -> String {
        let lines = values.map(SafeText.line)
        let last = lines.last ?? ""
        return lines.count < 2
            ? last : "either \(lines.dropLast().joined(separator: ", ")) or \(last)"
    }

    /// The bounds of a date of which nothing is written.
    private static func between(_ earliest: String?, _ latest: String?) -> String {
        switch (earliest, latest) {
        case (let first?, let last?) where first == last: SafeText.line(first)
        case (let first?, let last?): SafeText.line("\(first) to \(last)")
        case (let first?, nil): SafeText.line("\(first) or later")
        case (nil, let last?): SafeText.line("\(last) or earlier")
        case (nil, nil): Statement.notRecorded
        }
    }

    /// Whether the text is a JSON number without an exponent (RFC 8259, section 6): `0`, `-12.50`.
    static func isPlainDecimal(_ text: String) -> Bool {
        var bytes = Substring(text).utf8
        if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let parts = bytes.split(
            separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first,
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(digits.contains) })
        else { return false }
        return whole.count == 1 || whole.first != UInt8(ascii: "0")
    }
}

/// The program's own words for an absence.
enum Statement {
    static let notRecorded = "not recorded"
    static let notApplicable = "not applicable"
    static let cannotTell = "cannot tell"
    static let noneAtAll = "none"

    /// Whether a line may begin as a statement does; most cannot by their first letter.
    private static func mayImitate(_ line: String) -> Bool {
        guard let first = line.utf8.first else { return false }
        return switch first {
        case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "c"), UInt8(ascii: "C"): true
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            false
        default: true
        }
    }

    /// Text from the log on one line, in quotation marks where it could be taken for a statement.
    ///
    /// "None" as text means none, and stays as it is.
    static func apart(from text: String) -> String {
        let line = SafeText.line(text)
        guard mayImitate(line) else { return line }
        let said = line.split(whereSeparator: { $0.isWhitespace || $0.isPunctuation })
            .joined(separator: " ").lowercased()
        let imitates =
            [notRecorded, notApplicable].contains(said) || said.hasPrefix(cannotTell)
        return imitates ? "\"\(line)\"" : line
    }
}
