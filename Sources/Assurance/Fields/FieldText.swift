/// A value said in one text: a name, a code, a reference.
public protocol FieldText: Hashable, Sendable {
    /// What may stand here, for help and schemas.
    static var shape: TextShape { get }
    /// Reads the text. Throws a sentence when it is not one of these.
    init(reading text: String) throws(FieldProblem)
    /// Reads what stands in a log: what was accepted once is not judged again.
    init(fromLog text: String) throws(FieldProblem)
    var text: String { get }
    /// The value that stands for a text withheld behind a digest; nil where this sort of text is
    /// never withheld, or where that is no digest.
    static func withheld(behind digest: String) -> Self?
    /// The digest that it is withheld behind; nil where it is said.
    var digest: String? { get }
}

extension FieldText {
    public static func withheld(behind digest: String) -> Self? { nil }
    public var digest: String? { nil }
    public init(fromLog text: String) throws(FieldProblem) { try self.init(reading: text) }
}

/// What a text field may hold, for help and schemas.
public enum TextShape: Hashable, Sendable {
    /// Any words.
    case words
    /// Any words, which a log may also hold withheld behind a digest.
    case restricted
    /// One of a fixed list.
    case oneOf([String])
    /// A text of a named form, with its ECMAScript pattern.
    case form(name: String, pattern: String)
}

/// A field that takes one of a few fixed words, stored as that word for ever.
public protocol Word: FieldText, RawRepresentable, CaseIterable where RawValue == String {}

extension Word {
    public static var shape: TextShape { .oneOf(allCases.map(\.rawValue)) }
    public var text: String { rawValue }

    /// Reads the word as people write it: in letters of either size, with spaces for its dashes.
    public init(reading text: String) throws(FieldProblem) {
        self = try Self.found(
            Self(rawValue: text)
                ?? Self.allCases.first { Self.plain($0.rawValue) == Self.plain(text) }, text)
    }

    public init(fromLog text: String) throws(FieldProblem) {
        self = try Self.found(Self(rawValue: text), text)
    }

    private static func found(_ word: Self?, _ text: String) throws(FieldProblem) -> Self {
        guard let word else {
            let allowed = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw FieldProblem(
                field: "", sentence: "\"\(text)\" is not one of: \(allowed).")
        }
        return word
    }

    private static func plain(_ text: String) -> String {
        String(Spelling.folded(text).map { $0 == " " || $0 == "_" ? "-" : $0 })
    }
}

extension String: FieldText {
    public static var shape: TextShape { .words }
    public var text: String { self }

    public init(reading text: String) throws(FieldProblem) {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw FieldProblem(
                field: "",
                sentence: "it is blank. Leave it out if it is not recorded.")
        }
        self = text
    }
}
