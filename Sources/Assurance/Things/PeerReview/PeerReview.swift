public import Dates

/// A session in which organisations show each other, a year on, what became of what they promised.
///
/// The state machines, of the session and of each claim made in it, are those of section 4.3 of the
/// event analysis.
public struct PeerReview: HasLife {
    public static let kind = "peer-review"
    public static let meaning = "a session that asks, a year on, what became of what was promised"
    public static let plainName = "a meeting that asks what became of the promises"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case purpose
    }

    public enum Stage: String, LifeStage {
        case scheduled
        case invited
        case held
        case reported
        case closed
        case cancelled
        case superseded

        /// A closed session may still see a claim confirmed by later evidence.
        public var isEnd: Bool { self == .cancelled || self == .superseded }
    }

    /// How far a claim of progress has been shown.
    public enum ClaimStage: String, LifeStage {
        case claimed
        case confirmed
        case notEvidenced = "not-evidenced"
        case disputed

        public var plainly: String {
            switch self {
            case .claimed: "Nobody wrote down whether others agreed."
            case .confirmed: "Others agreed that this is so."
            case .notEvidenced: "Nobody could show it."
            case .disputed: "Somebody said that it is not so."
            }
        }
    }

    /// A claim of progress, and what became of it.
    public struct Claim: Equatable, Sendable {
        /// The claim as last made.
        public internal(set) var made: Cited<PeerReviewProgressClaimed>
        public internal(set) var life = Life<ClaimStage>()
        public internal(set) var answers: [Cited<PeerReviewProgressAnswered>] = []

        public var code: String { made.value.claim }
    }

    public static let turns: Turns = [
        .close: Step(.closed, from: [.reported]),
        .supersede: Step(.superseded, from: []),
        .withdraw: Step(.cancelled, from: [.scheduled]),
    ]

    public var life = Life<Stage>()
    /// Every date that was set; the last is the one in force.
    public internal(set) var schedulings: [Cited<PeerReviewScheduled>] = []
    public internal(set) var invitation: Cited<PeerReviewInvited>?
    public internal(set) var session: Cited<PeerReviewHeld>?
    public internal(set) var claims: [Claim] = []
    public internal(set) var report: Cited<PeerReviewReported>?

    public init() {}

    public var title: String? { schedulings.last?.value.title }
    public var irregularSteps: [IrregularStep] {
        life.irregular + claims.flatMap(\.life.irregular)
    }

    /// What sort of session it is: as last said, else a look back a year on.
    public var sort: PeerReviewScheduled.Sort {
        schedulings.last { $0.value.sort != nil }?.value.sort ?? .yearOn
    }
    /// Whether it is the look back a year on, and not another talk about an audit.
    public var isYearOn: Bool { sort == .yearOn }
    public var audit: ThingID? { schedulings.last?.value.audit }
    /// The date set for it.
    public var scheduledFor: FuzzyDate? { schedulings.last?.value.on }
    /// How often it was put off.
    public var postponements: Int { max(0, schedulings.count - 1) }
    /// How many organisations were invited; nil when that is not recorded.
    public var invitedCount: Int? {
        invitation?.value.count ?? invitation.flatMap { Self.count($0.value.organisations) }
    }
    /// How many organisations came; nil when that is not recorded, which is not the same as none.
    public var attendedCount: Int? {
        session?.value.attendedCount ?? session.flatMap { Self.count($0.value.attended) }
    }
    /// The roles that chaired it, or were to.
    public var chairs: [RoleTitle] {
        let held = session?.value.chairs ?? []
        return held.isEmpty ? schedulings.last?.value.chairs ?? [] : held
    }

    private static func count(_ list: [ThingID]) -> Int? { list.isEmpty ? nil : list.count }

    public func claim(_ code: String) -> Claim? { claims.last { $0.code == code } }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.mention("Sort", isYearOn ? nil : sort.words)
        d.mention("Audit", audit?.text)
        d.mention("Purpose", schedulings.last?.value.purpose)
        d.say("Set for", scheduledFor)
        d.mention("Postponed", postponements == 0 ? nil : "\(postponements)")
        d.say("Chairs", chairs.map(\.text))
        d.say("Invited", invitedCount.map { "\($0)" })
        if let session {
            d.say("Held", session.effective)
            d.say("Attended", attendedCount.map { "\($0)" })
        }
        d.mention(
            "Claims of progress",
            claims.map { "\($0.code), \($0.life.stage?.words ?? "claimed"): \($0.made.value.text)" }
        )
        d.mention("Report", report?.value.report)
        d.mention("Summary", report?.value.summary)
    }

    public mutating func reopen(_ fact: ThingReopened, _ at: Occurrence) {
        let next: Stage = life.stage == .closed ? .reported : life.beforeEnd ?? .scheduled
        life.reach(next, from: [], at)
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        guard !schedulings.isEmpty else { return }
        let last = schedulings.count - 1
        switch part {
        case .title: schedulings[last].value.title = fact.to
        case .purpose: schedulings[last].value.purpose = fact.to
        }
    }
}
