/// A note about a thing: a comment, a gap in the papers, a statement they make.
public struct NoteAdded: CommonFact {
    public static let name = "note.added"
    public static let meaning = "A note was added: a comment, a statement, or a gap in the papers."
    public static let mayFollowEnd = true
    public static let alsoSaid = ["noted", "commented", "remarked"]
    public static let example = FactExample(
        "plan/2023-2025", "text=The annex is missing from the copy on the website", "about=gap")

    public enum About: String, Word {
        case comment
        case gap
        case statement
        case definition
    }

    public var text: RestrictedText = ""
    public var about: About?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("text", &text, "the note")
        try c.field("about", &about, "what sort of note; a gap is something the papers do not say")
    }

    public var tells: Telling { .aside }

    public var plainly: [PlainSentence] {
        ["Somebody wrote a note about it.", "It says: \(ended: text.text)"]
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.notes.append(Cited(self, at))
    }
}
