/// How many of several were counted as done, where a paper does not say which.
public struct ProgressCounted: CommonFact {
    public static let name = "progress.counted"
    public static let meaning =
        "How many of several were counted as done, where a paper does not say which: 8 of 18 met."
    public static let example = FactExample(
        "plan/2023-2025", "done=8", "of=18", "what=targets due by the end of 2023",
        "forum=Executive", "text=The others are up to five months behind")

    public var done = 0
    public var of: Int?
    public var what: String?
    public var report: String?
    public var forum: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("done", &done, 0...1_000_000, "how many were counted as done or met")
        try c.field("of", &of, 0...1_000_000, "of how many; leave out if not recorded")
        try c.field("what", &what, "what was counted, such as targets due by the end of 2020")
        try c.field("text", &report, "what was said of the others, or why")
        try c.field("forum", &forum, "where it was reported")
    }

    /// The count in words: `8 of 18 targets due by the end of 2023`.
    public var words: String {
        ["\(done)" + (of.map { " of \($0)" } ?? ""), what].compactMap { $0 }
            .joined(separator: " ")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["Somebody counted how many are done: \(words)."] + PlainSentence.said(report)
    }

    /// No more are done than there are.
    public func check<T: Thing>(_ thing: Folded<T>, _ known: some Knowledge) throws(Refusal) {
        guard let of, done > of else { return }
        throw .field(
            FieldProblem(field: "done", sentence: "\(done) is more than the \(of) there are."))
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.counts.append(Cited(self, at))
    }
}
