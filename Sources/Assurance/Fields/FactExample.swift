/// A real example of a fact: a thing, and the fields as a person types them.
public struct FactExample: Sendable {
    /// The thing that it is about: `action/2.1`.
    public let thing: String
    /// The fields: `due=Autumn 2019`.
    public let fields: [String]
    /// The facts of the same thing that must come before it, beside its first.
    public let before: [any AnyFact.Type]

    public init(_ thing: String, _ fields: String..., after before: [any AnyFact.Type] = []) {
        self.thing = thing
        self.fields = fields
        self.before = before
    }
}
