public import Assurance
public import Replay

extension World {
    /// The actions that say that they answer a thing, in the order in which people count.
    public func actions(answering source: ThingID) -> [Folded<Action>] {
        all(Action.self, naming: source).filter {
            $0.state.sameAs == nil && $0.state.terms?.value.source.contains(source) ?? false
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

    /// The same actions, each with the organisations and standards that it serves.
    public let served: [AuditAction]

    public init(of audit: ThingID, in world: World) {
        let reviews = world.all(PeerReview.self, naming: audit).filter { $0.state.audit == audit }
        let answers = world.all(Response.self, naming: audit).filter { $0.state.audit == audit }
        // Whom each source serves, and through it what comes of it.
        var sources = ([audit] + reviews.map(\.id)).map { AuditAction($0) }
        var found: [ThingID: AuditAction] = [:]
        func find(_ actions: [ThingID], from source: AuditAction) {
            for id in actions { found[id, default: AuditAction(id)].serve(source) }
        }
        for answer in answers {
            var source = AuditAction(answer.id)
            source.serve(answer.state.organisation, answer.state.standard)
            sources.append(source)
            find(answer.state.actions, from: source)
        }
        var findings: [Folded<Finding>] = []
        var next = 0
        while next < sources.count {
            let source = sources[next]
            next += 1
            func add(_ id: ThingID, _ organisation: ThingID?) -> AuditAction {
                var one = AuditAction(id)
                one.serve(source)
                one.serve(organisation, nil)
                if !sources.contains(where: { $0.action == id }) { sources.append(one) }
                return one
            }
            for finding in world.all(Finding.self, naming: source.action)
            where finding.state.source == source.action {
                findings.append(finding)
                _ = add(finding.id, finding.state.record?.value.organisation)
            }
            for asked in world.all(Recommendation.self, naming: source.action)
            where asked.state.source == source.action {
                find(asked.state.actions, from: add(asked.id, nil))
            }
            find(world.actions(answering: source.action).map(\.id), from: source)
        }
        var later: Set<ThingID> = []
        for id in found.keys {
            let heirs = world.one(Action.self, id)?.successions.last?.value.by ?? []
            later.formUnion(world.actions(answering: id).map(\.id) + heirs)
        }
        self.sources = sources.map(\.action)
        self.findings = findings.sorted { $0.id < $1.id }
        let own = Set(found.keys).subtracting(later).sorted()
            .compactMap { world.one(Action.self, $0) }.filter { $0.state.sameAs == nil }
        served = own.compactMap { found[$0.id] }
        actions = own
        carriedOn = later.sorted().compactMap { world.one(Action.self, $0) }
    }

    public func findings(_ sort: Finding.Sort) -> [Folded<Finding>] {
        findings.filter { $0.state.sort == sort }
    }
}
