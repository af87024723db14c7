public import Dates

/// An edition of a publication came out.
public struct EditionPublished: Fact {
    public typealias Subject = Publication
    public static let name = "publication.published"
    public static let meaning = "An edition of a publication came out."
    public static let begins = true
    public static let example = FactExample(
        "publication/annual-report-2023-24", "title=Annual report 2023-24", "sort=report",
        "edition=final", "reviewDue=September 2025", "period=fy:2023-24")

    public var title = ""
    public var sort: PublicationSort?
    public var edition: String?
    public var launched: Bool?
    public var reviewDue: FuzzyDate?
    public var period: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "its title")
        try c.field("sort", &sort, "what sort of paper")
        try c.field("edition", &edition, "which edition or version")
        try c.field("launched", &launched, "whether it was launched, not only put out")
        try c.field("reviewDue", &reviewDue, "when it is next to be reviewed")
        try c.field("period", &period, "the period that it covers", pairs: .financial)
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The paper came out."] }

    public func apply(to publication: inout Publication, _ at: Occurrence) {
        publication.editions.append(Cited(self, at))
        publication.heading = title
        publication.inHand = nil
        publication.life.reach(
            .published, from: [nil, .planned, .signedOff, .published, .distributed], at)
    }
}
