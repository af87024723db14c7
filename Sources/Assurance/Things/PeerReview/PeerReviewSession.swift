public import Dates

/// A peer review was scheduled, or put off to another date.
public struct PeerReviewScheduled: Fact {
    public typealias Subject = PeerReview
    public static let name = "peer-review.scheduled"
    public static let meaning = "A peer review was scheduled, or put off to another date."
    public static let begins = true

    public var title = ""
    public var audit: ThingID?
    public var on: FuzzyDate?
    public var chairs: [RoleTitle] = []
    public var purpose: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is called")
        try c.field("audit", &audit, "the audit that it follows up")
        try c.field("on", &on, "when it is to be held")
        try c.field("chairs", &chairs, "the roles that are to chair it")
        try c.field("purpose", &purpose, "what it is to find out")
    }

    public func apply(to review: inout PeerReview, _ at: Occurrence) {
        review.schedulings.append(Cited(self, at))
        review.life.reach(.scheduled, from: [nil, .scheduled], at)
    }
}

/// Organisations were invited to a peer review.
public struct PeerReviewInvited: Fact {
    public typealias Subject = PeerReview
    public static let name = "peer-review.invited"
    public static let meaning = "Organisations were invited to a peer review."

    public var organisations: [ThingID] = []
    public var count: Int?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("organisations", &organisations, "the organisations that were invited")
        try c.field("count", &count, "how many were invited")
    }

    public func apply(to review: inout PeerReview, _ at: Occurrence) {
        review.invitation = Cited(self, at)
        review.life.reach(.invited, from: [.scheduled], at)
    }
}

/// A peer review was held.
public struct PeerReviewHeld: Fact {
    public typealias Subject = PeerReview
    public static let name = "peer-review.held"
    public static let meaning = "A peer review was held: who chaired it, and who came."

    public var chairs: [RoleTitle] = []
    public var attended: [ThingID] = []
    public var attendedCount: Int?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("chairs", &chairs, "the roles that chaired it")
        try c.field("attended", &attended, "the organisations that came; leave out if not recorded")
        try c.field("attendedCount", &attendedCount, "how many came; leave out if not recorded")
    }

    public func apply(to review: inout PeerReview, _ at: Occurrence) {
        review.session = Cited(self, at)
        review.life.reach(.held, from: [.invited], at)
    }
}

/// A peer review was reported.
public struct PeerReviewReported: Fact {
    public typealias Subject = PeerReview
    public static let name = "peer-review.reported"
    public static let meaning = "What a peer review found was reported."

    public var report: String?
    public var summary: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("report", &report, "the report")
        try c.field("summary", &summary, "what it says, in short")
    }

    public func apply(to review: inout PeerReview, _ at: Occurrence) {
        review.report = Cited(self, at)
        review.life.reach(.reported, from: [.held], at)
    }
}
