/// Where a rule stands, as an open word: `act`, `regulations`, `statutory-guidance`, `letter`.
public struct RuleLevel: FieldText, CustomStringConvertible {
    public let text: String

    public static let shape = TextShape.form(name: "level", pattern: "^[a-z]+(-[a-z]+)*$")

    public init(reading text: String) throws(FieldProblem) {
        let words = text.split(separator: "-", omittingEmptySubsequences: false)
        guard
            words.allSatisfy({ word in
                !word.isEmpty
                    && word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
            })
        else {
            throw FieldProblem(
                field: "",
                sentence: "\"\(text)\" is not a level. Write words in small letters, "
                    + "such as statutory-guidance.")
        }
        self.text = text
    }

    public var description: String { text }
    /// The level in plain words: `statutory guidance`.
    public var words: String { String(text.map { $0 == "-" ? " " : $0 }) }
}

extension Description {
    /// A level that is always shown.
    mutating func say(_ label: String, _ level: RuleLevel?) { say(label, level?.words) }
}
