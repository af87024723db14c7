/// The difference something made was shown.
public struct ImpactEvidenced: CommonFact {
    public static let name = "impact.evidenced"
    public static let meaning =
        "The difference something made was shown: a measure before and after."

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

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.impacts.append(Cited(self, at))
        thing.state.impact(self, at)
    }
}
