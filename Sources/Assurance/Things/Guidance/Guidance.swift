/// National guidance, a law, or a report that the partnership works under or learns from.
///
/// What the partnership did about it is progress reported on it. Guidance that was replaced is not
/// ended here: what was done under it may still be reported.
public struct Guidance: Thing {
    public static let kind = "guidance"
    public static let meaning =
        "national guidance, a law or a report that the partnership works under"

    public enum Stage: String, LifeStage {
        case published
        case superseded
        case withdrawn
    }

    public internal(set) var life = Life<Stage>()
    public internal(set) var publications: [Cited<GuidancePublished>] = []

    public init() {}

    public var title: String? { publications.last?.value.title }
    public var stage: String? { life.stage?.words }
    public var irregularSteps: [IrregularStep] { life.irregular }
    /// The last publication: what is in force unless it was replaced.
    public var current: Cited<GuidancePublished>? { publications.last }

    /// The themes of all its publications, without repeats.
    public var themes: [String] {
        var all: [String] = []
        for theme in publications.flatMap(\.value.themes) where !all.contains(theme) {
            all.append(theme)
        }
        return all
    }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.mention("Sort", current?.value.sort?.rawValue)
        d.mention("Published by", current?.value.publishedBy)
        d.say("Published", current?.effective)
        d.mention("Themes", themes)
    }

    public mutating func reword(_ fact: WordingChanged, _ at: Occurrence) {
        guard fact.isTitle, !publications.isEmpty else { return }
        publications[publications.count - 1].value.title = fact.to
    }

    public mutating func supersede(_ fact: ThingSuperseded, _ at: Occurrence) {
        life.reach(.superseded, from: [.published], at)
    }

    public mutating func withdraw(_ fact: ThingWithdrawn, _ at: Occurrence) {
        life.reach(.withdrawn, from: [.published, .superseded], at)
    }
}

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
