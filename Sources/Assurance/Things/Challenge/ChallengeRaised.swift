/// A partner was challenged.
public struct ChallengeRaised: Fact {
    public typealias Subject = Challenge
    public static let name = "challenge.raised"
    public static let meaning = "One partner challenged another."
    public static let begins = true
    public static let instead = [ChallengeAnswered.name]
    public static let example = FactExample(
        "challenge/visits-2024", "title=Late visits", "from=Health", "to=Police",
        "issue=visits come too late")

    public var title = ""
    public var from = ""
    public var to = ""
    public var issue: String?
    public var about: [ThingID] = []

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is called")
        try c.field("from", &from, "who raised it")
        try c.field("to", &to, "who was challenged")
        try c.field("issue", &issue, "what about")
        try c.field("about", &about, "the actions or other things that it is about")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["One group asked another a hard question."] }

    public func apply(to challenge: inout Challenge, _ at: Occurrence) {
        challenge.raising = Cited(self, at)
        challenge.life.reach(.raised, from: [nil], at)
    }
}
