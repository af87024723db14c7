/// A wording was replaced: a title, a measure, a definition.
public struct WordingChanged: CommonFact {
    public static let name = "wording.changed"
    public static let meaning =
        "A wording was replaced by another: a title, a measure, a definition."
    public static let example = FactExample(
        "action/2.1", "part=measures", "to=nine in ten school staff have been on the course",
        "from=the course is run", "reason=to count who came")

    public var from: String?
    public var to = ""
    public var part: String?
    public var passage: String?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("to", &to, "the wording now")
        try c.field("from", &from, "the wording before")
        try c.field("part", &part, "which part; what the thing is called, unless said otherwise")
        try c.field("passage", &passage, "which passage of a longer part, in words")
        try c.field("reason", &reason, "why")
    }

    public var tells: Telling { .aside }

    public var plainly: [PlainSentence] {
        ["Its words were changed.", "Now it says: \(quoted: to)."] + PlainSentence.why(reason)
    }

    /// The part of a kind of thing that changed; nil where the kind has none of that name.
    public func part<T: Thing>(of kind: T.Type) -> T.Wording? {
        part.map { T.Wording(rawValue: $0) } ?? T.Wording.allCases.first
    }

    /// The part in words: its passage where one is named.
    public var partInWords: String { passage ?? part ?? "wording" }

    /// Rule R-01: the thing has that part.
    public func check<T: Thing>(_ thing: Folded<T>, _ known: some Knowledge) throws(Refusal) {
        guard part(of: T.self) == nil else { return }
        let parts = T.Wording.allCases.map(\.rawValue).joined(separator: ", ")
        throw .field(
            FieldProblem(
                field: "part",
                sentence: parts.isEmpty
                    ? "\(thing.id) has no wording that can be replaced."
                    : "\"\(part ?? "")\" is not a part of \(thing.id) that can be reworded. "
                        + "Its parts are: \(parts)."))
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.wordings.append(Cited(self, at))
        if let part = part(of: T.self) { thing.state.reword(part, self, at) }
    }
}
