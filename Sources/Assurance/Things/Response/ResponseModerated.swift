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
