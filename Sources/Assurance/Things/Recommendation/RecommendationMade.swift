public import Dates

/// A recommendation was made.
public struct RecommendationMade: Fact {
    public typealias Subject = Recommendation
    public static let name = "recommendation.made"
    public static let meaning = "A review, audit or scrutiny asked for something to be done."
    public static let begins = true
    public static let example = FactExample(
        "recommendation/child-m-1", "source=review/child-m", "text=Train staff of all schools",
        "ofWhom=Executive", "due=March 2024")

    public var source = ThingID.none
    public var text = ""
    public var ofWhom: [String] = []
    public var due: FuzzyDate?
    public var scope: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("source", &source, "the review, audit or scrutiny that makes it")
        try c.field("text", &text, "what is asked for")
        try c.field("ofWhom", &ofWhom, "the bodies that are asked")
        try c.field("due", &due, "by when")
        try c.field("scope", &scope, "how far it reaches, such as all agencies, or the nation")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["Somebody said what should be done."] }

    public func apply(to recommendation: inout Recommendation, _ at: Occurrence) {
        recommendation.made = Cited(self, at)
        recommendation.life.reach(.made, from: [nil], at)
    }
}
