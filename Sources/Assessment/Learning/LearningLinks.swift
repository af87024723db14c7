import Assurance
import Dates
import Replay

/// What may follow from a review in one course of events: who recommends, amends, responds and acts
/// upon what.
struct LearningLinks {
    /// An amendment of a standard, with the set in which it was made.
    struct Amendment {
        let set: ThingID
        let made: Cited<StandardAmended>
    }

    let world: World

    init(_ world: World) { self.world = world }

    /// The recommendations that a review made.
    func recommendations(of review: ThingID) -> [Folded<Recommendation>] {
        world.all(Recommendation.self, naming: review).filter { $0.state.source == review }
    }

    /// The amendments that a review or a recommendation prompted.
    func amendments(promptedBy source: ThingID) -> [Amendment] {
        world.all(StandardSet.self, naming: source).flatMap { set in
            set.state.amendments.filter { $0.value.promptedBy.contains(source) }
                .map { Amendment(set: set.id, made: $0) }
        }
    }

    /// The answers of organisations on an amended standard that were not asked for before it was
    /// amended: in its own edition, and in the editions that followed where a standard has the same
    /// title.
    func responses(to amendment: Amendment) -> [Folded<Response>] {
        let name = amendment.made.value.standard
        let title = standards(amendment.set)?.state.title(of: name) ?? name
        var editions = [amendment.set]
        var next = 0
        while next < editions.count {
            let further = standards(editions[next])?.successions.flatMap(\.value.by) ?? []
            for edition in further where !editions.contains(edition) { editions.append(edition) }
            next += 1
        }
        let amended = world.when(amendment.made.at)
        return editions.flatMap { edition -> [Folded<Response>] in
            guard let set = standards(edition)?.state else { return [] }
            let standard =
                edition == amendment.set
                ? set.named(name) : set.everyStandard.last { $0.title == title }
            return standard.map { asked($0, of: edition) } ?? []
        }.filter { one in
            one.state.request.map { !world.when($0.at).certainlyPrecedes(amended) } ?? true
        }
    }

    /// The answers asked for on a standard, by its code or its title.
    private func asked(
        _ standard: StandardSet.Standard, of edition: ThingID
    ) -> [Folded<Response>] {
        world.all(Audit.self, naming: edition).filter { $0.state.standards == edition }
            .flatMap { audit in
                world.all(Response.self, naming: audit.id).filter { one in
                    one.state.audit == audit.id
                        && [standard.code, standard.title].contains(one.state.standard)
                }
            }
    }

    private func standards(_ set: ThingID) -> Folded<StandardSet>? {
        world.one(StandardSet.self, set)
    }

    /// The actions that say that they answer a thing.
    func actions(answering source: ThingID) -> [ThingID] {
        world.actions(answering: source).map(\.id)
    }

    /// Some actions, and all that answer one of them or took its place.
    func actions(from first: [ThingID]) -> [Folded<Action>] {
        var reached: [ThingID: Folded<Action>] = [:]
        var open = first
        while let next = open.popLast() {
            guard reached[next] == nil, let action = world.one(Action.self, next) else { continue }
            reached[next] = action
            open += actions(answering: next)
            open += action.successions.flatMap(\.value.by)
        }
        return reached.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension StandardSet {
    fileprivate func named(_ name: String) -> Standard? {
        everyStandard.last { $0.code == name || $0.title == name }
    }

    fileprivate func title(of name: String) -> String { named(name)?.title ?? name }
}
