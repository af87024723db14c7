public import Dates

/// What a review, an audit or a scrutiny asks for, and what was answered, promised and done.
///
/// The state machine is that of section 4.4 of the event analysis.
public struct Recommendation: HasLife {
    public static let kind = "recommendation"
    public static let meaning = "what a review, audit or scrutiny asks for, and what became of it"
    public static let plainName = "something that somebody said should be done"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case text
    }

    public enum Stage: String, LifeStage {
        case made
        case accepted
        case partlyAccepted = "partly-accepted"
        case rejected
        case reconsidered
        case converted
        case implementing
        case implementationClaimed = "implementation-claimed"
        case impactEvidenced = "impact-evidenced"
        case closed
        case superseded
        case withdrawn

        /// A rejection ends it too, though it may be reconsidered.
        public var isEnd: Bool {
            self == .rejected || self == .superseded || self == .withdrawn
        }

        /// Whether somebody still has to answer it or do something.
        public var isOpen: Bool { !isEnd && self != .closed }

        /// Whether it still waits for an answer, or has just had one.
        var isBeingAnswered: Bool {
            switch self {
            case .made, .accepted, .partlyAccepted, .rejected, .reconsidered: true
            default: false
            }
        }

        static let allOpen = allCases.filter(\.isOpen)
    }

    public static let turns: Turns = [
        .close: Step(.closed, from: [.impactEvidenced]),
        .reopen: Step(.implementing, from: [.closed]),
        .supersede: Step(.superseded, from: Stage.allOpen),
        .withdraw: Step(.withdrawn, from: Stage.allOpen),
    ]

    public var life = Life<Stage>()
    public internal(set) var made: Cited<RecommendationMade>?
    public internal(set) var answers: [Cited<RecommendationAnswered>] = []
    /// The actions that it became.
    public internal(set) var actions: [ThingID] = []
    public internal(set) var claims: [Cited<RecommendationImplementationClaimed>] = []

    public init() {}

    public var title: String? { made?.value.text }

    public var isOpen: Bool { life.stage?.isOpen ?? false }
    public var source: ThingID? { made?.value.source }
    public var due: FuzzyDate? { made?.value.due }
    /// Whether it says neither whom it addresses nor by when: flag F-09.
    public var lacksOwner: Bool { made?.value.ofWhom.isEmpty ?? true }

    /// The last answer of each body since it was last reconsidered, in the order in which they
    /// first answered.
    public var standingAnswers: [Cited<RecommendationAnswered>] {
        var standing: [Cited<RecommendationAnswered>] = []
        for answer in answers {
            if answer.value.answer == .reconsidered {
                standing = []
                continue
            }
            let place = standing.firstIndex { $0.value.answeredBy == answer.value.answeredBy }
            if let place { standing[place] = answer } else { standing.append(answer) }
        }
        return standing
    }

    /// Whether its due date is wholly past on a day while it is open; nil without a date to be late
    /// against.
    public func isOverdue(on day: Day) -> Answer? {
        isOpen ? due?.deadline?.isBefore(day) : nil
    }

    public func describe(_ d: inout Description) {
        d.say("Recommendation", title)
        d.say("Status", life.stage)
        d.say("From", source?.text)
        d.mention("Scope", made?.value.scope)
        d.say("Addressed to", made?.value.ofWhom ?? [])
        d.say("Due", due)
        d.mention(
            "Answers",
            answers.map { one in
                (one.value.answeredBy.map { "\($0): " } ?? "") + one.value.answer.rawValue
                    + (one.value.reason.map { ", \($0)" } ?? "")
                    + (one.value.text.map { ": \($0)" } ?? "")
            })
        d.mention("Actions", actions.map(\.text))
        d.mention("Claimed done", claims.last?.effective)
    }

    public mutating func progress(_ fact: ProgressReported, _ at: Occurrence) {
        if fact.isMoving, life.stage == .converted {
            life.reach(.implementing, from: [.converted], at)
        }
    }

    public mutating func impact(_ fact: ImpactEvidenced, _ at: Occurrence) {
        if life.stage == .implementationClaimed {
            life.reach(.impactEvidenced, from: [.implementationClaimed], at)
        }
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        made?.value.text = fact.to
    }
}
