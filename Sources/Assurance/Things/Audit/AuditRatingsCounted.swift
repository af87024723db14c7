/// How many were given a rating, as a paper prints it without saying which.
public struct AuditRatingsCounted: Fact {
    public typealias Subject = Audit
    public static let name = "audit.ratings-counted"
    public static let meaning =
        "How many organisations, or cases, were given a rating, where a paper does not say which."
    public static let example = FactExample(
        "audit/section-11-2023", "rating=3", "standard=S2", "percent=85.5", "outOf=20")

    public var rating = ""
    public var standard: String?
    public var count: Int?
    public var outOf: Int?
    public var percent: Quantity?
    public var isModerated: Bool?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("rating", &rating, "the rating or grade, as printed")
        try c.field("standard", &standard, "the standard that was rated; leave out for the whole")
        try c.field("count", &count, 0...1_000_000, "how many were given it")
        try c.field("outOf", &outOf, 0...1_000_000, "of how many")
        try c.field("percent", &percent, "the percentage, where a paper prints one")
        try c.field(
            "moderated", &isModerated,
            "yes where others rated, no where the organisations rated themselves")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["It was counted how many had the mark \(rating)."] }

    /// In words: `S2: 17 of 20 rated 3`, `85.5% rated green`.
    public var words: String {
        let number = [
            count.map { "\($0)" + (outOf.map { " of \($0)" } ?? "") }, percent.map { "\($0)%" },
        ].compactMap { $0 }.joined(separator: ", ")
        return (standard.map { "\($0): " } ?? "") + number + " rated \(rating)"
    }

    /// It says how many or which share; the rating is a step, and the standard one, of the audit's
    /// standards where they are known.
    public func check(_ audit: Folded<Audit>?, _ known: some Knowledge) throws(Refusal) {
        if count == nil, percent == nil {
            throw .field(
                FieldProblem(
                    field: "count", sentence: "\"count\" is missing. Give it, or \"percent\"."))
        }
        let set = audit?.state.standards.flatMap { known.state(StandardSet.self, $0) }?.state
        guard let set else { return }
        try set.scale?.checkStep(rating)
        if let standard, set.listsStandards, set.standard(standard) == nil {
            throw set.unknown(standard, field: "standard")
        }
    }

    public func apply(to audit: inout Audit, _ at: Occurrence) {
        audit.ratingCounts.append(Cited(self, at))
    }
}
