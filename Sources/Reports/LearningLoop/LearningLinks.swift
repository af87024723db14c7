import Assessment
import Assurance
import Dates
import Replay

/// What may follow from reviews, by both folds.
struct SeenLearning {
    let certain: LearningLinks
    let possible: LearningLinks

    init(_ picture: Picture) {
        let recommendations = picture.all(Recommendation.self)
        let sets = picture.all(StandardSet.self)
        let audits = picture.all(Audit.self)
        let responses = picture.all(Response.self)
        let actions = picture.all(Action.self)
        let heard = LastHeard(picture)
        certain = LearningLinks(
            recommendations.compactMap(\.certain), sets.compactMap(\.certain),
            audits.compactMap(\.certain), responses.compactMap(\.certain),
            actions.compactMap(\.certain), heard)
        possible = LearningLinks(
            recommendations.map(\.possible), sets.map(\.possible), audits.map(\.possible),
            responses.map(\.possible), actions.map(\.possible), heard)
    }
}

/// What may follow from reviews, by one fold: who recommends, amends, responds and acts upon what.
struct LearningLinks {
    /// An amendment of a standard, with the set in which it was made.
    struct Amendment {
        let set: ThingID
        let made: Cited<StandardAmended>
    }

    /// A standard of an edition, by its code.
    private struct Standard: Hashable {
        let set: ThingID
        let code: String
    }

    private let made: [ThingID: [Folded<Recommendation>]]
    private let prompted: [ThingID: [Amendment]]
    private let sets: [ThingID: Folded<StandardSet>]
    private let editions: [ThingID: ThingID]
    private let responses: [Standard: [Folded<Response>]]
    private let actions: [ThingID: Folded<Action>]
    private let answering: [ThingID: [ThingID]]
    private let heard: LastHeard

    init(
        _ recommendations: [Folded<Recommendation>], _ sets: [Folded<StandardSet>],
        _ audits: [Folded<Audit>], _ responses: [Folded<Response>], _ actions: [Folded<Action>],
        _ heard: LastHeard
    ) {
        self.heard = heard
        made = Dictionary(grouping: recommendations) { $0.state.source ?? .none }
        var prompted: [ThingID: [Amendment]] = [:]
        for set in sets {
            for one in set.state.amendments {
                for source in one.value.promptedBy {
                    prompted[source, default: []].append(Amendment(set: set.id, made: one))
                }
            }
        }
        self.prompted = prompted
        self.sets = Dictionary(uniqueKeysWithValues: sets.map { ($0.id, $0) })
        editions = Dictionary(
            uniqueKeysWithValues: audits.compactMap { one in
                one.state.standards.map { (one.id, $0) }
            })
        var asked: [Standard: [Folded<Response>]] = [:]
        for one in responses {
            guard let audit = one.state.audit, let set = editions[audit],
                let name = one.state.standard
            else { continue }
            let code = self.sets[set]?.state.code(of: name) ?? name
            asked[Standard(set: set, code: code), default: []].append(one)
        }
        self.responses = asked
        self.actions = Dictionary(uniqueKeysWithValues: actions.map { ($0.id, $0) })
        var answering: [ThingID: [ThingID]] = [:]
        for one in actions {
            for source in one.state.terms?.value.source ?? [] {
                answering[source, default: []].append(one.id)
            }
        }
        self.answering = answering
    }

    /// The recommendations that a review made.
    func recommendations(of review: ThingID) -> [Folded<Recommendation>] { made[review] ?? [] }

    /// The amendments that a review or a recommendation prompted.
    func amendments(promptedBy source: ThingID) -> [Amendment] { prompted[source] ?? [] }

    /// The answers of organisations on an amended standard that were not asked for before it was
    /// amended: in its own edition, and in the editions that followed where a standard has the same
    /// title.
    func responses(to amendment: Amendment) -> [Folded<Response>] {
        let name = amendment.made.value.standard
        let title = sets[amendment.set]?.state.heading(of: name) ?? name
        var editions = [amendment.set]
        var next = 0
        while next < editions.count {
            let set = sets[editions[next]]
            let further = set?.successions.flatMap(\.value.by) ?? []
            for edition in further where !editions.contains(edition) { editions.append(edition) }
            next += 1
        }
        let found = editions.flatMap { edition -> [Folded<Response>] in
            let known = sets[edition]?.state
            let code = edition == amendment.set ? known?.code(of: name) : known?.code(titled: title)
            return code.flatMap { responses[Standard(set: edition, code: $0)] } ?? []
        }
        return found.filter { one in
            one.state.request.map { asked in
                !asked.at.bounds.certainlyPrecedes(amendment.made.at.bounds)
            } ?? true
        }
    }

    /// What an answer's accepted rating means; nil before it was accepted, or without a threshold.
    func assurance(of response: Folded<Response>) -> Response.Assurance? {
        let set = response.state.audit.flatMap { editions[$0] }
        return set.flatMap { sets[$0]?.state.scale }.flatMap { response.state.assurance(on: $0) }
    }

    /// Some actions, and all that answer one of them or took its place.
    func actions(from first: [ThingID]) -> [Folded<Action>] {
        var reached: Set<ThingID> = []
        var open = first
        while let next = open.popLast() {
            guard let action = actions[next], reached.insert(next).inserted else { continue }
            open += answering[next] ?? []
            open += action.successions.flatMap(\.value.by)
        }
        return reached.sorted().compactMap { actions[$0] }
    }

    /// The facts that tell of something done about a thing.
    func told(_ thing: ThingID) -> [Occurrence] { heard.telling(thing).map(\.at) }

    /// The actions that say that they answer a thing.
    func actions(answering source: ThingID) -> [ThingID] { answering[source] ?? [] }
}

/// The facts that tell of things: their own, and what was claimed or found at peer reviews.
struct LastHeard {
    private let picture: Picture

    init(_ picture: Picture) { self.picture = picture }

    func telling(_ id: ThingID) -> [KnownFact] {
        picture.told { world in world.facts(telling: id).map(\.at.id) }.values.last.map { ids in
            ids.compactMap { picture.history.fact($0) }
        } ?? []
    }
}
