/// A request was answered, or it was noted that no answer came.
public struct RequestAnswered: Fact {
    public typealias Subject = InformationRequest
    public static let name = "request.answered"
    public static let meaning =
        "A request for information was answered, or no answer came. No answer is never consent."
    public static let example = FactExample(
        "request/neglect-figures", "answer=not-answered", "text=The figures did not come")

    public enum Answer: String, Word {
        case acknowledged
        case partly
        case wholly
        case notAnswered = "not-answered"
    }

    public var answer = Answer.notAnswered
    public var remarks: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("answer", &answer, "how far it was answered")
        try c.field("text", &remarks, "what was said")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The group answered, or did not."] }

    public func apply(to request: inout InformationRequest, _ at: Occurrence) {
        request.answers.append(Cited(self, at))
        switch answer {
        case .acknowledged: request.life.reach(.acknowledged, from: [.issued], at)
        case .partly:
            request.life.reach(
                .partial,
                from: [.issued, .acknowledged, .noResponse, .raisedAtMeeting, .compelled], at)
        case .wholly:
            request.life.reach(
                .provided,
                from: [
                    .issued, .acknowledged, .partial, .noResponse, .raisedAtMeeting, .compelled,
                ], at)
        case .notAnswered: request.life.reach(.noResponse, from: [.issued, .acknowledged], at)
        }
    }
}
