/// The difference something made was shown.
public struct ImpactEvidenced: CommonFact {
    public static let name = "impact.evidenced"
    public static let meaning =
        "The difference something made was shown: a measure before and after."
    public static let alsoSaid = ["impact", "difference", "outcome"]
    public static let example = FactExample(
        "action/2.1", "measure=calls for advice from schools", "before=40 a month",
        "after=65 a month", "evidence=call log", "voiceOfChild=It was easier to talk to somebody")

    public var measure = ""
    public var before: String?
    public var after: String?
    public var evidence: String?
    public var voiceOfChild: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("measure", &measure, "what was measured")
        try c.field("before", &before, "the measure before")
        try c.field("after", &after, "the measure after")
        try c.field("evidence", &evidence, "what shows it")
        try c.field("voiceOfChild", &voiceOfChild, "what children said, in themes only")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        [
            "Somebody showed what difference it made.", "What was looked at: \(ended: measure)",
        ]
            + [
                before.map { "Before: \(ended: $0)" }, after.map { "After: \(ended: $0)" },
                voiceOfChild.map { "Children said: \(ended: $0)" },
            ].compactMap { $0 }
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.impacts.append(Cited(self, at))
        thing.state.impact(self, at)
    }
}
