public import Dates

/// A recommendation was made.
public struct RecommendationMade: Fact {
    public typealias Subject = Recommendation
    public static let name = "recommendation.made"
    public static let meaning = "A review, audit or scrutiny asked for something to be done."
    public static let begins = true

    public var source = ThingID.none
    public var text = ""
    public var ofWhom: [String] = []
    public var due: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("source", &source, "the review, audit or scrutiny that makes it")
        try c.field("text", &text, "what is asked for")
        try c.field("ofWhom", &ofWhom, "the bodies that are asked")
        try c.field("due", &due, "by when")
    }

    public func apply(to recommendation: inout Recommendation, _ at: Occurrence) {
        recommendation.made = Cited(self, at)
        recommendation.life.reach(.made, from: [nil], at)
    }
}

/// A body answered a recommendation.
public struct RecommendationAnswered: Fact {
    public typealias Subject = Recommendation
    public static let name = "recommendation.answered"
    public static let meaning =
        "A body accepted or rejected a recommendation, or agreed to reconsider it."
    public static let mayFollowEnd = true

    public enum Answer: String, Word {
        case accepted
        case partlyAccepted = "partly-accepted"
        case rejected
        case reconsidered
    }

    public var answer = Answer.accepted
    public var answeredBy: String?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("answer", &answer, "what was answered")
        try c.field("answeredBy", &answeredBy, "the body that answered")
        try c.field("reason", &reason, "why")
    }

    /// Rule R-10: after a rejection only reconsidering may follow, and after any other end no
    /// answer at all.
    public func check(
        _ recommendation: Folded<Recommendation>?, _ known: some Knowledge
    ) throws(Refusal) {
        guard let recommendation, let ending = recommendation.ending,
            let stage = recommendation.state.life.stage
        else { return }
        if stage != .rejected || answer != .reconsidered {
            throw .ended(recommendation.id, stage: stage.words, by: ending.id)
        }
    }

    public func apply(to recommendation: inout Recommendation, _ at: Occurrence) {
        let hadAnswered = recommendation.standingAnswers.contains {
            $0.value.answeredBy == answeredBy
        }
        recommendation.answers.append(Cited(self, at))
        if answer == .reconsidered {
            recommendation.life.reach(.reconsidered, from: [.rejected], at)
        } else {
            recommendation.answered(isChange: hadAnswered, at)
        }
    }
}

extension Recommendation {
    /// Moves to the stage that the standing answers give together.
    ///
    /// One body's rejection among several does not end it, and a further body's answer does not
    /// undo what one that
    /// accepted has since done. A body that changes its answer without reconsidering takes a step
    /// that is not drawn.
    fileprivate mutating func answered(isChange: Bool, _ at: Occurrence) {
        guard let next = stageAnswered, !isChange || next != life.stage else { return }
        guard next == .rejected || life.stage?.isBeingAnswered ?? true else { return }
        life.reach(
            next, from: isChange ? [] : [.made, .reconsidered, .accepted, .partlyAccepted], at)
    }

    /// The stage that the standing answers give; nil while some have rejected it and others have
    /// yet to answer.
    private var stageAnswered: Stage? {
        let standing = standingAnswers.map(\.value)
        if standing.allSatisfy({ $0.answer == .rejected }) {
            let isForAll = standing.contains { $0.answeredBy == nil }
            let isAll = standing.count >= made?.value.ofWhom.count ?? 0
            return isForAll || isAll ? .rejected : nil
        }
        return standing.allSatisfy { $0.answer == .accepted } ? .accepted : .partlyAccepted
    }
}

/// A recommendation became actions.
public struct RecommendationConverted: Fact {
    public typealias Subject = Recommendation
    public static let name = "recommendation.converted"
    public static let meaning = "A recommendation was turned into one or more actions."

    public var actions: [ThingID] = []

    public init() {}

    private static let actionsRule = FieldRule("the actions that it became", required: true)

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.texts("actions", &actions, Self.actionsRule)
    }

    public func check(
        _ recommendation: Folded<Recommendation>?, _ known: some Knowledge
    ) throws(Refusal) {
        if actions.isEmpty { throw .field(.missing("actions", Self.actionsRule)) }
    }

    public func apply(to recommendation: inout Recommendation, _ at: Occurrence) {
        for action in actions where !recommendation.actions.contains(action) {
            recommendation.actions.append(action)
        }
        recommendation.life.reach(
            .converted, from: [.accepted, .partlyAccepted, .converted], at)
    }
}

/// Somebody said that a recommendation was carried out.
public struct RecommendationImplementationClaimed: Fact {
    public typealias Subject = Recommendation
    public static let name = "recommendation.implementation-claimed"
    public static let meaning =
        "Somebody said that a recommendation was carried out; its effect is not yet shown."

    public var text: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("text", &text, "what was said to be done")
    }

    public func apply(to recommendation: inout Recommendation, _ at: Occurrence) {
        recommendation.claims.append(Cited(self, at))
        recommendation.life.reach(.implementationClaimed, from: [.implementing], at)
    }
}
