public import Dates

/// A request for information that an organisation must answer, and what came of it.
///
/// The state machine is that of section 4.11 of the event analysis; an answer may come whole at
/// once, and late.
///
/// Invariant: no answer never becomes consent. Only an answer moves a request to provided.
public struct InformationRequest: HasLife {
    public static let kind = "request"
    public static let meaning = "a request for information, and what came of it"
    public static let plainName = "a question for information"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case basis
    }

    public enum Stage: String, LifeStage {
        case issued
        case acknowledged
        case partial
        case provided
        case noResponse = "no-response"
        case raisedAtMeeting = "raised-at-meeting"
        case compelled
        case closed
        case withdrawn

        public var isEnd: Bool { self == .withdrawn }
    }

    public static let turns: Turns = [
        .close: Step(.closed, from: [.provided]),
        .reopen: Step(.issued, from: []),
        .withdraw: Step(.withdrawn, from: [.issued]),
    ]

    public var life = Life<Stage>()
    public internal(set) var issuing: Cited<RequestIssued>?
    public internal(set) var answers: [Cited<RequestAnswered>] = []
    public internal(set) var pursuits: [Cited<RequestPursued>] = []

    public init() {}

    public var title: String? { issuing?.value.title }

    /// Whether the information is still wanted.
    public var isOpen: Bool {
        switch life.stage {
        case nil, .provided, .closed, .withdrawn: false
        default: true
        }
    }

    /// Whether a day lies after the due date's latest bound while the request is open; nil without
    /// such a bound.
    public func isOverdue(on day: Day) -> Answer? {
        isOpen ? issuing?.value.due?.deadline?.isBefore(day) : nil
    }

    /// Whether an unanswered request was brought to a meeting.
    public var wasRaisedAtMeeting: Bool { pursuits.contains { $0.value.step == .raisedAtMeeting } }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.mention("From", issuing?.value.from)
        d.say("To", issuing?.value.to.text)
        d.mention("Basis", issuing?.value.basis)
        d.say("Due", issuing?.value.due)
        d.say("Answered", answers.map { $0.value.answer.rawValue + dated($0.effective) })
        d.mention("Pursued", pursuits.map { $0.value.step.rawValue + dated($0.effective) })
    }

    private func dated(_ date: FuzzyDate?) -> String { date.map { ", \($0.asWritten)" } ?? "" }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        switch part {
        case .title: issuing?.value.title = fact.to
        case .basis: issuing?.value.basis = fact.to
        }
    }
}
