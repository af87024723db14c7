import Assessment
import Assurance
import Replay
import Testing

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
