/// It was said what a word or a short form of the papers means.
public struct TermDefined: Fact {
    public typealias Subject = LocalTerm
    public static let name = "term.defined"
    public static let meaning = "It was said what a word or a short form of the papers means."
    public static let begins = true
    public static let example = FactExample(
        "term/marac", "term=MARAC", "standsFor=Multi-Agency Risk Assessment Conference",
        "meaning=a meeting that plans how to keep victims of domestic abuse safe")

    public var title = ""
    public var standsFor: String?
    public var meaning: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("term", &title, "the word or short form, as the papers write it")
        try c.field("standsFor", &standsFor, "the words that a short form stands for")
        try c.field("meaning", &meaning, "what it means, in plain words")
    }

    public var tells: Telling { .arrangement }

    public var plainly: [PlainSentence] {
        [
            "This is what people here call it: \(quoted: title)."
        ] + PlainSentence.said(meaning ?? standsFor)
    }

    /// It says what it stands for, or what it means.
    public func check(_ term: Folded<LocalTerm>?, _ known: some Knowledge) throws(Refusal) {
        guard standsFor == nil, meaning == nil else { return }
        throw .field(
            FieldProblem(
                field: "meaning",
                sentence: "\"meaning\" is missing. Give it, or \"standsFor\" for a short form."))
    }

    public func apply(to term: inout LocalTerm, _ at: Occurrence) {
        term.definition = Cited(self, at)
        term.life.reach(.current, from: [nil, .current], at)
    }
}
