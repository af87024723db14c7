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
