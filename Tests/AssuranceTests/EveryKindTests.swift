import Assurance
import Replay
import Testing
import Trials

/// The example that each fact gives of itself.
@Suite struct EveryKindTests {
    @Test func `the example of every kind is recorded, about a thing of every kind`() throws {
        let history = try EveryKind().history
        let names = Set(history.facts.map(\.at.name))
        #expect(Set(FactKinds.all.map(\.name)).subtracting(names) == [])
        let kinds = Set(history.things.map { String($0.kind) })
        #expect(Set(ThingKinds.all.map { $0.kind }).subtracting(kinds) == [])
    }

    @Test func `an example is about a thing of its fact's kind, and fills what must be said`()
        throws
    {
        for kind in FactKinds.all {
            let thing = try ThingID(reading: kind.type.example.thing)
            let expected = kind.thing.map { $0.kind } ?? String(thing.kind)
            #expect(String(thing.kind) == expected, "\(kind.name)")
            #expect(throws: Never.self, "\(kind.name)") { try EveryKind.fact(kind) }
        }
    }
}
