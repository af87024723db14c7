/// An organisation's rating was moderated.
public struct ResponseModerated: Fact {
    public typealias Subject = Response
    public static let name = "response.moderated"
    public static let meaning =
        "An organisation's rating was moderated. Its own rating stays beside it."
    public static let example = FactExample(
        "response/section-11-2023/police/s2", "rating=2", "moderator=Quality Manager",
        "rationale=Half of the new officers are not trained")

    public var rating: String?
    public var notApplicable: String?
    public var moderator: RoleTitle?
    public var rationale: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field(
            "rating", &rating, "the moderated rating, a step of the scale; leave out if none is")
        try c.field(
            "notApplicable", &notApplicable, "why the standard does not apply to the organisation")
        try c.field("moderator", &moderator, "the role that moderated", says: .who)
        try c.field("rationale", &rationale, "why", says: .why)
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        [
            rating.map { "Others gave it the mark \($0)." }
                ?? (notApplicable == nil
                    ? "Others looked at it, and gave it no mark."
                    : "Others agreed that this question is not for the group.")
        ]
            + (rationale.map { ["They said: \(ended: $0)"] } ?? [])
    }

    /// What moderation said, in words: `2`, `not applicable: it has no schools`.
    public var said: String { Response.said(rating, nil, notApplicable) }

    /// Rule R-08.
    public func check(_ response: Folded<Response>?, _ known: some Knowledge) throws(Refusal) {
        try Response.checkOneOf(rating, notApplicable)
        if let rating { try response?.checkRating(rating, known) }
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.moderations.append(Cited(self, at))
        response.life.reach(.moderated, from: [.submitted, .contested], at)
    }
}
