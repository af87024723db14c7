/// A wording was replaced: a title, a measure, a definition.
public struct WordingChanged: CommonFact {
    public static let name = "wording.changed"
    public static let meaning =
        "A wording was replaced by another: a title, a measure, a definition."

    public var from: String?
    public var to = ""
    public var part: String?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("to", &to, "the wording now")
        try c.field("from", &from, "the wording before")
        try c.field("part", &part, "which part: title, measures, definition")
        try c.field("reason", &reason, "why")
    }

    /// Whether it is the title that changed.
    public var isTitle: Bool { part == nil || part == "title" }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.wordings.append(Cited(self, at))
        thing.state.reword(self, at)
    }
}
