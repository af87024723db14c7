/// Why a text could not be read as a date: what was found, and a sentence that says what to do.
public struct DateProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// The text as found, shortened if long, with nothing in it that could move a cursor.
    public let found: String
    /// The whole sentence for the person.
    ///
    /// As in `"31 Sept" is not a date. September has 30 days.`
    public let sentence: String

    /// Quotes the text found and gives the reason, a sentence of its own.
    init(_ text: some StringProtocol, isNot kind: String = "a date", because reason: String) {
        found = DateProblem.harmless(text)
        sentence = "\"\(found)\" is not \(kind). \(reason)"
    }

    /// Quotes the text found and goes on from there: `"2022-23" could be …`.
    init(_ text: some StringProtocol, that remark: String) {
        found = DateProblem.harmless(text)
        sentence = "\"\(found)\" \(remark)"
    }

    public var description: String { sentence }

    private static func harmless(_ text: some StringProtocol) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard kept.count < 60 else { return String(kept) + "..." }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
                kept.append("\u{FFFD}")
            default:
                kept.append(scalar)
            }
        }
        return String(kept)
    }
}
