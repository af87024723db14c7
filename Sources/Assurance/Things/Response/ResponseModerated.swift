/// An organisation's rating was moderated.
public struct ResponseModerated: Fact {
    public typealias Subject = Response
    public static let name = "response.moderated"
    public static let meaning =
        "An organisation's rating was moderated. Its own rating stays beside it."
    public static let example = FactExample(
        "response/section-11-2023/police/s2", "rating=2", "moderator=Quality Manager",
        "rationale=Half of the new officers are not trained")

    public var rating = ""
    public var moderator: RoleTitle?
    public var rationale: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("rating", &rating, "the moderated rating, a step of the scale")
        try c.field("moderator", &moderator, "the role that moderated", says: .who)
        try c.field("rationale", &rationale, "why", says: .why)
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["Others gave it the mark \(rating)."]
            + (rationale.map { ["They said: \(ended: $0)"] } ?? [])
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
