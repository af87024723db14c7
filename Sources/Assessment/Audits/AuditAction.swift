public import Assurance
public import Replay

/// An action that answers an audit, and whom it serves.
public struct AuditAction: Equatable, Sendable {
    public let action: ThingID
    /// The organisations whose answers or findings it serves; none where that is not recorded.
    public private(set) var organisations: [ThingID] = []
    /// The standards whose answers it serves, by their codes.
    public private(set) var standards: [String] = []

    /// The actions that answer an audit, in the order in which people count.
    ///
    /// An action answers it where an answer names it, where a recommendation of the audit became
    /// it, or where it says itself that it comes from the audit, one of its answers, findings or
    /// recommendations, or its peer review. What only carries another of them on is left to that
    /// one.
    public static func all(of audit: ThingID, in world: World) -> [AuditAction] {
        var served = [audit: AuditAction(action: audit)]
        for review in world.all(PeerReview.self, naming: audit) where review.state.audit == audit {
            served[review.id] = AuditAction(action: review.id)
        }
        let responses = world.all(Response.self, naming: audit).filter { $0.state.audit == audit }
        for response in responses {
            var own = AuditAction(action: response.id)
            own.serve(response.state.organisation, response.state.standard)
            served[response.id] = own
        }
        for source in served.keys.sorted() {
            guard let from = served[source] else { continue }
            for finding in world.all(Finding.self, naming: source)
            where finding.state.source == source {
                var own = from
                own.serve(finding.state.record?.value.organisation, nil)
                served[finding.id] = own
            }
        }
        var all: [ThingID: AuditAction] = [:]
        func add(_ action: ThingID, _ from: AuditAction) {
            var one = all[action] ?? AuditAction(action: action)
            for organisation in from.organisations { one.serve(organisation, nil) }
            for standard in from.standards { one.serve(nil, standard) }
            all[action] = one
        }
        for source in served.keys.sorted() {
            guard let from = served[source] else { continue }
            for recommendation in world.all(Recommendation.self, naming: source)
            where recommendation.state.source == source {
                served[recommendation.id] = from
                for action in recommendation.state.actions { add(action, from) }
            }
        }
        for response in responses {
            guard let from = served[response.id] else { continue }
            for action in response.state.actions { add(action, from) }
        }
        for source in served.keys.sorted() {
            guard let from = served[source] else { continue }
            for action in world.all(Action.self, naming: source)
            where action.state.terms?.value.source.contains(source) ?? false {
                add(action.id, from)
            }
        }
        let heirs = Set(
            all.keys.flatMap { id in
                world.one(Action.self, id)?.successions.last?.value.by ?? []
            })
        return all.values.filter { !heirs.contains($0.action) }.sorted { $0.action < $1.action }
    }

    private init(action: ThingID) { self.action = action }

    private mutating func serve(_ organisation: ThingID?, _ standard: String?) {
        if let organisation, !organisations.contains(organisation) {
            organisations.append(organisation)
        }
        if let standard, !standards.contains(standard) { standards.append(standard) }
    }
}
