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
        /// Whether the fact had certainly happened by the day.
        let isCertain: Bool

        var subject: ThingID { fact.at.subject }
    }

    /// The fields that say where a thing comes from, so that what they name did not come of it.
    private static let origins: Set<String> = [
        "source", "promptedBy", "dependsOn", "plan", "objective",
    ]

    private let byNamed: [ThingID: [Naming]]
    private let bySubject: [ThingID: [(thing: ThingID, isCertain: Bool)]]

    init(_ picture: Picture) {
        var byNamed: [ThingID: [Naming]] = [:]
        var bySubject: [ThingID: [(thing: ThingID, isCertain: Bool)]] = [:]
        for id in picture.history.things {
            let line = picture.past.lifeline(id)
            for (known, bounds) in zip(line.facts, line.bounds) {
                let hasHappened = bounds.isOnOrBefore(picture.day)
                guard hasHappened != .no, let fact = known.fact, fact.tells != .remark
                else { continue }
                let isCertain = hasHappened == .yes
                for (field, named) in Self.things(fact) where named != id {
                    byNamed[named, default: []].append(
                        Naming(fact: known, field: field, isCertain: isCertain))
                    if !Self.origins.contains(field) {
                        bySubject[id, default: []].append((named, isCertain))
                    }
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

    /// The things that name a thing, and those that its own facts name other than where it comes
    /// from, in order.
    ///
    /// By what certainly happened, or by all that may have: what one of them reaches, any more facts
    /// reach as well.
    func beside(_ thing: ThingID, certain: Bool) -> [ThingID] {
        naming(thing).filter { !certain || $0.isCertain }.map(\.subject)
            + (bySubject[thing] ?? []).filter { !certain || $0.isCertain }.map(\.thing)
    }
}
