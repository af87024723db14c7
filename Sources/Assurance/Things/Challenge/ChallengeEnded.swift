/// A challenge was settled or taken further.
public struct ChallengeEnded: Fact {
    public typealias Subject = Challenge
    public static let name = "challenge.ended"
    public static let meaning =
        "A challenge was resolved, or escalated: to the Executive, or into a dispute."
    public static let example = FactExample(
        "challenge/visits-2024", "how=resolved", "text=Visits come within a day")

    public enum How: String, Word {
        case resolved
        case escalated
    }

    public var how = How.resolved
    public var outcome: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("how", &how, "in which way")
        try c.field("text", &outcome, "what came of it")
    }

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] {
        ["The question was settled, or went to somebody higher up."]
    }

    public func apply(to challenge: inout Challenge, _ at: Occurrence) {
        challenge.endings.append(Cited(self, at))
        challenge.life.reach(how == .resolved ? .resolved : .escalated, from: [.answered], at)
    }
}
