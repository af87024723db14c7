/// A challenge that one partner put to another, and its answer.
///
/// The state machine is that of section 4.8 of the event analysis.
public struct Challenge: HasLife {
    public static let kind = "challenge"
    public static let meaning = "a challenge put to a partner, and its answer"
    public static let plainName = "a hard question from one group to another"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case issue
    }

    public enum Stage: String, LifeStage {
        case raised
        case answered
        case resolved
        case escalated
    }

    public var life = Life<Stage>()
    public internal(set) var raising: Cited<ChallengeRaised>?
    public internal(set) var answers: [Cited<ChallengeAnswered>] = []
    public internal(set) var endings: [Cited<ChallengeEnded>] = []

    public init() {}

    public var title: String? { raising?.value.title }
    /// Whether it awaits an answer or a settlement.
    public var isOpen: Bool { life.stage == .raised || life.stage == .answered }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.say("From", raising?.value.from)
        d.say("To", raising?.value.to)
        d.mention("Issue", raising?.value.issue)
        d.mention("About", raising?.value.about.map(\.text) ?? [])
        d.say("Raised", raising?.effective)
        d.say("Answer", answers.last?.value.answer)
        d.mention("Outcome", endings.last?.value.outcome)
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        switch part {
        case .title: raising?.value.title = fact.to
        case .issue: raising?.value.issue = fact.to
        }
    }
}
