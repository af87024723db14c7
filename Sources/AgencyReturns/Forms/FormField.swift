import Assurance

/// One field of a form: what it is called there, what may be typed, and which field of which fact
/// it becomes.
///
/// Help, check and message are those of the fact's own field: a form has none beside them.
public struct FormField: Sendable {
    /// How the form calls it.
    public let heading: String
    /// How others call it.
    public let variants: [String]
    /// The field of the fact that it becomes; nil for what only finds its place.
    public let says: Said?
    /// What to type, where the form knows more than the fact's field does.
    public let advice: String?
    public let isRequired: Bool
    /// It comes filled in, to be read and not to be answered.
    public let isGiven: Bool

    /// A field of a kind of fact.
    public struct Said: Hashable, Sendable {
        public let fact: String
        public let field: String

        public init(_ fact: String, _ field: String) {
            self.fact = fact
            self.field = field
        }
    }

    public init(
        _ heading: String, or variants: [String] = [], says: Said? = nil, advice: String? = nil,
        isRequired: Bool = false, isGiven: Bool = false
    ) {
        self.heading = heading
        self.variants = variants
        self.says = says
        self.advice = advice
        self.isRequired = isRequired
        self.isGiven = isGiven
    }

    /// What to type: the meaning of the fact's field, and the form's own advice.
    public var help: String {
        let meaning = says.flatMap { said in
            FactKinds.newest(said.fact)?.fields.first { $0.name == said.field }?.meaning
        }
        return [meaning.map(Self.sentence), advice].compactMap { $0 }.joined(separator: " ")
    }

    private static func sentence(_ words: String) -> String {
        words.prefix(1).uppercased() + words.dropFirst() + "."
    }

    /// Whether a heading in a sheet means this field.
    func answers(to typed: String) -> Bool {
        let key = Self.key(typed)
        return !key.isEmpty && ([heading] + variants).contains { Self.key($0) == key }
    }

    /// A heading by its letters and digits alone; what stands in brackets is a remark.
    static func key(_ heading: String) -> String {
        var depth = 0
        var key = ""
        for letter in heading.lowercased() {
            if letter == "(" { depth += 1 }
            if depth == 0, letter.isLetter || letter.isNumber { key.append(letter) }
            if letter == ")" { depth = max(0, depth - 1) }
        }
        return key
    }
}
