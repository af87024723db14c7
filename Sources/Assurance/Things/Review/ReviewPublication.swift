public import Dates

/// The report of a review was approved.
public struct ReviewReportApproved: Fact {
    public typealias Subject = Review
    public static let name = "review.report-approved"
    public static let meaning = "The report of a review was approved."

    public var approvedBy: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("approvedBy", &approvedBy, "the body that approved it")
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.approval = Cited(self, at)
        review.life.reach(.approved, from: [.inReview], at)
    }
}

/// What a review taught was shared.
public struct ReviewLearningShared: Fact {
    public typealias Subject = Review
    public static let name = "review.learning-shared"
    public static let meaning =
        "What a review taught was shared with others; this may come before publication."

    public var forum = ""
    public var audience: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("forum", &forum, "where it was shared")
        try c.field("audience", &audience, "with whom")
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.learningShared.append(Cited(self, at))
    }
}

/// Publication was held back.
public struct PublicationHeld: Fact {
    public typealias Subject = Review
    public static let name = "review.publication-held"
    public static let meaning = "Publication was held back, for instance until a trial has ended."

    public var reason = ""
    public var condition: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("reason", &reason, "why")
        try c.field("condition", &condition, "what must happen before publication")
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.holds.append(Cited(self, at))
        review.life.reach(.held, from: [.approved], at)
    }
}

/// Publication was held back no longer.
public struct PublicationReleased: Fact {
    public typealias Subject = Review
    public static let name = "review.publication-released"
    public static let meaning = "The reason to hold publication back ended."

    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("reason", &reason, "what happened")
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.releases.append(Cited(self, at))
        review.life.reach(.approved, from: [.held], at)
    }
}

/// A review was published.
public struct ReviewPublished: Fact {
    public typealias Subject = Review
    public static let name = "review.published"
    public static let meaning =
        "The report of a review was published, or only what it is fit to publish."

    public var report: String?
    public var briefing: String?
    public var themes: [String] = []
    public var informationOnly: Bool?
    public var until: FuzzyDate?
    public var namesReviewer: Bool?
    public var analysesSystem: Bool?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("report", &report, "the report")
        try c.field("briefing", &briefing, "the briefing that goes with it")
        try c.field("themes", &themes, "its themes")
        try c.field("informationOnly", &informationOnly, "whether only information was published")
        try c.field("until", &until, "how long it stays available; a year at least")
        try c.field("namesReviewer", &namesReviewer, "whether the report names its reviewers")
        try c.field(
            "analysesSystem", &analysesSystem,
            "whether the report analyses the systemic reasons for what happened")
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.publications.append(Cited(self, at))
        review.life.reach(
            informationOnly == true ? .informationPublished : .published, from: [.approved], at)
    }
}
