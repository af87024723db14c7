public import Dates

/// One round of asking: who was asked what, by when, what came back, and what was reported.
///
/// The state machine is that of section 4.1 of the event analysis. Moderation and the follow-up a
/// year on are drawn for
/// Section 11 audits only. A closed audit is not reopened: the next one begins.
public struct Audit: HasLife {
    public static let kind = "audit"
    public static let meaning = "one audit: who was asked what, what came back, what was reported"
    public static let plainName = "a check of how well things are done"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case theme
    }

    public enum Sort: String, Word {
        case section11 = "section-11"
        case multiAgency = "multi-agency"
        case singleAgency = "single-agency"
        case national
    }

    public enum Stage: String, LifeStage {
        case planned
        case open
        case submissionsClosed = "submissions-closed"
        case analysed
        case moderated
        case reported
        case actionsAgreed = "actions-agreed"
        case followUpDue = "follow-up-due"
        case followUpHeld = "follow-up-held"
        case closed
        case cancelled
        case superseded

        public var isEnd: Bool { self == .closed || self == .cancelled || self == .superseded }
    }

    public var life = Life<Stage>()
    public internal(set) var plan: Cited<AuditPlanned>?
    public internal(set) var opening: Cited<AuditOpened>?
    public internal(set) var counts: [Cited<AuditResponsesCounted>] = []
    public internal(set) var stagesReached: [Cited<AuditStageReached>] = []
    public internal(set) var reports: [Cited<AuditReported>] = []
    public internal(set) var conclusion: String?
    /// What was noted of whole returns of organisations, in order.
    public internal(set) var returnNotes: [Cited<AuditReturnNoted>] = []
    /// How many had each rating, as papers print it.
    public internal(set) var ratingCounts: [Cited<AuditRatingsCounted>] = []
    public internal(set) var feedback: [Cited<AuditFeedbackSent>] = []

    public init() {}

    public var title: String? { plan?.value.title }

    public var sort: Sort? { plan?.value.sort }
    public var period: FuzzyDate? { plan?.value.period }
    /// The edition of the standards that it asks about.
    public var standards: ThingID? { plan?.value.standards }
    /// The counts of organisations' returns; a survey beside the audit is none.
    public var returnCounts: [Cited<AuditResponsesCounted>] {
        counts.filter { $0.value.what != .survey }
    }
    /// The last count of the replies to a survey beside the audit.
    public var survey: Cited<AuditResponsesCounted>? { counts.last { $0.value.what == .survey } }
    /// How many responses came back, as last counted.
    public var returned: Int? { returnCounts.last?.value.returned }
    /// How many organisations were asked, as last counted.
    public var asked: Int? { returnCounts.last { $0.value.asked != nil }?.value.asked }
    /// What was looked at, and how much of it; nil where neither is recorded.
    public var sample: String? {
        let told = reports.map(\.value)
        let what = told.last { $0.sample != nil }?.sample
        let size = told.last { $0.sampleSize != nil }?.sampleSize.map { "\($0)" }
        return what == nil && size == nil
            ? nil : [size, what].compactMap { $0 }.joined(separator: ": ")
    }
    /// When the responses are due.
    public var responsesDue: FuzzyDate? { opening?.value.due }

    /// When the follow-up a year on is due.
    public var followUpDue: FuzzyDate? {
        stagesReached.last { $0.value.stage == .followUpDue }?.value.due
    }

    /// When the follow-up a year on was held; nil when none is recorded.
    public var followUpHeld: Cited<Stage>? { life.reached(.followUpHeld) }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.say("Sort", sort)
        d.say("Period", period)
        d.mention("Theme", plan?.value.theme)
        d.mention("Chair", plan?.value.chair?.text)
        d.mention("Commissioned by", plan?.value.commissionedBy)
        d.mention("Standards", standards?.text)
        d.mention("Responses due", responsesDue)
        d.say(
            "Responses",
            returned.map { "\($0)" + (asked.map { " of \($0) asked" } ?? ", asked not recorded") })
        d.mention(
            "Survey",
            survey.map { one in
                "\(one.value.returned) replies" + (one.value.asked.map { " of \($0) asked" } ?? "")
            })
        d.mention(
            "Returns noted",
            returnNotes.map { "\($0.value.organisation): \($0.value.outcome.words)" })
        d.mention("Ratings counted", ratingCounts.map(\.value.words))
        d.mention("Feedback sent to", feedback.map(\.value.organisation.text))
        d.mention("Sample", sample)
        d.mention("Report", reports.last?.value.report)
        d.mention("Summary", reports.last?.value.summary)
        d.mention("Reported to", reports.flatMap(\.value.forum))
        d.mention("Follow-up due", followUpDue)
        d.mention("Follow-up held", followUpHeld?.effective)
        d.mention("Conclusion", conclusion)
    }

    /// Where the state machine draws a stage from, for an audit of this sort.
    func drawn(to next: Stage) -> [Stage?] {
        let isSection11 = sort == .section11
        return switch next {
        case .planned: [nil]
        case .open: [.planned]
        case .submissionsClosed: [.open]
        case .analysed: [.submissionsClosed]
        case .moderated: isSection11 ? [.analysed] : []
        case .reported: isSection11 ? [.moderated] : [.analysed]
        case .actionsAgreed: [.reported]
        case .followUpDue: isSection11 ? [.actionsAgreed] : []
        case .followUpHeld: isSection11 ? [.followUpDue] : []
        case .closed: isSection11 ? [.followUpHeld] : [.actionsAgreed]
        case .cancelled: [.planned, .open]
        case .superseded: []
        }
    }

    mutating func reach(_ next: Stage, _ at: Occurrence) {
        life.reach(next, from: drawn(to: next), at)
    }

    public mutating func close(_ fact: ThingClosed, _ at: Occurrence) {
        conclusion = fact.conclusion
        reach(.closed, at)
    }

    public mutating func reopen(_ fact: ThingReopened, _ at: Occurrence) {
        life.reach(life.beforeEnd ?? .planned, from: [], at)
    }

    public mutating func supersede(_ fact: ThingSuperseded, _ at: Occurrence) {
        reach(.superseded, at)
    }

    public mutating func withdraw(_ fact: ThingWithdrawn, _ at: Occurrence) {
        reach(.cancelled, at)
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        switch part {
        case .title: plan?.value.title = fact.to
        case .theme: plan?.value.theme = fact.to
        }
    }
}
