/// What a colour, or a state of another name, says of an action in one partnership.
public struct ColourMeaning: FieldGroup {
    public enum Meaning: String, Word {
        /// Done, and now business as usual.
        case done
        /// On target for its date.
        case onTarget = "on-target"
        /// Something stands in the way, with a remedy.
        case atRisk = "at-risk"
        /// Off target: a remedy is asked for.
        case offTarget = "off-target"
        /// Not begun.
        case notStarted = "not-started"
        /// News is awaited from whoever is to do it.
        case awaitingNews = "awaiting-news"
        /// It is not in the partnership's power.
        case outsideOurPower = "outside-our-power"
        /// Given up, or out of the partnership's hands.
        case stopped
    }

    public var colour = ActionRated.Rating.green
    public var means = Meaning.onTarget
    public var words: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("colour", &colour, "the colour or state, as it is given")
        try c.field("means", &means, "what it says of an action")
        try c.field("words", &words, "in the partnership's own words")
    }
}
