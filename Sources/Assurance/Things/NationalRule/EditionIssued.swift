public import Dates

/// An edition that states rules was issued: an act, regulations, guidance, a framework.
public struct EditionIssued: Fact {
    public typealias Subject = NationalRule
    public static let name = "england.edition-issued"
    public static let meaning =
        "An edition that states rules was issued: an act, regulations or guidance."
    public static let example = FactExample(
        "england/edition/wt-2018", "title=Working Together 2018", "level=statutory-guidance",
        "weight=statutory-guidance", "confidence=seen")
    public static let begins = true

    public var title = ""
    /// The name that editions of the same instrument share; nil for one without editions.
    public var series: String?
    public var level: RuleLevel?
    public var weight = RuleWeight.expectation
    public var publisher: String?
    public var address: String?
    /// The chapters of the edition before that hold on in an area until its own arrangements begin.
    public var heldOver: [String] = []
    /// The last day on which an area's own arrangements were to begin.
    public var heldOverUntil: Day?
    public var confidence = RuleConfidence.notFound

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "its title")
        try c.field("series", &series, "the name that editions of the same instrument share")
        try c.field("level", &level, "where it stands, such as act or panel-guidance")
        try c.field("weight", &weight, "how much it binds")
        try c.field("publisher", &publisher, "who issued it")
        try c.field("address", &address, "its public address")
        try c.field(
            "heldOver", &heldOver,
            "the chapters of the edition before that hold on until an area's own arrangements")
        try c.field(
            "heldOverUntil", &heldOverUntil, "the day by which an area's own were to begin")
        try c.field("confidence", &confidence, "how surely it is known")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The country issued new rules on paper."] }

    public func apply(to edition: inout NationalRule, _ at: Occurrence) {
        edition.edition = Cited(self, at)
    }

    func describe(_ d: inout Description) {
        d.say("Level", level)
        d.say("Weight", weight)
        d.mention("Series", series)
        d.mention("Issued by", publisher)
        d.mention("Address", address)
        d.mention("Chapters of the one before that held on", heldOver)
        d.mention("At the latest until", heldOverUntil.map { FuzzyDate($0) })
        d.say("Confidence", confidence)
    }
}
