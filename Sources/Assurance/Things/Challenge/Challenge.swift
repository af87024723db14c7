/// A challenge that one partner put to another, and its answer.
///
/// The state machine is that of section 4.8 of the event analysis.
public struct Challenge: Thing {
    public static let kind = "challenge"
    public static let meaning = "a challenge put to a partner, and its answer"

    public enum Stage: String, LifeStage {
        case raised
        case answered
        case resolved
        case escalated
    }

    public internal(set) var life = Life<Stage>()
    public internal(set) var raising: Cited<ChallengeRaised>?
    public internal(set) var answers: [Cited<ChallengeAnswered>] = []
    public internal(set) var endings: [Cited<ChallengeEnded>] = []

    public init() {}

    public var title: String? { raising?.value.title }
    public var stage: String? { life.stage?.words }
    public var irregularSteps: [IrregularStep] { life.irregular }
    /// Whether it awaits an answer or a settlement.
    public var isOpen: Bool { life.stage == .raised || life.stage == .answered }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.say("From", raising?.value.from)
        d.say("To", raising?.value.to)
        d.mention("Issue", raising?.value.issue)
        d.say("Raised", raising?.effective)
        d.say("Answer", answers.last?.value.answer)
        d.mention("Outcome", endings.last?.value.outcome)
    }

    public mutating func reword(_ fact: WordingChanged, _ at: Occurrence) {
        if fact.isTitle { raising?.value.title = fact.to }
        if fact.part == "issue" { raising?.value.issue = fact.to }
    }
}

/// A partner was challenged.
public struct ChallengeRaised: Fact {
    public typealias Subject = Challenge
    public static let name = "challenge.raised"
    public static let meaning = "One partner challenged another."
    public static let begins = true

    public var title = ""
    public var from = ""
    public var to = ""
    public var issue: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what it is called")
        try c.field("from", &from, "who raised it")
        try c.field("to", &to, "who was challenged")
        try c.field("issue", &issue, "what about")
    }

    public func apply(to challenge: inout Challenge, _ at: Occurrence) {
        challenge.raising = Cited(self, at)
        challenge.life.reach(.raised, from: [nil], at)
    }
}

/// A challenge was answered.
public struct ChallengeAnswered: Fact {
    public typealias Subject = Challenge
    public static let name = "challenge.answered"
    public static let meaning = "A challenge was answered."

    public var answer = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("answer", &answer, "what was answered")
    }

    public func apply(to challenge: inout Challenge, _ at: Occurrence) {
        challenge.answers.append(Cited(self, at))
        challenge.life.reach(.answered, from: [.raised, .answered], at)
    }
}

/// A challenge was settled or taken further.
public struct ChallengeEnded: Fact {
    public typealias Subject = Challenge
    public static let name = "challenge.ended"
    public static let meaning =
        "A challenge was resolved, or escalated: to the Executive, or into a dispute."

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

    public func apply(to challenge: inout Challenge, _ at: Occurrence) {
        challenge.endings.append(Cited(self, at))
        challenge.life.reach(how == .resolved ? .resolved : .escalated, from: [.answered], at)
    }
}
