/// A body answered a recommendation.
public struct RecommendationAnswered: Fact {
    public typealias Subject = Recommendation
    public static let name = "recommendation.answered"
    public static let meaning =
        "A body accepted or rejected a recommendation, or agreed to reconsider it."
    public static let mayFollowEnd = true
    public static let example = FactExample(
        "recommendation/child-m-1", "answer=accepted", "answeredBy=Executive")

    public enum Answer: String, Word {
        case accepted
        case partlyAccepted = "partly-accepted"
        case rejected
        case reconsidered
    }

    public var answer = Answer.accepted
    public var answeredBy: String?
    public var reason: String?
    public var text: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("answer", &answer, "what was answered")
        try c.field("answeredBy", &answeredBy, "the body that answered", says: .who)
        try c.field("reason", &reason, "why", says: .why)
        try c.field("text", &text, "what it said that it does or will do")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["A group said yes or no to it."] }

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
