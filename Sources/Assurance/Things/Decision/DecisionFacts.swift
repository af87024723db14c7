/// A body decided something.
public struct DecisionTaken: Fact {
    public typealias Subject = Decision
    public static let name = "decision.taken"
    public static let meaning = "A body decided something, at a meeting or between meetings."
    public static let begins = true

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

    public func apply(to decision: inout Decision, _ at: Occurrence) {
        decision.takings.append(Cited(self, at))
        decision.reversal = nil
        decision.life.reach(.taken, from: [nil], at)
    }
}

/// A decision taken between meetings was reported to a meeting.
public struct DecisionReportedBack: Fact {
    public typealias Subject = Decision
    public static let name = "decision.reported-back"
    public static let meaning = "A decision taken between meetings was reported to a meeting."

    public var meeting: ThingID?
    public var inWriting: Bool?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("meeting", &meeting, "the meeting that was told")
        try c.field("inWriting", &inWriting, "whether it was told in writing")
    }

    public func apply(to decision: inout Decision, _ at: Occurrence) {
        decision.reports.append(Cited(self, at))
        decision.life.reach(.reportedBack, from: [.taken], at)
    }
}

/// A quorate meeting made a decision its own.
public struct DecisionRatified: Fact {
    public typealias Subject = Decision
    public static let name = "decision.ratified"
    public static let meaning = "A decision was ratified, for instance one taken without a quorum."

    public var meeting: ThingID?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("meeting", &meeting, "the meeting that ratified it")
    }

    public func apply(to decision: inout Decision, _ at: Occurrence) {
        decision.ratifications.append(Cited(self, at))
        decision.life.reach(.ratified, from: [.taken, .reportedBack], at)
    }
}

/// A decision was reversed: a change of mind, not a correction.
public struct DecisionReversed: Fact {
    public typealias Subject = Decision
    public static let name = "decision.reversed"
    public static let meaning =
        "A decision was reversed: a change of mind, so both decisions stay true in turn."

    public var reason = ""
    public var meeting: ThingID?
    public var outcome = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("reason", &reason, "why")
        try c.field("meeting", &meeting, "the meeting that reversed it")
        try c.field("outcome", &outcome, "what was decided instead")
    }

    /// Rule R-09: only a decision in force can be reversed.
    public func check(_ decision: Folded<Decision>?, _ known: some Knowledge) throws(Refusal) {
        guard let reversal = decision?.state.reversal else { return }
        throw .notInForce(decision?.state.taking?.at.id ?? reversal.at.id)
    }

    public func apply(to decision: inout Decision, _ at: Occurrence) {
        decision.reversals.append(Cited(self, at))
        decision.reversal = decision.reversals.last
        decision.life.reach(.reversed, from: [.taken, .reportedBack, .ratified], at)
    }
}
