import Assessment
import Assurance
import Dates
import Replay

/// What came of one recommendation, of one amendment of a standard, or of the actions that answer a
/// review directly.
struct LearningBranch {
    let begins: LearningStep
    var steps: [LearningStep] = []
    /// How far the life of what it begins with has come; nil for a standard.
    var stage: String?
    /// The fact that reopened what it begins with or an action, while that is open again.
    var reopened: Cited<ThingReopened>?
    /// Whether every response gives assurance, so that no action was asked for.
    var isAssured = false

    /// The furthest link that the branch has come to.
    var reached: LearningLink { steps.map(\.link).max() ?? begins.link }

    /// Whether it comes to a difference shown, and stays there.
    var isWhole: Bool { reached == .difference && reopened == nil }

    /// Whether more is asked for than is recorded.
    var stops: Bool { !isWhole && (missing != nil || reopened != nil) }

    /// The next link, of which nothing is recorded; nil where the chain is whole, or no more is
    /// asked for.
    var missing: LearningLink? {
        if isAssured, reached <= .response { return nil }
        return LearningChain.after(reached, from: begins.link)
    }

    /// What is told of the things that stand in it.
    var told: [Occurrence] = []

    /// The fact last heard of anything in it: a step, or any word about a thing that is one.
    var last: Occurrence { ([begins.at] + steps.map(\.at) + told).lastHeard ?? begins.at }

    /// The fact by which it came as far as it did.
    var end: Occurrence {
        steps.filter { $0.link == reached }.map(\.at).lastHeard ?? begins.at
    }

    /// The things whose own facts tell of it.
    ///
    /// A set of standards is not among them: what else is amended in it is another matter.
    var things: [ThingID] {
        var things: [ThingID] = []
        for step in [begins] + steps where step.link != .standard && !things.contains(step.thing) {
            things.append(step.thing)
        }
        return things
    }
}

/// What followed from one review, branch by branch.
struct LearningChain {
    let review: ThingID
    let branches: [LearningBranch]
    /// What is told of the review itself.
    let told: [Occurrence]

    init(_ review: ThingID, _ links: LearningLinks) {
        var branches: [LearningBranch] = []
        var answered: Set<ThingID> = []
        for one in links.recommendations(of: review) {
            guard let made = one.state.made else { continue }
            let first = one.state.actions + links.actions(answering: one.id)
            answered.formUnion(links.actions(from: first).map(\.id))
            branches.append(Self.branch(one, made.at, links.actions(from: first)))
            branches += links.amendments(promptedBy: one.id).map { Self.branch($0, links) }
        }
        branches += links.amendments(promptedBy: review).map { Self.branch($0, links) }
        for branch in branches { answered.formUnion(branch.steps.map(\.thing)) }
        let direct = links.actions(answering: review).filter { !answered.contains($0) }
        // An action that carries another one on belongs to that one's branch.
        let carried = direct.flatMap { one in
            links.actions(from: [one]).map(\.id).filter { $0 != one }
        }
        for first in direct where !carried.contains(first) {
            branches += Self.branch(links.actions(from: [first]), first)
        }
        for at in branches.indices {
            branches[at].told = branches[at].things.flatMap(links.told)
        }
        self.review = review
        self.branches = branches
        told = links.told(review)
    }

    /// Every step, each once.
    var steps: [LearningStep] {
        var seen: Set<LearningStep.Key> = []
        return branches.flatMap { [$0.begins] + $0.steps }.filter { seen.insert($0.key).inserted }
    }

    /// How many things are of a link; of those done, only actions.
    func count(_ link: LearningLink) -> Int {
        let found = branches.flatMap { [$0.begins] + $0.steps }.filter {
            $0.link == link && (link != .done || $0.thing.kind == Action.kind[...])
        }
        // A set may have several standards amended, each by a fact of its own.
        return link == .standard
            ? Set(found.map(\.at.id)).count : Set(found.map(\.thing)).count
    }

    /// The branch that has come furthest, a whole one first; of several the one last heard of.
    var furthest: LearningBranch? {
        branches.reduce(nil) { best, next in
            guard let best else { return next }
            if next.isWhole != best.isWhole { return next.isWhole ? next : best }
            if next.reached != best.reached { return next.reached > best.reached ? next : best }
            let isEarlier = (next.last.heard.latest ?? .last) < (best.last.heard.latest ?? .last)
            return isEarlier ? best : next
        }
    }

    /// Whether one of its branches is whole.
    var isWhole: Bool { furthest?.isWhole ?? false }

    /// The furthest link that it has come to.
    var reached: LearningLink { furthest?.reached ?? .review }

    /// The link that comes after one, on the way that a branch takes.
    static func after(_ link: LearningLink, from begins: LearningLink) -> LearningLink? {
        let way: [LearningLink] =
            begins == .standard
            ? [.standard, .response, .action, .done, .verified, .difference]
            : [.recommendation, .action, .done, .verified, .difference]
        return way.first { $0 > link }
    }

