/// National guidance, a law, or a report that the partnership works under or learns from.
///
/// What the partnership did about it is progress reported on it. Guidance that was replaced is not
/// ended here: what was done under it may still be reported.
public struct Guidance: HasLife {
    public static let kind = "guidance"
    public static let meaning =
        "national guidance, a law or a report that the partnership works under"
    public static let plainName = "rules or advice from the government or others"

    public enum Stage: String, LifeStage {
        case published
        case superseded
        case withdrawn
    }

    public static let turns: Turns = [
        .supersede: Step(.superseded, from: [.published]),
        .withdraw: Step(.withdrawn, from: [.published, .superseded]),
    ]

    public var life = Life<Stage>()
    public internal(set) var publications: [Cited<GuidancePublished>] = []

    public init() {}

    public var title: String? { publications.last?.value.title }
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

    public mutating func reword(_ part: TitleWording, _ fact: WordingChanged, _ at: Occurrence) {
        if !publications.isEmpty { publications[publications.count - 1].value.title = fact.to }
    }
}
