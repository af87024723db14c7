public import Dates

/// A learning review after a serious incident: what was decided, by whom, what was learned, and
/// what was published.
///
/// The state machine is that of section 4.6 of the event analysis. A decision that is reversed was
/// a true decision in
/// its turn: both stay.
public struct Review: HasLife {
    public static let kind = "review"
    public static let meaning = "a learning review after a serious incident"
    public static let plainName = "a look back at a case, to learn from it"

    public enum Stage: String, LifeStage {
        case known
        case notified
        case inRapidReview = "in-rapid-review"
        case rapidReviewDone = "rapid-review-done"
        case noFurtherReview = "no-further-review"
        case underReconsideration = "under-reconsideration"
        case lcsprDecided = "lcspr-decided"
        case nationalReviewDecided = "national-review-decided"
        case localReviewDecided = "local-review-decided"
        case inReview = "in-review"
        case approved
        case held
        case published
        case informationPublished = "information-published"
        case contributed
        case withdrawn

        public var isEnd: Bool { self == .withdrawn }
    }

    /// One decision whether to hold a review, and what became of it.
    public struct Decision: Equatable, Sendable {
        public let outcome: ReviewOutcome
        public let decidedBy: String?
        public let rationale: String?
        public let period: FuzzyDate?
        public let at: Occurrence
        /// The reversal, when it was reversed.
        public internal(set) var reversedBy: EventID?

        public static func == (a: Decision, b: Decision) -> Bool {
            a.at.id == b.at.id && a.outcome == b.outcome && a.reversedBy == b.reversedBy
        }
    }

    public static let turns: Turns = [
        .withdraw: Step(.withdrawn, from: [.published, .informationPublished])
    ]

    public var life = Life<Stage>()
    public internal(set) var incident: Cited<IncidentBecameKnown>?
    public internal(set) var contribution: Cited<ReviewContributedTo>?
    public internal(set) var notifications: [Cited<ReviewNotified>] = []
    /// Every decision in order of effect; a reversal is a decision of its own.
    public internal(set) var decisions: [Decision] = []
    public internal(set) var replies: [Cited<PanelReplied>] = []
    public internal(set) var commission: Cited<ReviewCommissioned>?
    public internal(set) var approval: Cited<ReviewReportApproved>?
    public internal(set) var learningShared: [Cited<ReviewLearningShared>] = []
    public internal(set) var holds: [Cited<PublicationHeld>] = []
    public internal(set) var releases: [Cited<PublicationReleased>] = []
    public internal(set) var publications: [Cited<ReviewPublished>] = []
    public internal(set) var rapidReview: Cited<RapidReviewCompleted>?

    public init() {}

    public var title: String? { incident?.value.title ?? contribution?.value.title }

    /// The decision in force: the last that was not reversed.
    public var decision: Decision? { decisions.last { $0.reversedBy == nil } }

    /// The themes named by the rapid review and the publication, without repeats.
    public var themes: [String] {
        var all: [String] = []
        let named = (rapidReview?.value.themes ?? []) + publications.flatMap(\.value.themes)
        for theme in named where !all.contains(theme) { all.append(theme) }
        return all
    }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.mention("Sort", incident?.value.sort?.rawValue)
        d.mention("Area", contribution?.value.area)
        d.mention("Notified", notifications.first?.effective)
        d.say("Decision in force", decision?.outcome)
        d.mention(
            "Every decision",
            decisions.map { one in
                one.outcome.rawValue + (one.reversedBy == nil ? "" : " (reversed)")
                    + (one.at.effective.map { ", \($0.asWritten)" } ?? "")
            })
        d.mention("Approved", approval?.effective)
        d.mention("Learning shared", learningShared.map(\.value.forum))
        d.say("Published", publications.last?.effective)
        d.mention("Themes", themes)
    }

    mutating func decide(_ decision: Decision, from drawn: [Stage?]) {
        decisions.append(decision)
        let stage: Stage =
            switch decision.outcome {
            case .lcspr: .lcsprDecided
            case .noLCSPR: .noFurtherReview
            case .national: .nationalReviewDecided
            case .localReview: .localReviewDecided
            }
        life.reach(stage, from: drawn, decision.at)
    }

    public mutating func reword(_ part: TitleWording, _ fact: WordingChanged, _ at: Occurrence) {
        if incident != nil {
            incident?.value.title = fact.to
        } else {
            contribution?.value.title = fact.to
        }
    }
}
