/// A word that the partnership uses in a sense of its own, or a short form of its papers.
public struct LocalTerm: HasLife {
    public static let kind = "term"
    public static let meaning = "a word or a short form that the partnership's papers use"
    public static let plainName = "a word that people use here"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case meaning
    }

    public var life = Life<Standing>()
    /// What it means, as last said.
    public internal(set) var definition: Cited<TermDefined>?

    public init() {}

    public var title: String? { definition?.value.title }

    public func describe(_ d: inout Description) {
        d.say("Term", title)
        d.say("Status", life.stage)
        d.mention("Stands for", definition?.value.standsFor)
        d.say("Meaning", definition?.value.meaning)
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        switch part {
        case .title: definition?.value.title = fact.to
        case .meaning: definition?.value.meaning = fact.to
        }
    }
}
