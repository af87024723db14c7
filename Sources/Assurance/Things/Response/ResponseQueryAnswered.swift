/// A question about an answer was answered.
public struct ResponseQueryAnswered: Fact {
    public typealias Subject = Response
    public static let name = "response.query-answered"
    public static let meaning = "The organisation answered the moderator's question."
    public static let example = FactExample(
        "response/section-11-2023/police/s2", "answer=Half of them")

    public var answer = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("answer", &answer, "what it answered")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The group answered that question."] }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.queryAnswers.append(Cited(self, at))
        response.life.reach(.submitted, from: [.queried], at)
    }
}
