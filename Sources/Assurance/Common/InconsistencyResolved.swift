/// A disagreement between statements was settled.
public struct InconsistencyResolved: CommonFact {
    public static let name = "inconsistency.resolved"
    public static let meaning = "A noted inconsistency was settled."
    public static let mayFollowEnd = true
    public static let example = FactExample(
        "indicator/calls", "noted=indicator/calls#2",
        "resolution=The report is right; the chart had two figures swapped",
        after: [InconsistencyNoted.self])

    public var noted = EventID.none
    public var resolution = ""

    public init() {}

    public var names: [EventID] { [noted] }

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("noted", &noted, "the fact that noted it")
        try c.field("resolution", &resolution, "what is right, and how that was found")
    }

    public var tells: Telling { .remark }

    public var plainly: [PlainSentence] {
        ["It was settled which paper is right."] + PlainSentence.said(resolution)
    }

    public func check<T: Thing>(_ thing: Folded<T>, _ known: some Knowledge) throws(Refusal) {
        guard thing.inconsistencies.contains(where: { $0.at.id == noted }) else {
            throw .wrongFact(noted, sentence: "it notes no inconsistency of \(thing.id).")
        }
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.resolutions.append(Cited(self, at))
    }
}
