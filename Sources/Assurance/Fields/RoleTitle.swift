/// The title of a role, such as `Independent Scrutineer` or the neutral handle `Lead-EH`; never a
/// private person's name.
public struct RoleTitle: FieldText, CustomStringConvertible {
    public let text: String

    public static let shape = TextShape.form(name: "role", pattern: "\\S")

    public init(reading text: String) throws(FieldProblem) {
        self.text = try String(reading: text)
    }

    public init(fromLog text: String) { self.text = text }

    public var description: String { text }

    /// Whether it is the words for what a paper does not say.
    public var isNotStated: Bool { text.lowercased() == "not stated" }
}
