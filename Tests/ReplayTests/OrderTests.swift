import Assurance
import Dates
import Replay
import Testing
import Trials

/// The order of effect against a reading of its definition by brute force: every order is tried.
struct FoldingOrderTests {
    private static let histories = Seeds.times(400)
    private static let seeds = Seeds.kept([], fresh: 4)

    @Test(arguments: seeds)
    func `the order is the one nearest to recording of all that the definition allows`(
        seed: UInt64
    ) throws {
        var chance = Chance(seed: seed)
        for _ in 0..<Self.histories {
            let history = try SmallHistory(&chance, most: 6)
            try expectDefined(history)
        }
    }

    @Test(arguments: seeds)
    func `a fact put right may name one recorded later, and still comes after it`(
        seed: UInt64
    ) throws {
        var chance = Chance(seed: seed)
        for _ in 0..<Self.histories {
            let history = try SmallHistory(&chance, most: 5, forward: true)
            try expectDefined(history)
        }
    }

    private func expectDefined(_ history: SmallHistory) throws {
        let sorted = OrderOfEffect.sorted(history.facts).map(\.at.sequence)
        let wanted = try #require(Definition(history).firstOrder(), "none is allowed: \(history)")
        #expect(sorted == wanted, "\(history)")
    }

    @Test(arguments: seeds)
    func `every possible choice of days agrees with what is certain`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        for _ in 0..<Self.histories / 4 {
            let history = try SmallHistory(&chance, most: 3)
            let choices = Definition(history).choicesOfDays()
            for a in history.facts {
                for b in history.facts where a.at.id != b.at.id {
                    let always = choices.allSatisfy { $0[a.at.sequence] < $0[b.at.sequence] }
                    #expect(
                        a.at.bounds.certainlyPrecedes(b.at.bounds) == always,
                        "\(a.at.sequence) before \(b.at.sequence) in \(history)")
                }
                for day in -5...15 {
                    let cut = Cut(asAt: SmallHistory.start.advanced(by: day))
                    let happened = choices.map { $0[a.at.sequence] <= cut.asAt }
                    let answer: Answer =
                        happened.allSatisfy { $0 }
                        ? .yes : happened.contains(true) ? .cannotTell : .no
                    #expect(
                        cut.hasHappened(a.at) == answer,
                        "\(a.at.sequence) by \(cut.asAt) in \(history)")
                }
            }
        }
    }

    @Test(arguments: seeds)
    func `what is told is what the choices of days come to, each value and no other`(
        seed: UInt64
    ) throws {
        var chance = Chance(seed: seed)
        for _ in 0..<Self.histories / 4 {
            let history = try SmallHistory(&chance, most: 3)
            let window = (-10...25).map { SmallHistory.start.advanced(by: $0) }
            let choices = DaysOfEffect(history.facts).choices(among: window)
            for offset in [-5, -2, 0, 1, 3, 8, 15] {
                let day = SmallHistory.start.advanced(by: offset)
                let picture = Picture(History(history.facts), at: Cut(asAt: day))
                let told = picture.told { world in
                    world.facts(of: SmallHistory.thing).map(\.at.sequence).sorted()
                }
                let wanted = Set(
                    choices.map { choice in choice.indices.filter { choice[$0] <= day } })
                #expect(Set(told.values) == wanted, "by \(day) of \(history)")
                #expect(told.values.count == wanted.count, "by \(day) of \(history)")
                let seen = picture.seen(Action.self, SmallHistory.thing)
                #expect((seen?.possible.factCount ?? 0) == wanted.map(\.count).max())
                #expect((seen?.certain?.factCount ?? 0) == wanted.map(\.count).min())
            }
        }
    }

    @Test func `a certain date sets later recording right`() throws {
        var history = SmallHistory()
        try history.add("2020-03")
        try history.add("2020-01")
        try history.add("2020-02/2020-03")
        #expect(OrderOfEffect.sorted(history.facts).map(\.at.sequence) == [1, 0, 2])
    }

    @Test func `nothing reverses what is not there yet, whatever its date`() throws {
        var history = SmallHistory()
        try history.add("2023-05")
        try history.add("2023-03")
        try history.add("2019-01", naming: [0])
        try history.add("2025")
        // The date of the third is wrong; that puts no other two facts out of their order.
        #expect(OrderOfEffect.sorted(history.facts).map(\.at.sequence) == [1, 0, 2, 3])
    }
}

/// The definition of the order of effect, read as slowly as can be.
///
/// A fact takes effect on some day within its bounds, and not before a fact that it names. One that
/// so has no day at all has a wrong date: it is taken to have come about when what it names did.
private struct Definition {
    private let days: DaysOfEffect
    private var facts: [KnownFact] { days.facts }

    init(_ history: SmallHistory) { days = DaysOfEffect(history.facts) }

    private func allows(_ order: [Int]) -> Bool {
        for (place, later) in order.enumerated() {
            for earlier in order[..<place] {
                if days.named[earlier].contains(later) { return false }
                if days.bounds[later].certainlyPrecedes(days.bounds[earlier]) { return false }
            }
        }
        return true
    }

    /// The first allowed order, when orders are listed as words are, by the order of recording.
    func firstOrder() -> [Int]? {
        var found: [Int]?
        permute([], Array(facts.indices)) { order in
            if allows(order) { found = order }
            return found != nil
        }
        return found
    }

    /// Tries orders in turn until `body` says it is enough.
    @discardableResult
    private func permute(_ order: [Int], _ left: [Int], _ body: ([Int]) -> Bool) -> Bool {
        if left.isEmpty { return body(order) }
        return left.contains { next in permute(order + [next], left.filter { $0 != next }, body) }
    }

    /// Every choice of a day for each fact, of days enough to tell all that bounds can tell.
    func choicesOfDays() -> [[Day]] {
        let window = (-10...25).map { SmallHistory.start.advanced(by: $0) }
        return facts.reduce([[]]) { choices, fact in
            var days = window.filter { fact.at.bounds.contains($0) }
            // A whole year has its first and last day beside those of the window.
            days += [fact.at.bounds.earliest, fact.at.bounds.latest].compactMap { $0 }
            return choices.flatMap { choice in Set(days).map { choice + [$0] } }
        }
    }
}
