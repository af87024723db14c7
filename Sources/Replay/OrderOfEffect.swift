public import Assurance
import Dates

/// Puts the facts of one thing in the order in which they took effect.
///
/// A fact that certainly took effect before another (its latest day before the other's earliest)
/// comes first;
/// a fact that names another comes after it; where dates cannot tell, the order of recording
/// stands.
/// Nothing reverses what is not there yet: a date that puts a fact before one it names is wrong,
/// and the fact
/// is taken to have come about when what it names did.
public enum OrderOfEffect {
    /// The facts in order of effect, where `facts` are in order of recording.
    public static func sorted(_ facts: [KnownFact]) -> [KnownFact] {
        recordingOrderStands(facts) ? facts : greedy(facts)
    }

    /// One pass: no later line certainly took effect before an earlier one, or is named by it.
    private static func recordingOrderStands(_ facts: [KnownFact]) -> Bool {
        var latestStart = facts.first?.at.bounds.earliest
        for (place, fact) in facts.enumerated() {
            let bounds = fact.at.bounds
            if let end = bounds.latest, let start = latestStart, end < start { return false }
            if let start = bounds.earliest, latestStart.map({ start > $0 }) ?? true {
                latestStart = start
            }
            for name in fact.fact?.names ?? []
            where facts[place...].contains(where: { $0.at.id == name }) { return false }
        }
        return true
    }

    /// Takes, again and again, the first recorded fact that nothing left must precede.
    private static func greedy(_ facts: [KnownFact]) -> [KnownFact] {
        let named = namings(facts)
        let bounds = boundsOfEffect(facts.map(\.at.bounds), named)
        var left = Array(facts.indices)
        var order: [KnownFact] = []
        while !left.isEmpty {
            // There always is one: earliest days never fall along namings, and rise along certain dates.
            let free = left.firstIndex { at in
                left.allSatisfy { other in
                    other == at
                        || !named[at].contains(other)
                            && !bounds[other].certainlyPrecedes(bounds[at])
                }
            }
            order.append(facts[left.remove(at: free ?? 0)])
        }
        return order
    }

    /// For each fact, those it names; one recorded later counts unless it names this one in turn.
    private static func namings(_ facts: [KnownFact]) -> [[Int]] {
        var index: [EventID: Int] = [:]
        for (at, fact) in facts.enumerated() { index[fact.at.id] = at }
        let all = facts.map { ($0.fact?.names ?? []).compactMap { index[$0] } }
        return all.enumerated().map { at, targets in
            targets.filter { $0 < at || !reaches(at, from: $0, all) }
        }
    }

    /// Whether a fact names another, directly or through others; each names itself.
    private static func reaches(_ wanted: Int, from start: Int, _ named: [[Int]]) -> Bool {
        var found: Set = [start]
        var next = [start]
        while let at = next.popLast() {
            if at == wanted { return true }
            next += named[at].filter { found.insert($0).inserted }
        }
        return false
    }

    /// The bounds, so that no fact is left a day before what it names took effect.
    private static func boundsOfEffect(_ dated: [DateBounds], _ named: [[Int]]) -> [DateBounds] {
        var bounds = dated
        var isSettled = [Bool](repeating: false, count: dated.count)
        func settle(_ at: Int) {
            guard !isSettled[at] else { return }
            isSettled[at] = true
            for target in named[at] {
                settle(target)
                if let start = bounds[target].earliest {
                    bounds[at].earliest = max(start, bounds[at].earliest ?? start)
                }
            }
            guard let start = bounds[at].earliest, let end = bounds[at].latest, end < start else {
                return
            }
            let ends = named[at].map { bounds[$0].latest }
            bounds[at].latest = ends.contains(nil) ? nil : ends.compactMap { $0 }.max()
        }
        for at in dated.indices { settle(at) }
        return bounds
    }
}
