extension ActionRated {
    /// How an action is said to be going: a colour of BRAG, or a state of the partnership's own
    /// legend, such as `delayed`, `purple` or `2`.
    ///
    /// Rule R-07: while recording, what is no colour of BRAG must stand in the legend.
    public struct Rating: FieldText, CustomStringConvertible {
        public let rawValue: String

        public static let shape = TextShape.form(name: "colour or state", pattern: "\\S")

        public static let blue = Rating("blue")
        public static let green = Rating("green")
        public static let amber = Rating("amber")
        public static let red = Rating("red")
        public static let unrated = Rating("unrated")

        /// The colours that need no legend, and that a rating may be expressly left out.
        public static let common = [blue, green, amber, red, unrated]

        private init(_ rawValue: String) { self.rawValue = rawValue }

        /// A colour of BRAG in letters of any size; any other words as they are written.
        public init(reading text: String) throws(FieldProblem) {
            let words = try String(reading: text)
            self = Self.common.first { $0.rawValue == words.lowercased() } ?? Rating(words)
        }

        public var text: String { rawValue }
        public var description: String { rawValue }
        public var isCommon: Bool { Self.common.contains(self) }

        /// Whether two are one state, whatever the size of their letters.
        public func isSame(as other: Rating) -> Bool {
            rawValue.lowercased() == other.rawValue.lowercased()
        }

        var plainly: String {
            switch self {
            case .blue: "It was marked blue. That means: done."
            case .green: "It was marked green. That means: going well."
            case .amber: "It was marked amber. That means: late, or needs care."
            case .red: "It was marked red. That means: it may not happen."
            case .unrated: "It was left without a colour."
            default: "It was marked \(PlainWords.quoted(rawValue))."
            }
        }
    }
}
