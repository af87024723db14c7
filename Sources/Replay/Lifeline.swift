public import Assurance
public import Dates

/// One thing's facts as known at a moment: corrected and put in order of effect once.
///
/// A fact may have happened from its first possible day and certainly has from its last; between
/// these days it is undecided. What has happened changes only at the breakpoints.
public final class Lifeline {
    public let thing: ThingID
    /// The facts in order of effect, without those about the record.
    public let facts: [KnownFact]
    /// The days between which each took effect.
    public let bounds: [DateBounds]
    /// For each fact, the places of those it names, which come before it.
    let named: [[Int]]
    /// The days on which it changes what has certainly or possibly happened, rising.
    public let breakpoints: [Day]
    /// For each place, the last day by which all facts before it have certainly happened.
    private let settled: [Day]
    /// For each place, the first day on which it or any fact after it may have happened.
    private let starting: [Day]
    private var states: AnyObject?
    /// Where each fact stands.
    private(set) lazy var places: [EventID: Int] = Dictionary(
        facts.enumerated().map { ($1.at.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// `known` are the facts of the thing that are known, in order of recording.
    init(_ thing: ThingID, known: [KnownFact]) {
        let standing = Corrected.facts(known).filter { !$0.isAboutTheRecord }
        let dated = EffectiveDays(standing)
        let order = OrderOfEffect.order(dated)
        var place = [Int](repeating: 0, count: order.count)
        for (at, old) in order.enumerated() { place[old] = at }
        self.thing = thing
        facts = order.map { standing[$0] }
        bounds = order.map { dated.bounds[$0] }
        named = order.map { dated.named[$0].map { place[$0] } }
        var settled: [Day] = []
        var until = Day.first
        for one in bounds {
            until = max(until, one.latest ?? .last)
            settled.append(until)
        }
        self.settled = settled
        var starting = [Day](repeating: .last, count: bounds.count)
        var from = Day.last
        for at in bounds.indices.reversed() {
            from = min(from, bounds[at].earliest ?? .first)
            starting[at] = from
        }
        self.starting = starting
        breakpoints = Array(
            Set(bounds.flatMap { [$0.earliest, $0.latest] }.compactMap { $0 })
        ).sorted()
    }

    /// One of its facts.
    public func fact(_ id: EventID) -> KnownFact? { places[id].map { facts[$0] } }

    /// How far the facts have come by a day: the first `certain` have all certainly happened, none
    /// from `end` on may have, and between them some are undecided.
    struct Reach {
        let certain: Int
        let end: Int
        /// The places between that have certainly happened.
        let sure: [Int]
        /// The places that may have happened.
        let undecided: [Int]
    }

    func reach(_ day: Day) -> Reach {
        let certain = first(in: settled) { $0 > day }
        let end = max(certain, first(in: starting) { $0 > day })
        var sure: [Int] = []
        var undecided: [Int] = []
        for place in certain..<end {
            switch bounds[place].isOnOrBefore(day) {
            case .yes: sure.append(place)
            case .cannotTell: undecided.append(place)
            case .no: break
            }
        }
        return Reach(certain: certain, end: end, sure: sure, undecided: undecided)
    }

    /// The first place of a rising list where a test holds; its end where it never does.
    private func first(in list: [Day], where holds: (Day) -> Bool) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(list[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The state after the first facts of a number, and then those at some places.
    ///
    /// Nil where nothing has happened. States are kept every so many facts, and folded on from
    /// there.
    func state<T: Thing>(_ kind: T.Type, first count: Int, then places: [Int]) -> Folded<T>? {
        if count == 0, places.isEmpty { return nil }
        let kept: KeptStates<T>
        if let made = states as? KeptStates<T> {
            kept = made
        } else {
            kept = KeptStates(self)
            states = kept
        }
        return kept.state(first: count, then: places)
    }
}

/// The states of a lifeline that are kept: one every so many facts, the last asked for, and those
/// of single choices.
private final class KeptStates<T: Thing> {
    private struct Key: Hashable {
        let count: Int
        let places: [Int]
    }

    private unowned let line: Lifeline
    private let stride: Int
    private var milestones: [Folded<T>]
    private var last: (count: Int, state: Folded<T>)?
    private var chosen: [Key: Folded<T>] = [:]

    init(_ line: Lifeline) {
        self.line = line
        stride = max(64, line.facts.count / 128)
        milestones = [Folded<T>(id: line.thing)]
    }

    func state(first count: Int, then places: [Int]) -> Folded<T> {
        guard !places.isEmpty else { return state(first: count) }
        let key = Key(count: count, places: places)
        if let kept = chosen[key] { return kept }
        var state = state(first: count)
        for place in places { state.take(line.facts[place]) }
        if chosen.count > 1_024 { chosen = [:] }
        chosen[key] = state
        return state
    }

    private func state(first count: Int) -> Folded<T> {
        if let last, last.count == count { return last.state }
        var start: (count: Int, state: Folded<T>)
        let milestone = min(count / stride, milestones.count - 1)
        if let last, last.count < count, last.count > milestone * stride {
            start = last
        } else {
            start = (milestone * stride, milestones[milestone])
        }
        last = nil
        while start.count < count {
            start.state.take(line.facts[start.count])
            start.count += 1
            if start.count % stride == 0, start.count / stride == milestones.count {
                milestones.append(start.state)
            }
        }
        last = start
        return start.state
    }
}
