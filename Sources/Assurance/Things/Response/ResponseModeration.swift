/// A question was asked about an answer.
public struct ResponseQueried: Fact {
    public typealias Subject = Response
    public static let name = "response.queried"
    public static let meaning = "A moderator asked the organisation about its answer."

    public var query = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("query", &query, "what was asked")
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.queries.append(Cited(self, at))
        response.life.reach(.queried, from: [.submitted], at)
    }
}

/// A question about an answer was answered.
public struct ResponseQueryAnswered: Fact {
    public typealias Subject = Response
    public static let name = "response.query-answered"
    public static let meaning = "The organisation answered the moderator's question."

    public var answer = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("answer", &answer, "what it answered")
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.queryAnswers.append(Cited(self, at))
        response.life.reach(.submitted, from: [.queried], at)
    }
}

/// An organisation's rating was moderated.
public struct ResponseModerated: Fact {
    public typealias Subject = Response
    public static let name = "response.moderated"
    public static let meaning =
        "An organisation's rating was moderated. Its own rating stays beside it."

    public var rating = ""
    public var moderator: RoleTitle?
    public var rationale: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("rating", &rating, "the moderated rating, a step of the scale")
        try c.field("moderator", &moderator, "the role that moderated")
        try c.field("rationale", &rationale, "why")
    }

    /// Rule R-08.
    public func check(_ response: Folded<Response>?, _ known: some Knowledge) throws(Refusal) {
        try response?.checkRating(rating, known)
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.moderations.append(Cited(self, at))
        response.life.reach(.moderated, from: [.submitted, .contested], at)
    }
}

/// The organisation accepted or contested the moderated rating.
public struct ResponseModerationAnswered: Fact {
    public typealias Subject = Response
    public static let name = "response.moderation-answered"
    public static let meaning = "The organisation accepted or contested the moderated rating."

    public enum Answer: String, Word {
        case accepted
        case contested
    }

    public var answer = Answer.accepted
    public var grounds: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("answer", &answer, "whether it accepts the rating")
        try c.field("grounds", &grounds, "on what grounds")
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.moderationAnswers.append(Cited(self, at))
        response.life.reach(
            answer == .accepted ? .accepted : .contested, from: [.moderated], at)
    }
}

/// An action was agreed to answer a low rating.
public struct ResponseActionAgreed: Fact {
    public typealias Subject = Response
    public static let name = "response.action-agreed"
    public static let meaning =
        "An action was agreed, to bring the standard up to where it should be."

    public var action = ThingID.none

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("action", &action, "the action")
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        if !response.actions.contains(action) { response.actions.append(action) }
        response.life.reach(.underAction, from: [.accepted, .underAction], at)
    }
}

/// What became of an answer's actions was checked, a year on.
public struct ResponseProgressChecked: Fact {
    public typealias Subject = Response
    public static let name = "response.progress-checked"
    public static let meaning = "Progress on an answer's actions was checked, a year on."

    public enum Outcome: String, Word {
        case confirmed
        case notEvidenced = "not-evidenced"
    }

    public var outcome = Outcome.confirmed
    public var basis: String?
    public var peerReview: ThingID?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("outcome", &outcome, "whether progress was shown")
        try c.field("basis", &basis, "what shows it, or what was missing")
        try c.field("peerReview", &peerReview, "the peer review that checked it")
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.checks.append(Cited(self, at))
        response.life.reach(
            outcome == .confirmed ? .progressed : .notProgressed, from: [.underAction], at)
    }
}
