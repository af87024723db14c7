public import Assurance
import Dates
public import Replay

/// Statements that do not agree, noted on a thing of any kind, and whether that was settled.
public struct Disagreement: Equatable, Sendable {
    public let thing: ThingID
    public let noted: Cited<InconsistencyNoted>
    /// The fact that settled it.
    public let settled: Cited<InconsistencyResolved>?

    /// The thing on which it was noted, and those that it concerns also.
    public var things: [ThingID] { [thing] + noted.value.involves }

    public func concerns(_ thing: ThingID) -> Bool { things.contains(thing) }

    /// Whether it says that a statement no longer held, or was past when it was made.
    var isOfStaleStatement: Bool { noted.value.sort == .staleStatement }
    /// Since when it was noted.
    var since: DateBounds {
        noted.at.effective?.bounds ?? DateBounds(noted.at.known.dayInEngland)
    }

    /// What each place says.
    var evidence: Evidence {
        Evidence(([noted.value.title] + noted.value.statements).joined(separator: "; "), noted.at)
    }
}

extension World {
    /// The disagreements noted on a thing by the day.
    public func disagreements(on thing: ThingID) -> [Disagreement] {
        guard past.noted.things.contains(thing) else { return [] }
        let all = facts(of: thing)
        return all.compactMap { known in
            (known.fact as? InconsistencyNoted).map { noted in
                let settled = all.last {
                    ($0.fact as? InconsistencyResolved)?.noted == known.at.id
                }
                return Disagreement(
                    thing: thing, noted: Cited(noted, known.at),
                    settled: settled.flatMap { one in
                        (one.fact as? InconsistencyResolved).map { Cited($0, one.at) }
                    })
            }
        }
    }

    /// The disagreements that concern a thing, whichever thing they were noted on.
    public func disagreements(concerning thing: ThingID) -> [Disagreement] {
        (past.noted.concerning[thing] ?? []).flatMap { disagreements(on: $0) }.filter {
            $0.concerns(thing)
        }
    }

    /// The open notes that papers state something of a thing that no longer holds.
    func staleStatements(of thing: ThingID) -> [Disagreement] {
        disagreements(concerning: thing).filter { $0.isOfStaleStatement && $0.settled == nil }
    }
}

extension Past {
    /// The things on which disagreements were ever noted, in the order in which people count.
    public var thingsWithDisagreements: [ThingID] { noted.things.sorted() }

    fileprivate var noted: NotedThings { once(NotedThings.init) }
}

/// The things on which disagreements were ever noted, and those that each concerns.
private struct NotedThings {
    var things: Set<ThingID> = []
    /// For each thing, the things of which the notes concern it.
    var concerning: [ThingID: [ThingID]] = [:]

    init(_ past: Past) {
        var found: [ThingID: Set<ThingID>] = [:]
        for known in past.history.facts(of: [InconsistencyNoted.self]) {
            things.insert(known.at.subject)
        }
        for thing in things {
            for known in past.lifeline(thing).facts {
                guard let noted = known.fact as? InconsistencyNoted else { continue }
                for one in [thing] + noted.involves { found[one, default: []].insert(thing) }
            }
        }
        concerning = found.mapValues { $0.sorted() }
    }
}
