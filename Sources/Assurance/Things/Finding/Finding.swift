/// What an audit, a review, a scrutiny or an inspection found: what works well, or what is to
/// improve.
public struct Finding: HasLife {
    public static let kind = "finding"
    public static let meaning = "what an audit, review, scrutiny or inspection found"
    public static let plainName = "something that was found"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case text
        case theme
    }

    public enum Sort: String, Word {
        case worksWell = "works-well"
        case toImprove = "to-improve"
        case neutral
    }

    public var life = Life<Standing>()
    public internal(set) var record: Cited<FindingRecorded>?

    public init() {}

    public var title: String? { record?.value.text }

    public var sort: Sort? { record?.value.sort }
    /// What found it.
    public var source: ThingID? { record?.value.source }
    public var theme: String? { record?.value.theme }
    /// Whether it asks for something to be done, and stands.
    public var asksForImprovement: Bool { sort == .toImprove && life.stage == .current }

    public func describe(_ d: inout Description) {
        d.say("Finding", title)
        d.say("Status", life.stage)
        d.say("Sort", sort)
        d.say("From", source?.text)
        d.mention("Theme", theme)
        d.mention("Organisation", record?.value.organisation?.text)
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        switch part {
        case .text: record?.value.text = fact.to
        case .theme: record?.value.theme = fact.to
        }
    }
}
