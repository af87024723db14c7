import Assessment
import Assurance
import Dates
import Replay
import Tables

/// A review that the partnership learns from: its own, or a national one.
struct LearnedFrom: Hashable {
    let id: ThingID
    let isNational: Bool

    /// The learning reviews and, where asked for, what is published nationally about reviews.
    static func all(_ picture: Picture, national: Bool) -> [LearnedFrom] {
        let local = picture.all(Review.self).map { LearnedFrom(id: $0.id, isNational: false) }
        guard national else { return local }
        let sorts: [GuidancePublished.Sort?] = [.nationalReview, .panelReport]
        let studies = Holding(picture.past.things(of: Guidance.kind), in: picture) { id, world in
            sorts.contains(world.one(Guidance.self, id)?.state.current?.value.sort)
        }
        return local + studies.all.sorted().map { LearnedFrom(id: $0, isNational: true) }
    }
}

/// What followed from one review, in one course of events.
struct LearningLoop {
    let from: LearnedFrom
    let world: World
    let name: String
    let stage: String?
    let chain: LearningChain

    /// Nil where the review had not begun.
    init?(_ from: LearnedFrom, _ world: World) {
        let review = world.one(Review.self, from.id)
        let study = world.one(Guidance.self, from.id)
        guard let name = review?.name ?? study?.name else { return nil }
        self.from = from
        self.world = world
        self.name = name
        stage = review?.state.stage ?? study?.state.stage
        chain = LearningChain(of: from.id, in: world)
    }

    /// How long nothing more is recorded; nil where the chain is whole.
    var silence: DayRange? { chain.isWhole ? nil : chain.last?.silence(in: world) }

    /// What comes next on the way and is not recorded.
    var missing: Cell {
        guard let furthest = chain.furthest else {
            return .text(LearningLink.recommendation.words + ", or any other step")
        }
        return furthest.missingCell
    }

    /// Where the chain stands, in a sentence.
    var sentence: String {
        guard let last = chain.last else { return "\(name): not recorded." }
        let when = Self.when(last.at)
        let days = last.silence(in: world).words
        let before = "\(days) days before \(world.day.written)."
        guard let furthest = chain.furthest else {
            return "\(name): nothing is recorded to have followed. Last heard of\(when): \(before)"
        }
        let stopped = chain.branches.count { $0.stops }
        let others =
            chain.branches.count < 2 || stopped == 0
            ? "" : " Of its \(chain.branches.count) branches \(stopped) stop on the way."
        if furthest.isWhole {
            return "\(name): the chain is whole, up to a difference shown"
                + "\(Self.when(furthest.end)).\(others)"
        }
        let next =
            furthest.reopened != nil
            ? "it was reopened since"
            : furthest.missing.map { "\($0.words) is not recorded" } ?? "no more is asked for"
        return "\(name): the chain comes as far as \(furthest.reached.words); \(next). "
            + "Last heard of\(when): \(before)\(others)"
    }

    private static func when(_ at: Occurrence) -> String {
        at.effective.map { ", \(DateInWords.written($0))" } ?? ", on a day that is not recorded"
    }
}

extension LearningLink {
    /// The link in words, as what is or is not recorded.
    var words: String {
        switch self {
        case .review: "a review"
        case .recommendation: "a recommendation"
        case .standard: "a standard amended"
        case .response: "a response on the standard"
        case .action: "an action"
        case .done: "an action claimed done"
        case .verified: "a change verified"
        case .difference: "a difference shown"
        }
    }
}

extension LearningBranch {
    /// What comes next on the way and is not recorded.
    var missingCell: Cell {
        if let reopened {
            return .text("an end after it was reopened: \(reopened.value.reason)")
        }
        if let missing { return .text(missing.words) }
        return isWhole ? .list([]) : .text("none is asked for: the ratings give assurance")
    }
}

extension LearningStep {
    /// What is recorded of the step, in the words of its fact.
    func words(_ world: World) -> String {
        let fact = world.past.lifeline(thing).fact(at.id)?.fact
        switch (link, fact) {
        case (_, let impact as ImpactEvidenced): return impact.words
        case (.standard, let amended as StandardAmended):
            return "\(amended.standard): \(amended.change.rawValue)"
        case (.response, _):
            return world.one(Response.self, thing)?.state.ratingWords ?? thing.text
        case (.verified, let check as ResponseProgressChecked):
            return check.basis ?? "progress confirmed"
        case (.verified, let check as CompletionVerified): return check.basis ?? "verified"
        case (.done, let claim as RecommendationImplementationClaimed):
            return claim.text ?? "carried out"
        case (.done, _):
            let state = world.one(Action.self, thing)?.state
            return state?.claim?.value.claim ?? state?.stage ?? "done"
        default: return world.name(of: thing)
        }
    }
}

extension Response {
    /// The two ratings in words: `self-rating 3, moderated 1`.
    fileprivate var ratingWords: String {
        "self-rating \(selfRating ?? "not recorded"), moderated \(moderatedRating ?? "not recorded")"
    }
}
