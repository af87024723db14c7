public import Dates

/// Something promised: what will be done, who leads it, by when, and what became of it.
///
/// The state machine and the rules of dates are those of section 4.5 of the event analysis: an
/// action's due date is
/// set once and moved only by a slip, so the original is never lost; blue is itself a claim of
/// completion.
public struct Action: HasLife {
    public static let kind = "action"
    public static let meaning = "something promised: what will be done, by whom and by when"
    public static let plainName = "a promise"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case measures
    }

    public enum Stage: String, LifeStage {
        case proposed
        case open
        case inProgress = "in-progress"
        case completionClaimed = "completion-claimed"
        case verified
        case closed
        case superseded
        case withdrawn
        case carriedForward = "carried-forward"
        case sameAsAnother = "same-as-another"

        public var isEnd: Bool {
            self == .superseded || self == .withdrawn || self == .carriedForward
                || self == .sameAsAnother
        }

        /// Whether the action still asks for something to be done.
        public var isOpen: Bool { self == .proposed || self == .open || self == .inProgress }
    }

    public static let turns: Turns = [
        .close: Step(.closed, from: [.verified]),
        .withdraw: Step(.withdrawn, from: [.proposed, .open, .inProgress, .completionClaimed]),
    ]

    public var life = Life<Stage>()
    /// The terms first proposed or agreed.
    public internal(set) var original: Cited<Terms>?
    /// The wording, lead, oversight and due date in force.
    public internal(set) var terms: Cited<Terms>?
    /// The due date in force, with the fact that set it.
    public internal(set) var due: Cited<FuzzyDate>?
    public internal(set) var rewordings: [Cited<WordingChanged>] = []
    public internal(set) var transfers: [Cited<ActionTransferred>] = []
    public internal(set) var slips: [Cited<ActionSlipped>] = []
    public internal(set) var ratings: [Cited<ActionRated>] = []
    public internal(set) var claims: [Cited<CompletionClaimed>] = []
    public internal(set) var verifications: [Cited<CompletionVerified>] = []
    /// Every time that somebody said that it is not done though it is called done.
    public internal(set) var disputes: [Cited<CompletionDisputed>] = []
    public internal(set) var extensionsAsked: [Cited<ExtensionAsked>] = []
    public internal(set) var extensionsRefused: [Cited<ExtensionRefused>] = []
    /// The action that it is, printed again; nil where it is one of its own.
    public internal(set) var sameAs: Cited<ActionFoundSame>?

    public init() {}

    public var title: String? { terms?.value.title }
    /// The last BRAG rating; nil means never rated, which is not the same as rated "unrated".
    public var rating: Cited<ActionRated>? { ratings.last }
    /// The last claim, while nothing has reopened it.
    public var claim: Cited<CompletionClaimed>? {
        life.stage?.isOpen == false ? claims.last : nil
    }

    /// Whether something still has to be done.
    public var isOpen: Bool { life.stage?.isOpen ?? false }

    /// Days from the original due date to the one in force, as bounds; nil when it never slipped.
    public var slippage: DayRange? {
        guard let first = original?.value.due, let now = due?.value, !slips.isEmpty else {
            return nil
        }
        return now.isDated ? now.bounds.daysLate(against: first) : nil
    }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.say("Lead", terms?.value.lead)
        d.say("Due", due?.value)
        d.mention("Due once", terms?.value.condition)
        d.say("First due", original?.value.due)
        d.say("Rating", rating?.value.rating.rawValue ?? "unrated")
        d.mention("Owned by", terms?.value.ownedBy)
        d.mention("Counted as", sameAs?.value.other.text)
        d.say("Oversight", terms?.value.oversight ?? [])
        d.mention("Objective", terms?.value.objective?.text)
        d.mention("Plan", terms?.value.plan?.text)
        d.mention("From", terms?.value.source.map(\.text) ?? [])
        d.mention("Depends on", terms?.value.dependsOn.map(\.text) ?? [])
        d.mention("Measures", terms?.value.measures)
        d.say("Slips", "\(slips.count)")
        d.mention(
            "More time asked for",
            extensionsAsked.map { $0.value.to.map { "to \($0)" } ?? "no date named" })
        d.mention(
            "Disputed",
            disputes.map { one in
                [one.value.disputedBy, one.value.text].compactMap { $0 }.joined(separator: ": ")
            }.filter { !$0.isEmpty })
        if let claim {
            d.say("Claimed done", claim.effective)
            d.mention("Claim", claim.value.claim)
        }
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        rewordings.append(Cited(fact, at))
        switch part {
        case .title: terms?.value.title = fact.to
        case .measures: terms?.value.measures = fact.to
        }
    }

    public mutating func progress(_ fact: ProgressReported, _ at: Occurrence) {
        if fact.isMoving, life.stage == .open { life.reach(.inProgress, from: [.open], at) }
    }

    public mutating func reopen(_ fact: ThingReopened, _ at: Occurrence) {
        sameAs = nil
        life.reach(
            .inProgress, from: [.closed, .verified, .completionClaimed, .sameAsAnother], at)
    }

    public mutating func supersede(_ fact: ThingSuperseded, _ at: Occurrence) {
        life.reach(
            fact.how == .carriedForward ? .carriedForward : .superseded,
            from: [.proposed, .open, .inProgress, .completionClaimed], at)
    }
}
