/// A question was asked about an answer.
public struct ResponseQueried: Fact {
    public typealias Subject = Response
    public static let name = "response.queried"
    public static let meaning = "A moderator asked the organisation about its answer."
    public static let example = FactExample(
        "response/section-11-2023/police/s2", "query=How many of the new officers?")

    public var query = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("query", &query, "what was asked")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["Somebody asked the group a question about its answer."]
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.queries.append(Cited(self, at))
        response.life.reach(.queried, from: [.submitted], at)
    }
}
