/// A thing is called something else, or is also known by another name.
public struct NameChanged: CommonFact {
    public static let name = "name.changed"
    public static let meaning =
        "A thing is called something else, or is also known by another name."
    public static let mayFollowEnd = true
    public static let alsoSaid = ["renamed", "rebranded", "retitled"]
    public static let example = FactExample(
        "group/exploitation", "to=Exploitation and Missing Group", "from=Exploitation Group",
        "how=renamed",
        "reason=it took on missing children")

    public enum How: String, Word {
        case renamed
        case alsoKnownAs = "also-known-as"
    }

    public var to = ""
    public var from: String?
    public var how = How.renamed
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("to", &to, "the other name")
        try c.field("from", &from, "the name before")
        try c.field("how", &how, "whether the name changed, or both are in use")
        try c.field("reason", &reason, "why", says: .why)
    }

    public var tells: Telling { .aside }
    public var plainly: [PlainSentence] { ["Now it is called \(quoted: to)."] }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.names.append(Cited(self, at))
    }
}
