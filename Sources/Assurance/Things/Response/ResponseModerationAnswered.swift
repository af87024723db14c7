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
