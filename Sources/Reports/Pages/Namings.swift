import Assessment
import Assurance
import Dates
import Replay

/// Which facts name which things, as far as they are known and may have happened by the day.
///
/// A statement that does not agree with another is left out: it names things without anything
/// having come of them.
struct Namings {
    /// A fact of another thing that names the one asked about.
    struct Naming {
        let fact: KnownFact
        /// The field that names it, such as `source`.
        let field: String

        var subject: ThingID { fact.at.subject }
    }

    /// The fields that say where a thing comes from, so that what they name did not come of it.
    private static let origins: Set<String> = [
        "source", "promptedBy", "dependsOn", "plan", "objective",
    ]

    private let byNamed: [ThingID: [Naming]]
    private let bySubject: [ThingID: [ThingID]]

    init(_ picture: Picture) {
        var byNamed: [ThingID: [Naming]] = [:]
        var bySubject: [ThingID: [ThingID]] = [:]
        for id in picture.history.things {
            for known in picture.history.standing(of: id, known: picture.cut)
            where picture.cut.hasHappened(known.at) != .no {
                guard let fact = known.fact, fact.tells != .remark else { continue }
                for (field, named) in Self.things(fact) where named != id {
                    byNamed[named, default: []].append(Naming(fact: known, field: field))
                    if !Self.origins.contains(field) { bySubject[id, default: []].append(named) }
                }
            }
        }
        self.byNamed = byNamed
        self.bySubject = bySubject
    }

    private static func things<F: AnyFact>(_ fact: F) -> [(field: String, id: ThingID)] {
        References.of(fact).things
    }

    /// The facts of other things that name a thing, by thing.
    func naming(_ thing: ThingID) -> [Naming] { byNamed[thing] ?? [] }

    /// The things that a thing's own facts name, in order, without repeats and without where it
    /// comes from.
    func named(by thing: ThingID) -> [ThingID] {
        var all: [ThingID] = []
        for id in bySubject[thing] ?? [] where !all.contains(id) { all.append(id) }
        return all
    }
}
