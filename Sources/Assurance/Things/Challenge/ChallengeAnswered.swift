/// A challenge was answered.
public struct ChallengeAnswered: Fact {
    public typealias Subject = Challenge
    public static let name = "challenge.answered"
    public static let meaning = "A challenge was answered."
    public static let example = FactExample(
        "challenge/visits-2024", "answer=Two more officers will visit")

    public var answer = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("answer", &answer, "what was answered")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["The question was answered."] }

    public func apply(to challenge: inout Challenge, _ at: Occurrence) {
        challenge.answers.append(Cited(self, at))
        challenge.life.reach(.answered, from: [.raised, .answered], at)
    }
}
