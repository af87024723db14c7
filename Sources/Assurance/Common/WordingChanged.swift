/// A wording was replaced: a title, a measure, a definition.
public struct WordingChanged: CommonFact {
    public static let name = "wording.changed"
    public static let meaning =
        "A wording was replaced by another: a title, a measure, a definition."
    public static let alsoSaid = ["reworded", "rephrased", "redefined"]
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
        try c.field("reason", &reason, "why", says: .why)
    }

    public var tells: Telling { .aside }

    public var plainly: [PlainSentence] {
        ["Its words were changed.", "Now it says: \(quoted: to)."] + PlainSentence.why(reason)
    }

    /// The part of a kind of thing that changed: its title or its text where none is named; nil
    /// where the kind has no such part.
    public func part<T: Thing>(of kind: T.Type) -> T.Wording? {
        guard let part else { return T.Wording(rawValue: "title") ?? T.Wording(rawValue: "text") }
        return T.Wording(rawValue: part)
    }

    /// The part in words: its passage where one is named.
    public var partInWords: String { passage ?? part ?? "wording" }

    /// Rule R-01: the thing has that part.
    public func check<T: Thing>(_ thing: Folded<T>, _ known: some Knowledge) throws(Refusal) {
        guard part(of: T.self) == nil else { return }
        throw .field(FieldProblem(field: "part", sentence: missing(of: thing)))
    }

    private func missing<T: Thing>(of thing: Folded<T>) -> String {
        let parts = T.Wording.allCases.map(\.rawValue)
        guard !parts.isEmpty else { return "the wording of \(thing.id) cannot be replaced." }
        return
            (part.map { "\"\($0)\" is not a part of \(thing.id) that can be reworded." }
            ?? "\"part\" is missing.") + " Its parts are: \(parts.joined(separator: ", "))."
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.wordings.append(Cited(self, at))
        if let part = part(of: T.self) { thing.state.reword(part, self, at) }
    }
}
