public import Dates

/// What was decided about holding a review.
public enum ReviewOutcome: String, Word {
    case lcspr
    case noLCSPR = "no-lcspr"
    case national
    case localReview = "local-review"
}

/// It was decided whether to hold a review.
public struct ReviewDecided: Fact {
    public typealias Subject = Review
    public static let name = "review.decided"
    public static let meaning =
        "It was decided whether to hold a local child safeguarding practice review (LCSPR)."

    public var outcome = ReviewOutcome.noLCSPR
    public var decidedBy: String?
    public var rationale: String?
    public var criteria: [String] = []
    public var period: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("outcome", &outcome, "what was decided")
        try c.field("decidedBy", &decidedBy, "the body that decided")
        try c.field("rationale", &rationale, "why")
        try c.field("criteria", &criteria, "the criteria considered")
        try c.field("period", &period, "when the review is to be held")
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.decide(
            Review.Decision(
                outcome: outcome, decidedBy: decidedBy, rationale: rationale, period: period, at: at
            ),
            from: outcome == .localReview ? [.rapidReviewDone, .known] : [.rapidReviewDone])
    }
}

/// The national Panel replied to a decision.
public struct PanelReplied: Fact {
    public typealias Subject = Review
    public static let name = "review.panel-replied"
    public static let meaning = "The national Panel replied to the decision on a review."

    public enum Reply: String, Word {
        case agrees
        case disagrees
        case replied
    }

    public var reply = Reply.replied
    public var said: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("reply", &reply, "whether it agrees")
        try c.field("text", &said, "what it said")
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.replies.append(Cited(self, at))
        guard review.life.stage == .noFurtherReview else { return }
        if reply == .disagrees {
            review.life.reach(.underReconsideration, from: [.noFurtherReview], at)
        }
    }
}

/// A decision was reversed: a change of mind, not a correction.
public struct ReviewDecisionReversed: Fact {
    public typealias Subject = Review
    public static let name = "review.decision-reversed"
    public static let meaning =
        "A decision on a review was reversed: a change of mind, so both decisions stay "
        + "true in turn."

    public var decision = EventID.none
    public var outcome = ReviewOutcome.lcspr
    public var decidedBy: String?
    public var after: String?
    public var period: FuzzyDate?

    public init() {}

    public var names: [EventID] { [decision] }

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("decision", &decision, "the decision that it reverses")
        try c.field("outcome", &outcome, "what was decided instead")
        try c.field("decidedBy", &decidedBy, "the body that decided")
        try c.field("after", &after, "what led to it")
        try c.field("period", &period, "when the review is to be held")
    }

    /// Rule R-09: only a decision in force can be reversed.
    public func check(_ review: Folded<Review>?, _ known: some Knowledge) throws(Refusal) {
        guard review?.state.decision?.at.id == decision else { throw .notInForce(decision) }
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        if let place = review.decisions.firstIndex(where: { $0.at.id == decision }) {
            review.decisions[place].reversedBy = at.id
        }
        review.decide(
            Review.Decision(
                outcome: outcome, decidedBy: decidedBy, rationale: after, period: period, at: at),
            from: [.underReconsideration, .noFurtherReview])
    }
}

/// A reviewer was asked to hold the review.
public struct ReviewCommissioned: Fact {
    public typealias Subject = Review
    public static let name = "review.commissioned"
    public static let meaning = "A reviewer was commissioned, with terms of reference."

    public var reviewer: RoleTitle?
    public var terms: String?
    public var areas: [String] = []
    public var notified: [String] = []
    public var period: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("reviewer", &reviewer, "the role of the reviewer")
        try c.field("terms", &terms, "the terms of reference")
        try c.field("areas", &areas, "other areas that take part")
        try c.field("notified", &notified, "who was told")
        try c.field("period", &period, "when it is to be held")
    }

    public func apply(to review: inout Review, _ at: Occurrence) {
        review.commission = Cited(self, at)
        review.life.reach(.inReview, from: [.lcsprDecided, .localReviewDecided], at)
    }
}
