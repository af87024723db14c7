public import Dates

/// A review was published.
public struct ReviewPublished: Fact {
    public typealias Subject = Review
    public static let name = "review.published"
    public static let meaning =
        "The report of a review was published, or only what it is fit to publish."

    public var report: String?
    public var briefing: String?
    public var themes: [String] = []
    public var informationOnly: Bool?
    public var until: FuzzyDate?
    public var namesReviewer: Bool?
    public var analysesSystem: Bool?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("report", &report, "the report")
        try c.field("briefing", &briefing, "the briefing that goes with it")
        try c.field("themes", &themes, "its themes")
        try c.field("informationOnly", &informationOnly, "whether only information was published")
        try c.field("until", &until, "how long it stays available; a year at least")
        try c.field("namesReviewer", &namesReviewer, "whether the report names its reviewers")
        try c.field(
            "analysesSystem", &analysesSystem,
            "whether the report analyses the systemic reasons for what happened")
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.publications.append(Cited(self, at))
        review.life.reach(
            informationOnly == true ? .informationPublished : .published, from: [.approved], at)
    }
}
