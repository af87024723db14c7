/// An organisation rated itself on a standard.
public struct ResponseSubmitted: Fact {
    public typealias Subject = Response
    public static let name = "response.submitted"
    public static let meaning = "An organisation rated itself on a standard, or did so again."
    public static let alsoSaid = ["rated", "returned", "scored", "answered"]
    public static let example = FactExample(
        "response/section-11-2023/police/s2", "rating=3",
        "narrative=Most officers have been trained", "signedOffBy=Borough Commander")

    public var rating: String?
    public var otherRating: String?
    public var notApplicable: String?
    public var narrative: String?
    public var signedOffBy: RoleTitle?
    public var reason: String?
    public var alsoFor: [String] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field(
            "rating", &rating, "its own rating, a step of the scale; leave out if it gave none")
        try c.field(
            "otherRating", &otherRating, "the other step, where it gave two, such as amber to green"
        )
        try c.field(
            "notApplicable", &notApplicable,
            "why the standard does not apply to it; it then has no rating")
        try c.field("narrative", &narrative, "what it says about it")
        try c.field("signedOffBy", &signedOffBy, "the senior role that signed it off", says: .who)
        try c.field("reason", &reason, "why it was submitted again", says: .why)
        try c.field("alsoFor", &alsoFor, "the other partnerships that this one answer is given to")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        if let notApplicable {
            return [
                "The group said that this question is not for it.",
                "The reason given: \(ended: notApplicable)",
            ]
        }
        guard let rating else { return ["The group answered, and gave itself no mark."] }
        guard let otherRating else { return ["The group gave itself the mark \(rating)."] }
        return ["The group gave itself two marks: \(rating) and \(otherRating)."]
    }

    /// What it said of itself, in words: `3`, `amber and green`, `not applicable: it has no
    /// schools`, `without a rating`.
    public var said: String { Response.said(rating, otherRating, notApplicable) }

    /// Rule R-08; a standard that does not apply is not rated too.
    public func check(_ response: Folded<Response>?, _ known: some Knowledge) throws(Refusal) {
        try Response.checkOneOf(rating, notApplicable)
        for step in [rating, otherRating].compactMap({ $0 }) {
            try response?.checkRating(step, known)
        }
        if otherRating != nil, rating == nil || rating == otherRating {
            throw .field(
                FieldProblem(
                    field: "otherRating",
                    sentence: "\"otherRating\" is a second step beside another \"rating\"."))
        }
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.submissions.append(Cited(self, at))
        response.life.reach(.submitted, from: [.requested, .notReturned, .queried], at)
    }
}
