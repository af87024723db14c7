/// Guidance, a law or a report was published.
public struct GuidancePublished: Fact {
    public typealias Subject = Guidance
    public static let name = "guidance.published"
    public static let meaning = "National guidance, a law or a report was published or changed."
    public static let begins = true

    public enum Sort: String, Word {
        case statutoryGuidance = "statutory-guidance"
        case legislation
        case nationalReview = "national-review"
        case panelReport = "panel-report"
        case inspectorateReport = "inspectorate-report"
        case framework
        case briefing
        case other
    }

    public var title = ""
    public var sort: Sort?
    public var publishedBy: String?
    public var themes: [String] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "its title")
        try c.field("sort", &sort, "what sort of paper")
        try c.field("publishedBy", &publishedBy, "who published it")
        try c.field("themes", &themes, "its themes")
    }

    public func apply(to guidance: inout Guidance, _ at: Occurrence) {
        guidance.publications.append(Cited(self, at))
        guidance.life.reach(.published, from: [nil, .published], at)
    }
}
