import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

@Test(arguments: 0..<60)
func `a state kept up fact by fact is the state folded anew`(seed: Int) throws {
    var random = try RandomHistory(seed: UInt64(seed))
    try random.tell(40)
    let growing = GrowingHistory(History())
    var whole = History()
    for (at, fact) in random.facts.enumerated() {
        growing.add(fact)
        whole.add(fact)
        let kind = try #require(ThingKinds.kind(fact.at.subject.kind))
        let isSame = isSame(kind, fact.at.subject, growing, whole)
        #expect(isSame, "seed \(seed), after fact \(at + 1)")
    }
}

private func isSame<T: Thing>(
    _ kind: T.Type, _ thing: ThingID, _ growing: GrowingHistory, _ whole: History
) -> Bool {
    growing.state(kind, thing) == whole.state(kind, thing)
}

@Test(arguments: 0..<40)
func `a life learned fact by fact in any order is that of all that was learned`(
    seed: Int
) throws {
    var random = try RandomHistory(seed: UInt64(seed))
    try random.tell(60)
    // Without corrections in half of them: then nearly every fact comes among the others.
    let told = random.facts.filter { seed % 2 == 0 || !$0.isAboutTheRecord }
    for (thing, own) in Dictionary(grouping: told, by: \.at.subject) {
        let kind = try #require(ThingKinds.kind(thing.kind))
        var known: [KnownFact] = []
        let life = LifeSoFar()
        for next in learned(own, &random.chance) {
            known.append(next)
            life.learn(next)
            let whole = History(known.sorted { $0.at.sequence < $1.at.sequence })
            for day in [next.at.bounds.earliest, next.at.bounds.latest].compactMap({ $0 }) {
                let isSame = isSame(
                    kind, thing, life.picture(day), Picture(whole, at: Cut(asAt: day)))
                #expect(isSame, "seed \(seed), \(thing) after \(known.count) facts")
            }
        }
    }
}

/// Facts mostly as recorded, and now and then one learned late, as from an older paper.
private func learned(_ facts: [KnownFact], _ chance: inout Chance) -> [KnownFact] {
    var order: [KnownFact] = []
    var late: [KnownFact] = []
    for fact in facts {
        if chance.once(in: 12) { late.append(fact) } else { order.append(fact) }
        if chance.once(in: 12) { order += late.popLast().map { [$0] } ?? [] }
    }
    return order + late
}

private func isSame<T: Thing>(
    _ kind: T.Type, _ thing: ThingID, _ one: Picture, _ other: Picture
) -> Bool {
    let (a, b) = (one.past.lifeline(thing), other.past.lifeline(thing))
    let (seen, whole) = (one.seen(kind, thing), other.seen(kind, thing))
    return a.facts.map(\.at.id) == b.facts.map(\.at.id) && a.bounds == b.bounds
        && a.breakpoints == b.breakpoints && seen?.certain == whole?.certain
        && seen?.possible == whole?.possible
}
