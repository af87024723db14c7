public import Assurance
public import Replay

extension World {
    /// The actions that say that they answer a thing, in the order in which people count.
    public func actions(answering source: ThingID) -> [Folded<Action>] {
        all(Action.self, naming: source).filter {
            $0.state.terms?.value.source.contains(source) ?? false
        }
    }
}

/// The actions that followed from an audit, in one course of events.
///
/// An action followed where an answer names it, where a recommendation of the audit became it, or
/// where it says itself that it comes from the audit, one of its answers, findings or
/// recommendations, or its peer review.
public struct AuditActions: Sendable {
    /// The audit, and all that it led to from which an action may come.
    public let sources: [ThingID]
    public let findings: [Folded<Finding>]
    public let actions: [Folded<Action>]
    /// Those that carry one of them on, or took its place, so that nothing is counted twice.
    public let carriedOn: [Folded<Action>]

    public init(of audit: ThingID, in world: World) {
        let reviews = world.all(PeerReview.self, naming: audit).filter { $0.state.audit == audit }
        let answers = world.all(Response.self, naming: audit).filter { $0.state.audit == audit }
        var sources = [audit] + reviews.map(\.id) + answers.map(\.id)
        var found: Set<ThingID> = []
        for answer in answers { found.formUnion(answer.state.actions) }
        var findings: [Folded<Finding>] = []
        var next = 0
        while next < sources.count {
            let source = sources[next]
            next += 1
            let own = world.all(Finding.self, naming: source).filter { $0.state.source == source }
            let asked = world.all(Recommendation.self, naming: source)
                .filter { $0.state.source == source }
            findings += own
            for one in asked { found.formUnion(one.state.actions) }
            for id in own.map(\.id) + asked.map(\.id) where !sources.contains(id) {
                sources.append(id)
            }
            found.formUnion(world.actions(answering: source).map(\.id))
        }
        var later: Set<ThingID> = []
        for id in found {
            let heirs = world.one(Action.self, id)?.successions.last?.value.by ?? []
            later.formUnion(world.actions(answering: id).map(\.id) + heirs)
        }
        self.sources = sources
        self.findings = findings.sorted { $0.id < $1.id }
        actions = found.subtracting(later).sorted().compactMap { world.one(Action.self, $0) }
        carriedOn = later.sorted().compactMap { world.one(Action.self, $0) }
    }

    public func findings(_ sort: Finding.Sort) -> [Folded<Finding>] {
        findings.filter { $0.state.sort == sort }
    }
}
