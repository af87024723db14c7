public import Dates

/// One organisation's answer on one standard of an audit: its own rating, the moderated one, and
/// what follows.
///
/// The state machine is that of section 4.2 of the event analysis. Whether an accepted rating gives
/// assurance or asks for
/// action depends on the scale: see ``assurance(on:)``. The two ratings are kept apart for ever.
public struct Response: HasLife {
    public static let kind = "response"
    public static let meaning = "one organisation's answer on one standard of an audit"
    public static let plainName = "one group's answer to one question of a check"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case narrative
    }

    public enum Stage: String, LifeStage {
        case requested
        case submitted
        case notReturned = "not-returned"
        case queried
        case moderated
        case contested
        case accepted
        case underAction = "under-action"
        case progressed
        case notProgressed = "not-progressed"
        case archived
        case withdrawn

        public var isEnd: Bool { self == .archived || self == .withdrawn }
    }

    /// What an accepted rating means.
    public enum AssuranceLevel: String, Sendable {
        case assured
        case actionRequired = "action required"
    }

    public static let turns: Turns = [
        .withdraw: Step(.withdrawn, from: [])
    ]

    public var life = Life<Stage>()
    public internal(set) var request: Cited<ResponseRequested>?
    /// What the organisation said of itself, each time it did.
    public internal(set) var submissions: [Cited<ResponseSubmitted>] = []
    public internal(set) var evidence: [Cited<ResponseEvidenceAttached>] = []
    public internal(set) var queries: [Cited<ResponseQueried>] = []
    public internal(set) var queryAnswers: [Cited<ResponseQueryAnswered>] = []
    public internal(set) var moderations: [Cited<ResponseModerated>] = []
    public internal(set) var moderationAnswers: [Cited<ResponseModerationAnswered>] = []
    public internal(set) var actions: [ThingID] = []
    public internal(set) var checks: [Cited<ResponseProgressChecked>] = []

    public init() {}

    public var title: String? { request.map { "\($0.value.organisation): \($0.value.standard)" } }

    public var audit: ThingID? { request?.value.audit }
    public var organisation: ThingID? { request?.value.organisation }
    public var standard: String? { request?.value.standard }
    public var due: FuzzyDate? { request?.value.due }
    /// The version of the standards that it answers; nil where that is the audit's own.
    public var variant: ThingID? { request?.value.standards }
    /// The organisation's own rating, as last submitted; nil where it gave none.
    public var selfRating: String? { submissions.last?.value.rating }
    /// The rating after moderation, as last given; nil where it gave none.
    public var moderatedRating: String? { moderations.last?.value.rating }
    /// Whether it rated itself without any evidence attached.
    public var lacksEvidence: Bool { selfRating != nil && evidence.isEmpty }

    /// Whether the standard does not apply to the organisation: what moderation said last of it,
    /// else what it said itself, outright or by a step of the scale that says so.
    public func isNotApplicable(on scale: RatingScale?) -> Bool {
        if let last = moderations.last?.value {
            return last.notApplicable != nil || says(last.rating, scale)
        }
        guard let last = submissions.last?.value else { return false }
        return last.notApplicable != nil || says(last.rating, scale)
    }

    private func says(_ rating: String?, _ scale: RatingScale?) -> Bool {
        rating.map { scale?.saysNotApplicable($0) ?? false } ?? false
    }

    /// The submission that a moderation judged: the last before it in order of effect; the first
    /// where none was before it.
    public func submission(
        judgedBy moderation: Cited<ResponseModerated>
    ) -> Cited<ResponseSubmitted>? {
        let before = Set(
            life.steps.prefix { $0.at.id != moderation.at.id }.map(\.at.id))
        return submissions.last { before.contains($0.at.id) } ?? submissions.first
    }

    /// How many steps higher the organisation rated itself than the last moderation rated what it
    /// had said by then; nil while either rating is missing or has no one place.
    public func gap(on scale: RatingScale) -> Int? {
        guard let moderation = moderations.last,
            let said = submission(judgedBy: moderation)?.value, said.otherRating == nil,
            let own = said.rating.flatMap(scale.place),
            let moderated = moderation.value.rating.flatMap(scale.place)
        else { return nil }
        return own - moderated
    }

    /// What the moderated rating means, once it was accepted; nil before, or where the scale has no
    /// threshold.
    public func assurance(on scale: RatingScale) -> AssuranceLevel? {
        guard moderationAnswers.last?.value.answer == .accepted else { return nil }
        return moderatedRating.flatMap(scale.assures).map { $0 ? .assured : .actionRequired }
    }

    /// Whether the first submission came late; nil when there is none, or nothing to be late
    /// against.
    public var wasLate: Answer? {
        guard let first = submissions.first else { return nil }
        if life.reached(.notReturned) != nil { return .yes }
        return due.flatMap { first.at.bounds.daysLate(against: $0)?.isLate }
    }

    public func describe(_ d: inout Description) {
        d.say("Organisation", organisation?.text)
        d.say("Audit", audit?.text)
        d.say("Standard", standard)
        d.say("Status", life.stage)
        d.mention("Due", due)
        d.mention("Version of the standards", variant?.text)
        d.say("Self-rating", submissions.last?.value.said)
        d.say("Moderated rating", moderations.last?.value.said)
        d.mention("Also for", submissions.last?.value.alsoFor ?? [])
        d.mention("Narrative", submissions.last?.value.narrative)
        d.mention("Signed off by", submissions.last?.value.signedOffBy?.text)
        d.say("Evidence", evidence.map(\.value.reference))
        d.mention("Queries", queries.map(\.value.query))
        d.mention("Moderator", moderations.last?.value.moderator?.text)
        d.mention("Rationale", moderations.last?.value.rationale)
        d.mention("Grounds", moderationAnswers.last?.value.grounds)
        d.mention("Actions", actions.map(\.text))
        d.mention("Progress", checks.last?.value.outcome.rawValue)
    }

    /// The audit's cycle closed; the answer goes into the archive.
    public mutating func close(_ fact: ThingClosed, _ at: Occurrence) { archive(at) }

    public mutating func supersede(_ fact: ThingSuperseded, _ at: Occurrence) { archive(at) }

    private mutating func archive(_ at: Occurrence) {
        life.reach(.archived, from: [.accepted, .progressed, .notProgressed], at)
    }

    public mutating func reopen(_ fact: ThingReopened, _ at: Occurrence) {
        life.reach(life.beforeEnd ?? .requested, from: [], at)
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        if !submissions.isEmpty { submissions[submissions.count - 1].value.narrative = fact.to }
    }
}
