import Assessment
import Assurance
import Dates
import Replay
import Tables

/// A matter of which nothing is recorded since a day.
struct Silence {
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

    let thing: ThingID
    let idCell: Cell
    let name: String
    /// The bodies and roles from whom something was to come.
    let whose: [String]
    /// What is not recorded.
    let missing: String
    let due: FuzzyDate?
    /// The days from one of which it is silent.
    let since: DateBounds
    /// The fact last heard of.
    let last: Occurrence?
    /// What that fact says.
    let heard: String?
    /// Whether it is open, as far as the dates can tell.
    let isOpen: Answer

    /// Whether it has been silent for so many days.
    func hasLasted(_ days: Int, on day: Day) -> Answer {
        isOpen.and(since.days(until: day).reaches(days))
    }

    init<T: Thing>(
        _ seen: Seen<T>, isOpen: (T) -> Bool, whose: [String?], missing: String,
        called name: String? = nil, due: FuzzyDate? = nil, since: DateBounds? = nil,
        last: KnownFact?
    ) {
        thing = seen.id
        idCell = seen.idCell
        self.name = name ?? seen.possible.name
        self.whose = whose.compactMap { $0 }
        self.missing = missing
        self.due = due
        self.last = last?.at ?? seen.possible.first
        self.since = since ?? self.last?.heard ?? .unbounded
        heard = last.map(Self.words)
        self.isOpen = seen.asked(isOpen)
    }

    /// What a fact says in short: its progress, or what happened.
    private static func words(_ known: KnownFact) -> String {
        (known.fact as? ProgressReported)?.words ?? PeerReviewNews.words(known)
            ?? String(known.at.name.map { $0 == "-" || $0 == "." ? " " : $0 })
    }

    /// From a promise in answer to a scrutiny.
    init(_ promise: Promise) {
        thing = promise.thing
        idCell = promise.idCell
        name = promise.what
        whose = [promise.by].compactMap { $0 }
        missing = "anything that was done about it"
        due = promise.due
        since = promise.made.heard
        last = promise.made
        heard = promise.since.last
        isOpen = .yes
    }
}

extension Silence.Sort {
    /// The title of its table, which says from when the days are counted.
    var title: String {
        switch self {
        case .returns: "Returns not made, since they were due"
        case .ratings: "Ratings that ask for action without one, since they were accepted"
        case .findings: "Findings to improve without an action, since they were made"
        case .recommendations:
            "Recommendations without an answer or an action, since they were last heard of"
        case .actions: "Actions without an update, since the last"
        case .promises: "Promises in answer to a scrutiny without follow-up, since they were made"
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

    /// Every matter of this sort that is open, however long it has been silent.
    func all(_ picture: Picture, _ heard: LastHeard) -> [Silence] {
        switch self {
        case .returns: SilentAnswers.returns(picture, heard)
        case .ratings: SilentAnswers.ratings(picture, heard)
        case .findings: SilentAnswers.findings(picture, heard)
        case .recommendations: SilentAnswers.recommendations(picture, heard)
        case .followUps: SilentAnswers.followUps(picture, heard)
        case .promises:
            Promise.all(picture).filter { one in
                one.isSilent && !one.isCarried
                    && one.sources.contains { $0.kind == ScrutinyExercise.kind[...] }
                    && one.plan == nil && !one.servesObjective
            }.map(Silence.init)
        case .actions:
            SilentLives.all(
                Action.self, picture, heard, missing: "any update", isOpen: \.isOpen,
                whose: { [$0.terms?.value.lead?.text] + ($0.terms?.value.oversight ?? []) },
                due: { $0.due?.value })
        case .reviews:
            SilentLives.all(
                Review.self, picture, heard, missing: "any further step", isOpen: \.isOnItsWay,
                whose: { [$0.decision?.decidedBy] })
        case .requests: SilentLives.requests(picture, heard)
        case .challenges:
            SilentLives.all(
                Challenge.self, picture, heard, missing: "a settlement", isOpen: \.isOpen,
                whose: { [$0.raising?.value.to] })
        case .disputes:
            SilentLives.all(
                Dispute.self, picture, heard, missing: "a settlement", isOpen: \.isOpen,
                whose: { _ in [] }
            )
        case .risks:
            SilentLives.all(
                Risk.self, picture, heard, missing: "any update", isOpen: \.isLive,
                whose: { _ in [] })
        case .groups: SilentLives.groups(picture)
        case .meetings: SilentLives.meetings(picture, heard)
        case .publications: SilentLives.publications(picture, heard)
        }
    }
}