    // MARK: - Branches

    private static func branch(
        _ one: Folded<Recommendation>, _ made: Occurrence, _ actions: [Folded<Action>]
    ) -> LearningBranch {
        let begins = LearningStep(.recommendation, one.id, one.name, made)
        var branch = LearningBranch(begins: begins)
        branch.stage = one.state.stage
        branch.reopened = (one.state.isOpen ? one.reopenings.last : nil) ?? reopened(actions)
        branch.steps = actions.flatMap(steps)
        if let claim = one.state.claims.last {
            branch.steps.append(
                LearningStep(.done, one.id, claim.value.text ?? "carried out", claim.at))
        }
        branch.steps += differences(one)
        return branch
    }

    private static func branch(
        _ amendment: LearningLinks.Amendment, _ links: LearningLinks
    ) -> LearningBranch {
        let said = amendment.made.value
        let words = "\(said.standard): \(said.change.rawValue)"
        var branch = LearningBranch(
            begins: LearningStep(.standard, amendment.set, words, amendment.made.at))
        let responses = links.responses(to: amendment)
        var first: [ThingID] = []
        for one in responses {
            branch.steps += steps(one)
            first += one.state.actions + links.actions(answering: one.id)
        }
        let actions = links.actions(from: first)
        branch.steps += actions.flatMap(steps)
        branch.reopened = reopened(actions)
        branch.isAssured =
            !responses.isEmpty && responses.allSatisfy { links.assurance(of: $0) == .assured }
        return branch
    }

    /// The branch of an action that answers the review itself, with those that carry it on.
    private static func branch(
        _ actions: [Folded<Action>], _ first: ThingID
    ) -> [LearningBranch] {
        guard let action = actions.first(where: { $0.id == first }), let terms = action.state.terms
        else { return [] }
        var branch = LearningBranch(
            begins: LearningStep(.action, first, action.name, terms.at))
        branch.stage = action.state.stage
        branch.reopened = reopened(actions)
        branch.steps = actions.flatMap(steps)
        return [branch]
    }

    /// The last reopening of an action that is still open.
    private static func reopened(_ actions: [Folded<Action>]) -> Cited<ThingReopened>? {
        actions.compactMap { $0.state.isOpen ? $0.reopenings.last : nil }.last
    }

    // MARK: - Steps

    private static func steps(_ one: Folded<Response>) -> [LearningStep] {
        let rated = one.state.moderations.last?.at ?? one.state.submissions.last?.at
        var steps: [LearningStep] = []
        if let rated {
            steps.append(LearningStep(.response, one.id, one.state.ratingWords, rated))
        }
        if let check = one.state.checks.last, check.value.outcome == .confirmed {
            steps.append(
                LearningStep(
                    .verified, one.id, check.value.basis ?? "progress confirmed", check.at))
        }
        return steps + differences(one)
    }

    private static func steps(_ one: Folded<Action>) -> [LearningStep] {
        guard let terms = one.state.terms else { return [] }
        var steps = [LearningStep(.action, one.id, one.name, terms.at)]
        if let done = one.state.done {
            let claim = one.state.claim?.value.claim ?? one.state.stage ?? "done"
            steps.append(LearningStep(.done, one.id, claim, done))
        }
        if let check = one.state.verification {
            steps.append(
                LearningStep(.verified, one.id, check.value.basis ?? "verified", check.at))
        }
        return steps + differences(one)
    }

    private static func differences<T: Thing>(_ one: Folded<T>) -> [LearningStep] {
        one.impacts.map { LearningStep(.difference, one.id, $0.value.words, $0.at) }
    }
}

extension Action {
    /// The stages since it was last open.
    private var stagesSinceOpen: ArraySlice<Cited<Stage>> {
        let open = life.steps.lastIndex { $0.value.isOpen }
        return life.steps[(open.map { $0 + 1 } ?? 0)...]
    }

    /// The fact by which it counts as done, claimed or checked; nil while it is open, and where
    /// another thing took its place.
    fileprivate var done: Occurrence? {
        let isDone = [.completionClaimed, .verified, .closed].contains(life.stage)
        return isDone ? stagesSinceOpen.first?.at : nil
    }

    /// The check that found it done, if it stands.
    fileprivate var verification: Cited<CompletionVerified>? {
        guard done != nil,
            let at = stagesSinceOpen.last(where: { $0.value == .verified })?.at.id
        else { return nil }
        return verifications.last { $0.at.id == at }
    }
}

extension Response {
    /// The two ratings in words: `self-rating 3, moderated 1`.
    fileprivate var ratingWords: String {
        "self-rating \(selfRating ?? "not recorded"), moderated \(moderatedRating ?? "not recorded")"
    }
}
