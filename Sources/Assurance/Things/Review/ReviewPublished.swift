public import Dates

/// A review was published.
public struct ReviewPublished: Fact {
    public typealias Subject = Review
    public static let name = "review.published"
    public static let meaning =
        "The report of a review was published, or only what it is fit to publish."
    public static let example = FactExample(
        "review/child-m", "report=Child M, full report", "briefing=seven minute briefing",
        "themes=neglect", "namesReviewer=yes", "analysesSystem=yes")

    public var report: String?
    public var briefing: String?
    public var themes: [String] = []
    public var informationOnly: Bool?
    public var until: FuzzyDate?
    public var namesReviewer: Bool?
    public var analysesSystem: Bool?
    /// When it had gone to the Panel and the Secretary of State.
    public var sentToPanel: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("report", &report, "the report")
        try c.field("briefing", &briefing, "the briefing that goes with it")
        try c.field("themes", &themes, "its themes")
        try c.field("informationOnly", &informationOnly, "whether only information was published")
        try c.field("until", &until, "until when it stays available")
        try c.field("namesReviewer", &namesReviewer, "whether the report names its reviewers")
        try c.field(
            "analysesSystem", &analysesSystem,
            "whether the report analyses the systemic reasons for what happened")
        try c.field("sentToPanel", &sentToPanel, "when it had been sent to the national Panel")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The report was made public."] }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.publications.append(Cited(self, at))
        review.life.reach(
            informationOnly == true ? .informationPublished : .published, from: [.approved], at)
    }
}
