public import Dates

/// A serious incident became known to the local authority.
public struct IncidentBecameKnown: Fact {
    public typealias Subject = Review
    public static let name = "review.incident-became-known"
    public static let meaning = "A serious incident became known; the clock of notification starts."
    public static let begins = true
    public static let example = FactExample(
        "review/child-m", "title=Child M", "sort=serious-incident", "awareOn=2023-01-09",
        "about=a baby was badly hurt")

    public enum Sort: String, Word {
        case seriousIncident = "serious-incident"
        case lcspr
        case partnershipReview = "partnership-review"
        case rapidReview = "rapid-review"
        case safeguardingAdultsReview = "safeguarding-adults-review"
        case domesticHomicideReview = "domestic-homicide-review"
        case group
    }

    public var title = ""
    public var sort: Sort?
    public var awareOn: FuzzyDate?
    public var about: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "the pseudonym under which it is known")
        try c.field("sort", &sort, "what sort of review it came to be known as")
        try c.field("awareOn", &awareOn, "when the local authority became aware")
        try c.field("about", &about, "what happened, without identifying anyone")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["Something very serious had happened to a child. The council heard of it."]
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.incident = Cited(self, at)
        review.life.reach(.known, from: [nil], at)
    }
}
