public import Assurance

/// A way to narrow a report, said once: what it is called, what its value is, and what it leaves.
public struct ReportParameter: Hashable, Sendable {
    /// What a value is, and so how it is read and whether it fits the ledger.
    public enum Value: Hashable, Sendable {
        case yesNo
        /// A count from 0.
        case count
        /// A date or a period.
        case date
        /// One of a list of the report's own.
        case word
        /// Words that a text is to hold.
        case words
        /// The id of a thing of one of these kinds, or of any where none is named.
        case thing([String])
        /// Words of a name, old or new, of a thing of one of these kinds, or of any where none is
        /// named.
        case name([String])
        /// Such names, several with a comma.
        case names([String])
        /// The code of a standard, or words of its title.
        case standard

        public static func thing(of kind: any Thing.Type) -> Value { .thing([kind.kind]) }
        public static var anyThing: Value { .thing([]) }
        public static func name(of kinds: any Thing.Type...) -> Value {
            .name(kinds.map { $0.kind })
        }
        public static func names(of kinds: any Thing.Type...) -> Value {
            .names(kinds.map { $0.kind })
        }
        public static var nameOfAny: Value { .name([]) }
    }

    public let name: String
    public let value: Value
    public let meaning: String
    public let example: String

    public init(_ name: String, _ value: Value, _ meaning: String, example: String) {
        self.name = name
        self.value = value
        self.meaning = meaning
        self.example = example
    }

    /// Whether it is yes or no, so that as an option it needs no value.
    public var isSwitch: Bool { value == .yesNo }
}
