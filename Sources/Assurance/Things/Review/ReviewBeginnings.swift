public import Dates

/// A serious incident became known to the local authority.
public struct IncidentBecameKnown: Fact {
    public typealias Subject = Review
    public static let name = "review.incident-became-known"
    public static let meaning = "A serious incident became known; the clock of notification starts."
    public static let begins = true

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

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.incident = Cited(self, at)
        review.life.reach(.known, from: [nil], at)
    }
}

/// The partnership contributed to another area's review.
public struct ReviewContributedTo: Fact {
    public typealias Subject = Review
    public static let name = "review.contributed-to"
    public static let meaning = "The partnership contributed to a review led by another area."
    public static let begins = true

    public var title = ""
    public var area = ""
    public var outcome: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is known as")
        try c.field("area", &area, "the area that led it")
        try c.field("outcome", &outcome, "what came of it")
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.contribution = Cited(self, at)
        review.life.reach(.contributed, from: [nil], at)
    }
}

/// The incident was notified to the national Panel and others.
public struct ReviewNotified: Fact {
    public typealias Subject = Review
    public static let name = "review.notified"
    public static let meaning =
        "A serious incident was notified: to the national Panel, and to others."

    public var to: [String] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("to", &to, "who was notified")
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.notifications.append(Cited(self, at))
        review.life.reach(.notified, from: [.known, .notified], at)
    }
}

/// The rapid review began.
public struct RapidReviewStarted: Fact {
    public typealias Subject = Review
    public static let name = "review.rapid-review-started"
    public static let meaning = "A rapid review began."

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {}

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.life.reach(.inRapidReview, from: [.notified], at)
    }
}

/// The rapid review was completed.
public struct RapidReviewCompleted: Fact {
    public typealias Subject = Review
    public static let name = "review.rapid-review-completed"
    public static let meaning = "A rapid review was completed: its findings and themes."

    public var findings: String?
    public var themes: [String] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("findings", &findings, "what it found")
        try c.field("themes", &themes, "its themes")
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.rapidReview = Cited(self, at)
        review.life.reach(.rapidReviewDone, from: [.inRapidReview], at)
    }
}
