public import Assurance
import Dates

/// Puts the facts of one thing in the order in which they took effect.
///
/// A fact that certainly took effect before another (its latest day before the other's earliest)
/// comes first; a fact that names another comes after it; where dates cannot tell, the order of
/// recording stands.
public enum OrderOfEffect {
    /// The facts in order of effect, where `facts` are in order of recording.
    public static func sorted(_ facts: [KnownFact]) -> [KnownFact] {
        let dated = EffectiveDays(facts)
        return order(dated).map { facts[$0] }
    }

    /// The places of the facts in order of effect.
    ///
    /// Of the facts that begin no later than the earliest end still left, and of which all that
    /// they name is out, the first recorded is taken: n log n.
    static func order(_ dated: EffectiveDays) -> [Int] {
        recordingOrderStands(dated)
            ? Array(dated.bounds.indices) : taken(dated.bounds, naming: dated.named)
    }

    /// One pass: no later line certainly took effect before an earlier one, or is named by it.
    private static func recordingOrderStands(_ dated: EffectiveDays) -> Bool {
        var latestStart: Day?
        for (place, bounds) in dated.bounds.enumerated() {
            if let end = bounds.latest, let start = latestStart, end < start { return false }
            if let start = bounds.earliest { latestStart = max(start, latestStart ?? start) }
            if dated.named[place].contains(where: { $0 > place }) { return false }
        }
        return true
    }

    /// A place, and the day by which it is sorted.
    private struct Dated: Comparable {
        let day: Day
        let place: Int

        static func < (a: Self, b: Self) -> Bool {
            a.day == b.day ? a.place < b.place : a.day < b.day
        }
    }

    /// The places of facts in order of effect, by their days and by the places of those they name.
    static func taken(_ bounds: [DateBounds], naming allNamed: [[Int]]) -> [Int] {
        var waitsFor = allNamed.map(\.count)
        var namers = [[Int]](repeating: [], count: bounds.count)
        for (place, named) in allNamed.enumerated() {
            for target in named { namers[target].append(place) }
        }
        var starts = Heap<Dated>()
        var ends = Heap<Dated>()
        for place in bounds.indices {
            starts.insert(Dated(day: bounds[place].earliest ?? .first, place: place))
            ends.insert(Dated(day: bounds[place].latest ?? .last, place: place))
        }
        var isOut = [Bool](repeating: false, count: bounds.count)
        var hasBegun = isOut
        var ready = Heap<Int>()
        var order: [Int] = []
        order.reserveCapacity(bounds.count)
        while order.count < bounds.count {
            while let end = ends.first, isOut[end.place] { _ = ends.popFirst() }
            let end = ends.first?.day ?? .last
            while let start = starts.first, start.day <= end {
                _ = starts.popFirst()
                hasBegun[start.place] = true
                if waitsFor[start.place] == 0 { ready.insert(start.place) }
            }
            // There always is one: earliest days never fall along namings.
            guard let next = ready.popFirst() ?? isOut.firstIndex(of: false) else { break }
            isOut[next] = true
            order.append(next)
            for namer in namers[next] {
                waitsFor[namer] -= 1
                if waitsFor[namer] == 0, hasBegun[namer], !isOut[namer] { ready.insert(namer) }
            }
        }
        return order
    }
}
