public import Dates

/// A plan or an agreement for a period: its editions, its approvals, its reviews, what it cost.
///
/// The state machine is that of section 4.14 of the event analysis.
public struct Plan: HasLife {
    public static let kind = "plan"
    public static let meaning = "a plan or agreement for a period, with its approvals and reviews"
    public static let plainName = "a plan"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case text
    }

    public enum Stage: String, LifeStage {
        case drafted
        case approved
        case amended
        case reviewed
        case closed
        case superseded
        case withdrawn

        public var isEnd: Bool { self == .superseded || self == .withdrawn }
        static let inForce: [Stage?] = [.approved, .amended, .reviewed]
    }

    public static let turns: Turns = [
        .close: Step(.closed, from: Stage.inForce),
        .withdraw: Step(.withdrawn, from: Stage.inForce + [.drafted]),
    ]

    public var life = Life<Stage>()
    public internal(set) var draft: Cited<PlanDrafted>?
    public internal(set) var approvals: [Cited<PlanApproved>] = []
    public internal(set) var amendments: [Cited<WordingChanged>] = []
    public internal(set) var reviews: [Cited<PlanReviewed>] = []
    public internal(set) var exceptions: [Cited<PlanExceptionReported>] = []
    public internal(set) var spending: [Cited<PlanSpendReported>] = []
    /// When it is next to be reviewed, as the last draft or review set it.
    public internal(set) var reviewDue: Cited<FuzzyDate>?
    /// The plans that took its place.
    public internal(set) var successors: [ThingID] = []

    public init() {}

    public var title: String? { draft?.value.title }

    public var period: FuzzyDate? { draft?.value.period }
    /// The edition last approved, else the one drafted.
    public var edition: String? {
        approvals.last { $0.value.edition != nil }?.value.edition ?? draft?.value.edition
    }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.say("Period", period)
        d.mention("Edition", edition)
        d.mention("Prepared by", draft?.value.preparedBy)
        d.mention(
            "Approved by",
            approvals.map { one in
                one.value.body + (one.effective.map { ", \($0)" } ?? "")
            })
        d.mention("Review due", reviewDue?.value)
        d.mention("Last reviewed", reviews.last?.effective)
        d.mention("Review said", reviews.last?.value.outcome)
        d.mention("Amendments", amendments.isEmpty ? nil : "\(amendments.count)")
        d.mention("Exception reports", exceptions.isEmpty ? nil : "\(exceptions.count)")
        d.mention("Budget lines", spending.map { $0.value.inWords })
        d.mention("Followed by", successors.map(\.text))
    }

    /// An amendment, once the plan is approved; before that, only a draft that changed.
    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        if part == .title { draft?.value.title = fact.to }
        if life.stage == .drafted { return }
        amendments.append(Cited(fact, at))
        life.reach(.amended, from: [.approved, .amended], at)
    }

    public mutating func reopen(_ fact: ThingReopened, _ at: Occurrence) {
        successors = []
        life.reach(.approved, from: [.closed], at)
    }

    public mutating func supersede(_ fact: ThingSuperseded, _ at: Occurrence) {
        for successor in fact.by where !successors.contains(successor) {
            successors.append(successor)
        }
        life.reach(.superseded, from: Stage.inForce + [.closed], at)
    }
}
