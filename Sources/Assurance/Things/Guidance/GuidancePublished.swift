/// Guidance, a law or a report was published.
public struct GuidancePublished: Fact {
    public typealias Subject = Guidance
    public static let name = "guidance.published"
    public static let meaning = "National guidance, a law or a report was published or changed."
    public static let begins = true
    public static let follows = [GuidancePublished.name]
    public static let example = FactExample(
        "guidance/working-together-2023", "title=Working together to safeguard children",
        "sort=statutory-guidance", "publishedBy=Department for Education", "themes=partners")

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
        try c.field("publishedBy", &publishedBy, "who published it", says: .who)
        try c.field("themes", &themes, "its themes")
    }

    public var tells: Telling { .arrangement }

    public var plainly: [PlainSentence] {
        ["The government or others brought out new rules or advice."]
    }

    public func apply(to guidance: inout Guidance, _ at: Occurrence) {
        guidance.publications.append(Cited(self, at))
        guidance.life.reach(.published, from: [nil, .published], at)
    }
}
