/// A kind of fact, described from what its type says once.
public struct FactKind: Sendable {
    public let type: any AnyFact.Type
    public let name: String
    public let version: Int
    public let meaning: String
    /// The kind of thing it is about; nil when any thing may have it.
    public let thing: (any Thing.Type)?
    /// Whether it may be the first fact of its thing.
    public let begins: Bool
    public let mayFollowEnd: Bool
    public let fields: [FieldInfo]
    /// Fields of which one at least is required.
    public var needs: [FieldNeed] { type.needs }

    init(_ type: any AnyFact.Type) {
        self.type = type
        name = type.name
        version = type.version
        meaning = type.meaning
        begins = type.begins
        if let own = type as? any Fact.Type {
            thing = Self.subject(own)
            mayFollowEnd = own.mayFollowEnd
        } else {
            thing = nil
            mayFollowEnd = (type as? any CommonFact.Type)?.mayFollowEnd ?? false
        }
        fields = Self.described(type)
    }

    /// The name as it stands in the log: `s11.action.agreed.v1`.
    public var logType: String { "s11.\(name).v\(version)" }

    private static func subject<F: Fact>(_ fact: F.Type) -> any Thing.Type { F.Subject.self }

    private static func described<F: AnyFact>(_ fact: F.Type) -> [FieldInfo] {
        FieldDescriber.fields(of: fact)
    }
}
