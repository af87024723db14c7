/// A body decided something.
public struct DecisionTaken: Fact {
    public typealias Subject = Decision
    public static let name = "decision.taken"
    public static let meaning = "A body decided something, at a meeting or between meetings."
    public static let begins = true
    public static let instead = [DecisionReversed.name]
    public static let example = FactExample(
        "decision/2024-1", "body=Executive", "text=Pay for the course in every school",
        "meeting=meeting/executive-2024-03", "vote=all agreed")

    public var body = ""
    public var wording = ""
    public var meeting: ThingID?
    public var betweenMeetings: Bool?
    public var consulted: [String] = []
    public var vote: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("body", &body, "the body that decided")
        try c.field("text", &wording, "what was decided")
        try c.field("meeting", &meeting, "the meeting at which it was decided")
        try c.field("betweenMeetings", &betweenMeetings, "whether it was decided between meetings")
        try c.field("consulted", &consulted, "who was consulted")
        try c.field("vote", &vote, "how the vote went")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["It was decided."] }

    /// A decision that was reversed may be taken anew.
    public static func mayBeginAgain(_ decision: Folded<Decision>) -> Bool {
        decision.state.isReversed
    }

    public func apply(to decision: inout Decision, _ at: Occurrence) {
        decision.takings.append(Cited(self, at))
        decision.reversal = nil
        decision.life.reach(.taken, from: [nil], at)
    }
}
