/// Fields of which a fact must fill at least one: said once, for the refusal, the help and the schema.
public struct FieldNeed: Hashable, Sendable {
    public let fields: [String]
    /// What is refused where none of them is filled, as a sentence.
    public let sentence: String
    /// The rule under which it is refused, in the ledger's own list.
    public let rule: String

    public init(oneOf fields: String..., sentence: String, rule: String = "R-01") {
        self.fields = fields
        self.sentence = sentence
        self.rule = rule
    }

    /// Refuses a fact that fills none of them.
    func check<F: AnyFact>(_ fact: F) throws(Refusal) {
        let filled = Set(FactInWords.parts(of: fact).map(\.label))
        guard !fields.contains(where: { filled.contains(FactInWords.label($0)) }) else { return }
        throw .field(FieldProblem(field: "", sentence: sentence, rule: rule))
    }
}
