public import Assurance
import Dates
public import Replay

/// What followed from one review, branch by branch, in one course of events.
public struct LearningChain: Sendable {
    public let review: ThingID
    public let branches: [LearningBranch]
    /// What was last heard of the review, or of anything on its chain; nil where nothing was.
    public let last: LastNews?

    public init(of review: ThingID, in world: World) {
        let links = LearningLinks(world)
        var branches: [LearningBranch] = []
        var answered: Set<ThingID> = []
        for one in links.recommendations(of: review) {
            guard let made = one.state.made else { continue }
            let actions = links.actions(
                from: one.state.actions + links.actions(answering: one.id))
            answered.formUnion(actions.map(\.id))
            branches.append(Self.branch(one, made.at, actions))
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
            let steps = [branches[at].begins] + branches[at].steps
            branches[at].told =
                steps.compactMap { step in
                    world.facts(of: step.thing).first { $0.at.id == step.at.id }
                } + branches[at].things.flatMap(world.facts(telling:))
            branches[at].last = LastNews(of: branches[at].told, in: world)
        }
        self.review = review
        self.branches = branches
        last = LastNews(
            of: world.facts(telling: review) + branches.flatMap(\.told), in: world)
    }

    /// Every step, each once.
    public var steps: [LearningStep] {
        var seen: Set<LearningStep> = []
        return branches.flatMap { [$0.begins] + $0.steps }.filter { seen.insert($0).inserted }
    }

    /// How many things are of a link; of those done, only actions.
    public func count(_ link: LearningLink) -> Int {
        let found = branches.flatMap { [$0.begins] + $0.steps }.filter {
            $0.link == link && (link != .done || $0.thing.kind == Action.kind[...])
        }
        // A set may have several standards amended, each by a fact of its own.
        return link == .standard
            ? Set(found.map(\.at.id)).count : Set(found.map(\.thing)).count
    }

    /// The branch that has come furthest, a whole one first; of several the one last heard of.
    public var furthest: LearningBranch? {
        branches.reduce(nil) { best, next in
            guard let best else { return next }
            if next.isWhole != best.isWhole { return next.isWhole ? next : best }
            if next.reached != best.reached { return next.reached > best.reached ? next : best }
            let ends = [next, best].map { $0.last?.bounds.latest ?? .last }
            return ends[0] < ends[1] ? best : next
        }
    }

    /// Whether one of its branches is whole.
    public var isWhole: Bool { furthest?.isWhole ?? false }

    /// The furthest link that it has come to.
    public var reached: LearningLink { furthest?.reached ?? .review }

    // MARK: - Branches

    private static func branch(
        _ one: Folded<Recommendation>, _ made: Occurrence, _ actions: [Folded<Action>]
    ) -> LearningBranch {
        var branch = LearningBranch(begins: LearningStep(.recommendation, one.id, made))
        branch.reopened = (one.state.isOpen ? one.reopenings.last : nil) ?? reopened(actions)
        branch.steps = actions.flatMap(steps)
        if let claim = one.state.claims.last {
            branch.steps.append(LearningStep(.done, one.id, claim.at))
        }
        branch.steps += differences(one)
        return branch
    }

    private static func branch(
        _ amendment: LearningLinks.Amendment, _ links: LearningLinks
    ) -> LearningBranch {
        var branch = LearningBranch(
            begins: LearningStep(.standard, amendment.set, amendment.made.at))
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
            !responses.isEmpty
            && responses.allSatisfy { Rating(of: $0, in: links.world).assurance == .assured }
        return branch
    }

    /// The branch of an action that answers the review itself, with those that carry it on.
    private static func branch(
        _ actions: [Folded<Action>], _ first: ThingID
    ) -> [LearningBranch] {
        guard let action = actions.first(where: { $0.id == first }), let terms = action.state.terms
        else { return [] }
        var branch = LearningBranch(begins: LearningStep(.action, first, terms.at))
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
        var steps = rated.map { [LearningStep(.response, one.id, $0)] } ?? []
        if let check = one.state.checks.last, check.value.outcome == .confirmed {
            steps.append(LearningStep(.verified, one.id, check.at))
        }
        return steps + differences(one)
    }

    private static func steps(_ one: Folded<Action>) -> [LearningStep] {
        guard let terms = one.state.terms else { return [] }
        var steps = [LearningStep(.action, one.id, terms.at)]
        let life = one.state.life
        if [.completionClaimed, .verified, .closed].contains(life.stage) {
            let open = life.steps.lastIndex { $0.value.isOpen }
            let since = life.steps[(open.map { $0 + 1 } ?? 0)...]
            if let done = since.first { steps.append(LearningStep(.done, one.id, done.at)) }
            if let check = since.last(where: { $0.value == .verified }) {
                steps.append(LearningStep(.verified, one.id, check.at))
            }
        }
        return steps + differences(one)
    }

    private static func differences<T: Thing>(_ one: Folded<T>) -> [LearningStep] {
        one.impacts.map { LearningStep(.difference, one.id, $0.at) }
    }
}
