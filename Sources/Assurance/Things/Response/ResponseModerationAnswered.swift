/// The organisation accepted or contested the moderated rating.
public struct ResponseModerationAnswered: Fact {
    public typealias Subject = Response
    public static let name = "response.moderation-answered"
    public static let meaning = "The organisation accepted or contested the moderated rating."
    public static let example = FactExample(
        "response/section-11-2023/police/s2", "answer=accepted",
        "grounds=The training is booked for March")

    public enum Answer: String, Word {
        case accepted
        case contested
    }

    public var answer = Answer.accepted
    public var grounds: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("answer", &answer, "whether it accepts the rating")
        try c.field("grounds", &grounds, "on what grounds", says: .why)
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        [
            answer == .accepted
                ? "The group agreed with that mark." : "The group did not agree with that mark."
        ] + (grounds.map { ["It said: \(ended: $0)"] } ?? [])
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.moderationAnswers.append(Cited(self, at))
        response.life.reach(
            answer == .accepted ? .accepted : .contested, from: [.moderated], at)
    }
}
