/// National guidance, a law, or a report that the partnership works under or learns from.
///
/// What the partnership did about it is progress reported on it. Guidance that was replaced is not
/// ended here: what was done under it may still be reported.
public struct Guidance: HasLife {
    public static let kind = "guidance"
    public static let meaning =
        "national guidance, a law or a report that the partnership works under"

    public enum Stage: String, LifeStage {
        case published
        case superseded
        case withdrawn
    }

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
