/// An organisation rated itself on a standard.
public struct ResponseSubmitted: Fact {
    public typealias Subject = Response
    public static let name = "response.submitted"
    public static let meaning = "An organisation rated itself on a standard, or did so again."
    public static let alsoSaid = ["rated", "returned", "scored", "answered"]
    public static let example = FactExample(
        "response/section-11-2023/police/s2", "rating=3",
        "narrative=Most officers have been trained", "signedOffBy=Borough Commander")

    public var rating = ""
    public var narrative: String?
    public var signedOffBy: RoleTitle?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("rating", &rating, "its own rating, a step of the scale")
        try c.field("narrative", &narrative, "what it says about it")
        try c.field("signedOffBy", &signedOffBy, "the senior role that signed it off", says: .who)
        try c.field("reason", &reason, "why it was submitted again", says: .why)
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The group gave itself the mark \(rating)."] }

    /// Rule R-08.
    public func check(_ response: Folded<Response>?, _ known: some Knowledge) throws(Refusal) {
        try response?.checkRating(rating, known)
    }

    public func apply(to response: inout Response, _ at: Occurrence) {
        response.submissions.append(Cited(self, at))
        response.life.reach(.submitted, from: [.requested, .notReturned, .queried], at)
    }
}
