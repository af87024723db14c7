import Dates

/// Puts the facts of one thing in the order in which they took effect.
///
/// A fact that certainly took effect before another (its latest day before the other's earliest)
/// comes first;
/// a fact that names another comes after it; where dates cannot tell, the order of recording
/// stands.
/// Where a naming and the dates contradict each other, the naming holds: nothing reverses what is
/// not there yet.
public enum OrderOfEffect {
    /// The facts in order of effect.
    ///
    /// `facts` must be in order of recording.
    public static func sorted(_ facts: [KnownFact]) -> [KnownFact] {
        recordingOrderStands(facts) ? facts : greedy(facts)
    }

    /// One pass: no later line certainly took effect before an earlier one.
    private static func recordingOrderStands(_ facts: [KnownFact]) -> Bool {
        var latestStart = facts.first?.at.bounds.earliest
        for fact in facts {
            let bounds = fact.at.bounds
            if let end = bounds.latest, let start = latestStart, end < start { return false }
            if let start = bounds.earliest, latestStart.map({ start > $0 }) ?? true {
                latestStart = start
            }
        }
        return true
    }

    /// Takes, again and again, the first recorded fact that nothing left must precede.
    private static func greedy(_ facts: [KnownFact]) -> [KnownFact] {
        let named = namings(facts)
        let bounds = facts.map(\.at.bounds)
        var left = Array(facts.indices)
        var order: [KnownFact] = []
        while !left.isEmpty {
            let free = left.firstIndex { at in
                left.allSatisfy { other in
                    if other == at { return true }
                    if named[at].contains(other) { return false }
                    return named[other].contains(at)
                        || !bounds[other].certainlyPrecedes(bounds[at])
                }
            }
            let next = free ?? left.firstIndex { at in left.allSatisfy { !named[at].contains($0) } }
            order.append(facts[left.remove(at: next ?? 0)])
        }
        return order
    }

    /// For each fact, the earlier facts it names, directly or through others.
    private static func namings(_ facts: [KnownFact]) -> [Set<Int>] {
        var index: [EventID: Int] = [:]
        for (at, fact) in facts.enumerated() { index[fact.at.id] = at }
        var named: [Set<Int>] = []
        for (at, fact) in facts.enumerated() {
            var all: Set<Int> = []
            for target in (fact.fact?.names ?? []).compactMap({ index[$0] }) where target < at {
                all.insert(target)
                all.formUnion(named[target])
            }
            named.append(all)
        }
        return named
    }
}
