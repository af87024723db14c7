public import Assurance
public import Dates

/// One thing's facts as known at a moment: corrected and put in order of effect once.
///
/// A fact may have happened from its first possible day and certainly has from its last; between
/// these days it is undecided. What has happened changes only at the breakpoints.
public final class Lifeline {
    public let thing: ThingID
    /// The facts in order of effect, without those about the record.
    public private(set) var facts: [KnownFact]
    /// The days between which each took effect.
    public private(set) var bounds: [DateBounds]
    /// For each fact, the places of those it names, which come before it.
    private(set) var named: [[Int]]
    /// The days on which it changes what has certainly or possibly happened, rising.
    public private(set) var breakpoints: [Day]
    /// For each place, the last day by which all facts up to it have certainly happened; rising.
    private var settled: [Day] = []
    /// For each place, the first day on which it or any fact after it may have happened; rising.
    private var starting: [Day] = []
    /// For each place, the last of the days on which the facts up to it may first have happened;
    /// rising.
    private var begun: [Day] = []
    private var states: (any StatesOfLine)?
    /// The last line of the log that it knows of; nil where there is none.
    private(set) var lastRecorded: Int?
    /// Where the first recorded of the facts stands that may begin its thing.
    private(set) var beginning: Int?
    private var placesMade: [EventID: Int]?
    private lazy var awaited = Set(facts.flatMap { $0.fact?.names ?? [] })

    /// `known` are the facts of the thing that are known, in order of recording.
    init(_ thing: ThingID, known: [KnownFact]) {
        let standing = Corrected.facts(known).filter { !$0.isAboutTheRecord }
        let dated = EffectiveDays(standing)
        let order = OrderOfEffect.order(dated)
        var place = [Int](repeating: 0, count: order.count)
        for (at, old) in order.enumerated() { place[old] = at }
        self.thing = thing
        lastRecorded = known.map(\.at.sequence).max()
        beginning = standing.firstIndex(where: \.begins).map { place[$0] }
        facts = order.map { standing[$0] }
        bounds = order.map { dated.bounds[$0] }
        named = order.map { dated.named[$0].map { place[$0] } }
        breakpoints = Array(
            Set(bounds.flatMap { [$0.earliest, $0.latest] }.compactMap { $0 })
        ).sorted()
        settle(from: 0)
    }

    /// Finds what has happened by which day, for all places from one on.
    private func settle(from first: Int) {
        settled.removeSubrange(first...)
        begun.removeSubrange(first...)
        for one in bounds[first...] {
            settled.append(max(settled.last ?? .first, one.latest ?? .last))
            begun.append(max(begun.last ?? .first, one.earliest ?? .first))
        }
        starting.removeSubrange(first...)
        starting += [Day](repeating: .last, count: bounds.count - first)
        var from = Day.last
        for at in bounds.indices.reversed() {
            from = min(from, bounds[at].earliest ?? .first)
            if at < first, starting[at] <= from { break }
            starting[at] = from
        }
    }

    /// Takes in a fact recorded after all others, among those that it may come before.
    ///
    /// Says no, and changes nothing, where it does more than come among them: the lifeline is then
    /// to be made anew.
    func take(_ fact: KnownFact) -> Bool {
        guard let new = Newcomer(fact, to: self) else { return false }
        let first: Int
        if let place = place(for: new.bounds) {
            first = place
            insert(fact, new, at: place)
        } else {
            first = reorder(fact, new)
        }
        for day in [new.bounds.earliest, new.bounds.latest].compactMap({ $0 }) {
            let at = self.first(in: breakpoints) { $0 >= day }
            if at == breakpoints.count || breakpoints[at] != day {
                breakpoints.insert(day, at: at)
            }
        }
        if first == facts.count - 1 { placesMade?[fact.at.id] = first } else { placesMade = nil }
        lastRecorded = fact.at.sequence
        states?.forget(from: first)
        return true
    }

    /// The place of a fact recorded last, where all before it begin by its end and all after it
    /// begin later; nil where some have to change their order.
    private func place(for days: DateBounds) -> Int? {
        guard let end = days.latest else { return facts.count }
        let place = first(in: begun) { $0 > end }
        return place == first(in: starting) { $0 > end } ? place : nil
    }

