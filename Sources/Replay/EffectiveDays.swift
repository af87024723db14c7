import Assurance
import Dates

/// The days between which each of a thing's facts took effect, and which of the others it needs.
///
/// Nothing reverses, answers or reopens what is not there yet, and nothing happens to a thing before
/// its beginning: a fact is left no day before what it names, and what is named no day after a fact
/// that names it. A date that puts a fact wholly before one it names is wrong, and the fact is taken
/// to have come about when what it names did. The order of effect and the cut go by the same days.
struct EffectiveDays {
    /// By place in the order of recording.
    private(set) var bounds: [DateBounds]
    /// For each fact, the places of those it names; its thing's beginning among them.
    let named: [[Int]]

    /// `facts` are those of one thing in order of recording.
    init(_ facts: [KnownFact]) {
        bounds = facts.map(\.at.bounds)
        named = Self.namings(facts, bounds)
        settle()
    }

    /// For each fact, those it names; one recorded later counts unless it names this one in turn.
    private static func namings(_ facts: [KnownFact], _ bounds: [DateBounds]) -> [[Int]] {
        var index: [EventID: Int] = [:]
        for (at, fact) in facts.enumerated() { index[fact.at.id] = at }
        var lastOfKind: [String: Int] = [:]
        var all: [[Int]] = []
        all.reserveCapacity(facts.count)
        for (at, one) in facts.enumerated() {
            var targets = (one.fact?.names ?? []).compactMap { index[$0] }
            if targets.isEmpty, let fact = one.fact {
                targets = touched(by: type(of: fact)).compactMap { lastOfKind[$0] }
            }
            all.append(targets.filter { $0 != at })
            lastOfKind[one.at.name] = at
        }
        all = all.enumerated().map { at, targets in
            targets.filter { $0 < at || !reaches(at, from: $0, all) }
        }
        guard let beginning = facts.firstIndex(where: \.begins) else { return all }
        for at in facts.indices
        where at != beginning && !facts[at].begins && !all[at].contains(beginning)
            && !bounds[at].certainlyPrecedes(bounds[beginning])
            && !reaches(at, from: beginning, all)
        {
            all[at].append(beginning)
        }
        return all
    }

    private static func touched(by fact: any AnyFact.Type) -> [String] { fact.touches }

    /// Whether a fact names another, directly or through others; each names itself.
    private static func reaches(_ wanted: Int, from start: Int, _ named: [[Int]]) -> Bool {
        if named[start].isEmpty { return wanted == start }
        var found: Set = [start]
        var next = [start]
        while let at = next.popLast() {
            if at == wanted { return true }
            if at < named.count { next += named[at].filter { found.insert($0).inserted } }
        }
        return false
    }

    /// Moves the bounds so that no fact is left a day before what it names, nor what is named a day
    /// after it.
    private mutating func settle() {
        let order = targetsFirst()
        for at in order where !named[at].isEmpty {
            let starts = named[at].compactMap { bounds[$0].earliest }
            if let start = starts.max() {
                bounds[at].earliest = max(start, bounds[at].earliest ?? start)
            }
            guard let start = bounds[at].earliest, let end = bounds[at].latest, end < start else {
                continue
            }
            let ends = named[at].map { bounds[$0].latest }
            bounds[at].latest = ends.contains(nil) ? nil : ends.compactMap { $0 }.max()
        }
        for at in order.reversed() {
            guard let end = bounds[at].latest else { continue }
            for target in named[at] where end < (bounds[target].latest ?? .last) {
                if (bounds[target].earliest ?? .first) <= end { bounds[target].latest = end }
            }
        }
    }

    /// The places, so that each comes after those it names.
    private func targetsFirst() -> [Int] {
        var isListed = [Bool](repeating: false, count: named.count)
        var order: [Int] = []
        order.reserveCapacity(named.count)
        for start in named.indices where !isListed[start] {
            var path = [(place: start, next: 0)]
            isListed[start] = true
            while let (place, next) = path.last {
                if next == named[place].count {
                    order.append(place)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let target = named[place][next]
                if !isListed[target] {
                    isListed[target] = true
                    path.append((target, 0))
                }
            }
        }
        return order
    }
}
