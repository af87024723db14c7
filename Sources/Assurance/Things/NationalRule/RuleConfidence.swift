/// How surely the words of a national rule are known.
public enum RuleConfidence: String, Word {
    /// Read in the source itself.
    case seen
    /// Read where somebody cites the source.
    case quoted
    /// Remembered and not read.
    case recalled
    /// Looked for and not found: what is said is carried from the edition before, and nothing
    /// certain rests on it.
    case notFound = "not-found"

    /// The word in plain words: `not found`.
    public var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}