    private func insert(_ fact: KnownFact, _ new: Newcomer, at place: Int) {
        facts.insert(fact, at: place)
        bounds.insert(new.bounds, at: place)
        for other in named.indices {
            for at in named[other].indices where named[other][at] >= place {
                named[other][at] += 1
            }
        }
        named.insert(new.named, at: place)
        if let old = beginning, old >= place { beginning = old + 1 }
        let (start, end) = (new.bounds.earliest ?? .first, new.bounds.latest ?? .last)
        Self.raise(&settled, insertingAt: place, end)
        Self.raise(&begun, insertingAt: place, start)
        starting.insert(place < starting.count ? min(start, starting[place]) : start, at: place)
        for at in (0..<place).reversed() {
            if starting[at] <= start { break }
            starting[at] = start
        }
    }

    /// Puts a day into a list of the latest so far.
    private static func raise(_ latest: inout [Day], insertingAt place: Int, _ day: Day) {
        latest.insert(place > 0 ? max(latest[place - 1], day) : day, at: place)
        for at in latest.indices.dropFirst(place + 1) {
            if latest[at] >= day { break }
            latest[at] = day
        }
    }

    /// Puts a fact recorded last and those that may change places with it in order anew; gives the
    /// first place from which they do.
    private func reorder(_ fact: KnownFact, _ new: Newcomer) -> Int {
        let end = new.bounds.latest ?? .last
        let first = self.first(in: begun) { $0 > end }
        let moved = (first..<facts.count).sorted {
            facts[$0].at.sequence < facts[$1].at.sequence
        }
        let movedFacts = moved.map { facts[$0] } + [fact]
        let movedBounds = moved.map { bounds[$0] } + [new.bounds]
        let movedNames = moved.map { named[$0] } + [new.named]
        let olds = Dictionary(uniqueKeysWithValues: moved.enumerated().map { ($1, $0) })
        let order = OrderOfEffect.taken(
            movedBounds, naming: movedNames.map { $0.compactMap { olds[$0] } })
        var places = [Int](repeating: 0, count: order.count)
        for (at, old) in order.enumerated() { places[old] = first + at }
        func place(of old: Int) -> Int { olds[old].map { places[$0] } ?? old }
        beginning = beginning.map(place)
        facts.replaceSubrange(first..., with: order.map { movedFacts[$0] })
        bounds.replaceSubrange(first..., with: order.map { movedBounds[$0] })
        named.replaceSubrange(first..., with: order.map { movedNames[$0].map(place) })
        settle(from: first)
        return first
    }

    /// Whether a fact of it names one that it does not hold.
    func awaits(_ id: EventID) -> Bool { awaited.contains(id) }

    /// Where each fact stands.
    var places: [EventID: Int] {
        if let placesMade { return placesMade }
        let made = Dictionary(
            facts.enumerated().map { ($1.at.id, $0) }, uniquingKeysWith: { first, _ in first })
        placesMade = made
        return made
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

/// The states that a lifeline keeps.
private protocol StatesOfLine: AnyObject {
    /// Forgets what was folded from facts at a place or after it.
    func forget(from place: Int)
}

/// The states of a lifeline that are kept: one every so many facts, the last asked for, and those
/// of single choices.
///
/// Each state holds all that its thing has had, so few are kept: as a lifeline grows, every other
/// one is let go.
private final class KeptStates<T: Thing>: StatesOfLine {
    private struct Key: Hashable {
        let count: Int
        let places: [Int]
    }

    private static var most: Int { 16 }

    private unowned let line: Lifeline
    private var stride = 64
    private var milestones: [Folded<T>]
    private var last: (count: Int, state: Folded<T>)?
    private var chosen: [Key: Folded<T>] = [:]

    init(_ line: Lifeline) {
        self.line = line
        milestones = [Folded<T>(id: line.thing)]
    }

    func forget(from place: Int) {
        milestones.removeSubrange(min(place / stride + 1, milestones.count)...)
        if let last, last.count > place { self.last = nil }
        chosen = [:]
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
            if start.count == stride * milestones.count { keep(start.state) }
        }
        last = start
        return start.state
    }

    private func keep(_ state: Folded<T>) {
        milestones.append(state)
        guard milestones.count > Self.most else { return }
        milestones = milestones.indices.filter { $0 % 2 == 0 }.map { milestones[$0] }
        stride *= 2
    }
}
