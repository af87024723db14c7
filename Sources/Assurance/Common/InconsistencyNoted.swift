/// Papers, or places in one paper, say different things.
public struct InconsistencyNoted: CommonFact {
    public static let name = "inconsistency.noted"
    public static let meaning = "Two statements do not agree; both stand until one is shown right."
    public static let mayFollowEnd = true
    public static let example = FactExample(
        "indicator/children-on-plans", "title=how many children were on a plan in March 2024",
        "sort=figures", "statements=The report says 184", "statements=The chart says 148")

    public enum Sort: String, Word {
        case figures
        case dates
        case names
        case definitions
        case staleStatement = "stale-statement"
        case crossReference = "cross-reference"
        case spelling
        case other
    }

    public var title = ""
    public var sort: Sort?
    public var statements: [String] = []
    public var involves: [ThingID] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what does not agree")
        try c.field("sort", &sort, "what sort of disagreement")
        try c.field("statements", &statements, "what each place says")
        try c.field("involves", &involves, "other things concerned")
    }

    public var tells: Telling { .remark }

    public var plainly: [PlainSentence] {
        ["Papers say different things about it."]
            + (title.isEmpty ? [] : ["That is: \(ended: title)"])
            + statements.map { "One says: \(ended: $0)" }
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.inconsistencies.append(Cited(self, at))
    }
}
