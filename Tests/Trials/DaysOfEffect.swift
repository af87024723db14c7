public import Assurance
public import Dates
import Replay

/// The days between which each of a thing's facts took effect, read as slowly as can be from the
/// definition: moved until nothing changes.
///
/// A fact takes effect not before a fact that it names, nor what it names after it; nothing happens
/// to a thing before its beginning. One that so has no day at all has a wrong date: it is taken to
/// have come about when what it names did.
public struct DaysOfEffect {
    public let facts: [KnownFact]
    /// For each fact those it names, but for namings that go round in a circle.
    public let named: [[Int]]
    public let bounds: [DateBounds]

    /// `facts` are those of one thing, in order of recording.
    public init(_ facts: [KnownFact]) {
        self.facts = facts
        named = Self.namings(facts)
        bounds = Self.bounds(facts, named)
    }

    private static func namings(_ facts: [KnownFact]) -> [[Int]] {
        let ids = facts.map(\.at.id)
        let said = facts.indices.map { at -> [Int] in
            guard let fact = facts[at].fact else { return [] }
            let names = fact.names.compactMap { ids.firstIndex(of: $0) }.filter { $0 != at }
            if !names.isEmpty { return names }
            return type(of: fact).touches.compactMap { kind in
                facts[..<at].lastIndex { $0.at.name == kind }
            }
        }
        // Of a circle, the namings of facts recorded later do not hold.
        let all = said.indices.map { at in
            said[at].filter { $0 < at || !reach($0, said).contains(at) }
        }
        guard let first = facts.firstIndex(where: begins) else { return all }
        return all.indices.map { at in
            let isOwn =
                at == first || begins(facts[at]) || all[at].contains(first)
                || facts[at].at.bounds.certainlyPrecedes(facts[first].at.bounds)
                || reach(first, all).contains(at)
            return isOwn ? all[at] : all[at] + [first]
        }
    }

    private static func begins(_ fact: KnownFact) -> Bool {
        fact.fact.map { type(of: $0).begins } ?? false
    }

    private static func reach(_ start: Int, _ named: [[Int]]) -> Set<Int> {
        var found: Set = [start]
        while true {
            let more = found.union(found.flatMap { named[$0] })
            if more.count == found.count { return found }
            found = more
        }
    }

    private static func bounds(_ facts: [KnownFact], _ named: [[Int]]) -> [DateBounds] {
        let dated = facts.map(\.at.bounds)
        var bounds = dated
        while true {
            let next = dated.indices.map { at in
                let targets = named[at].map { bounds[$0] }
                let from = targets.compactMap(\.earliest).max()
                let own = dated[at].earliest
                let earliest = own.map { max($0, from ?? $0) } ?? from
                if let latest = dated[at].latest, let earliest, latest < earliest {
                    let isOpen = targets.contains { $0.latest == nil }
                    return DateBounds(
                        earliest: earliest,
                        latest: isOpen ? nil : targets.compactMap(\.latest).max())
                }
                return DateBounds(earliest: earliest, latest: dated[at].latest)
            }
            if next == bounds { break }
            bounds = next
        }
        var isMoving = true
        while isMoving {
            isMoving = false
            for at in bounds.indices {
                for target in named[at] {
                    guard let end = bounds[at].latest, end < (bounds[target].latest ?? .last),
                        (bounds[target].earliest ?? .first) <= end
                    else { continue }
                    bounds[target].latest = end
                    isMoving = true
                }
            }
        }
        return bounds
    }

    /// Every choice of a day for each fact among some days, none before what it names.
    public func choices(among window: [Day]) -> [[Day]] {
        let none: [[Day]] = [[]]
        let all = facts.indices.reduce(none) { choices, at in
            var days = window.filter { bounds[at].contains($0) }
            days += [bounds[at].earliest, bounds[at].latest].compactMap { $0 }
            return choices.flatMap { choice in Set(days).map { choice + [$0] } }
        }
        return all.filter { choice in
            choice.indices.allSatisfy { at in named[at].allSatisfy { choice[$0] <= choice[at] } }
        }
    }
}
