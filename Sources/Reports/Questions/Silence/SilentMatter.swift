import Assessment
import Assurance
import Dates
import Replay
import Tables

/// An open matter in one course of events, and since when nothing is recorded of it.
struct SilentMatter {
    /// What sort of matter it is.
    enum Sort: String, Word {
        case returns
        case ratings
        case findings
        case recommendations
        case actions
        case promises
        case reviews
        case requests
        case challenges
        case disputes
        case risks
        case groups
        case meetings
        case followUps = "follow-ups"
        case publications
    }

    /// Which of its thing's matters it is.
    let key: String
    let thing: ThingID
    let name: String
    /// The bodies and roles from whom something was to come.
    let whose: [String]
    /// What is not recorded.
    let missing: String
    let due: FuzzyDate?
    /// The fact last heard of.
    let last: Occurrence?
    /// What that fact says.
    let heard: String?
    let silence: Silence

    /// A matter of a thing: silent since a day, or else since the thing was last heard of.
    init<T: Thing>(
        _ one: Folded<T>, _ world: World, key: String = "", whose: [String?], missing: String,
        called name: String? = nil, due: FuzzyDate? = nil, since: DateBounds? = nil,
        last other: LastNews? = nil
    ) {
        let told = other ?? LastNews(of: one.id, in: world)
        self.key = key
        thing = one.id
        self.name = name ?? one.name
        self.whose = whose.compactMap { $0 }
        self.missing = missing
        self.due = due
        last = told?.fact.at ?? one.first
        heard = told.map { Self.words($0.fact) }
        silence = Silence(
            since: since ?? told?.bounds ?? one.first.map(world.heard) ?? .unbounded, in: world)
    }

    /// What a fact says in short: its progress, or what happened.
    private static func words(_ known: KnownFact) -> String {
        switch known.fact {
        case let progress as ProgressReported: progress.words
        case let claim as PeerReviewProgressClaimed: "claimed at the peer review: \(claim.text)"
        case let answer as PeerReviewProgressAnswered:
            "\(answer.outcome.rawValue.replacingDashes) at the peer review"
                + (answer.basis.map { ": \($0)" } ?? "")
        default: String(known.at.name.map { $0 == "-" || $0 == "." ? " " : $0 })
        }
    }
}

extension SilentMatter.Sort {
    /// The title of its table, which says from when the days are counted.
    var title: String {
        switch self {
        case .returns: "Returns not made, since they were due"
        case .ratings: "Ratings that ask for action without one, since they were accepted"
        case .findings: "Findings to improve without an action, since they were made"
        case .recommendations:
            "Recommendations without an answer or an action, since they were last heard of"
        case .actions: "Actions without an update, since the last"
        case .promises: "Promises in answer to a scrutiny, since they were last heard of"
        case .reviews: "Reviews not brought to their end, since the last step"
        case .requests: "Requests for information without an answer, since they were due"
        case .challenges: "Challenges without a settlement, since they were last heard of"
        case .disputes: "Disputes without a settlement, since they were last heard of"
        case .risks: "Risks without an update, since the last"
        case .groups: "Groups that did not meet, since they last met"
        case .meetings: "Meetings not held, since the day set for them"
        case .followUps: "Follow-ups a year on not held, since they were due"
        case .publications: "Publications not come out, since they were due"
        }
    }

    /// The kinds of thing that it is asked about.
    var kinds: [any Thing.Type] {
        switch self {
        case .returns, .followUps: [Audit.self]
        case .ratings: [Response.self]
        case .findings: [Finding.self]
        case .recommendations: [Recommendation.self]
        case .actions: [Action.self]
        case .promises: [ScrutinyExercise.self, Action.self]
        case .reviews: [Review.self]
        case .requests: [InformationRequest.self]
        case .challenges: [Challenge.self]
        case .disputes: [Dispute.self]
        case .risks: [Risk.self]
        case .groups: [PartnershipGroup.self]
        case .meetings: [Meeting.self]
        case .publications: [Publication.self]
        }
    }

    /// Every matter of this sort that a thing leaves open, however long it has been silent.
    func open(of thing: ThingID, in world: World) -> [SilentMatter] {
        switch self {
        case .returns: SilentAnswers.returns(thing, world)
        case .ratings: SilentAnswers.rating(thing, world)
        case .findings: SilentAnswers.finding(thing, world)
        case .recommendations: SilentAnswers.recommendation(thing, world)
        case .followUps: SilentAnswers.followUp(thing, world)
        case .promises: SilentPromises.all(thing, world)
        case .actions:
            SilentLives.one(
                Action.self, thing, world, missing: "any update",
                isOpen: { Completion(of: $0, in: world).isOpen },
                whose: { [$0.terms?.value.lead?.text] + ($0.terms?.value.oversight ?? []) },
                due: { $0.due?.value })
        case .reviews:
            SilentLives.one(
                Review.self, thing, world, missing: "any further step",
                isOpen: \.state.isOnItsWay, whose: { [$0.decision?.decidedBy] })
        case .requests: SilentLives.request(thing, world)
        case .challenges:
            SilentLives.one(
                Challenge.self, thing, world, missing: "a settlement", isOpen: \.state.isOpen,
                whose: { [$0.raising?.value.to] })
        case .disputes:
            SilentLives.one(
                Dispute.self, thing, world, missing: "a settlement", isOpen: \.state.isOpen,
                whose: { _ in [] })
        case .risks:
            SilentLives.one(
                Risk.self, thing, world, missing: "any update", isOpen: \.state.isLive,
                whose: { _ in [] })
        case .groups: SilentLives.group(thing, world)
        case .meetings: SilentLives.meeting(thing, world)
        case .publications: SilentLives.publication(thing, world)
        }
    }
}
