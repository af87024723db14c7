import Assurance
import Replay
import Testing
import Trials

private let circumstances = Set(FieldDescriber.fields(of: Circumstances.self).map(\.name))

@Test(arguments: FactKinds.all.map(\.name))
func `a fact's fields have meanings and names of their own`(name: String) throws {
    let kind = try #require(FactKinds.newest(name))
    let fields = kind.fields.map(\.name)
    #expect(Set(fields).count == fields.count)
    #expect(circumstances.isDisjoint(with: fields))
    #expect(kind.fields.allSatisfy { !$0.meaning.isEmpty && !$0.meaning.hasSuffix(".") })
    #expect(kind.meaning.hasSuffix("."))
}

@Test func `every kind of thing can begin, and a fact is named for its thing`() {
    for thing in ThingKinds.all {
        let own = FactKinds.all.filter { $0.thing?.kind == thing.kind }
        #expect(own.contains { $0.begins }, "\(thing.kind)")
        #expect(own.allSatisfy { $0.name.hasPrefix(thing.kind + ".") }, "\(thing.kind)")
        #expect(!thing.meaning.isEmpty && !thing.meaning.hasSuffix("."), "\(thing.kind)")
    }
}

@Test func `a state that has had no facts says only what is not recorded`() {
    for thing in ThingKinds.all {
        let value = thing.init()
        #expect(value.title == nil, "\(thing.kind)")
        #expect(value.stage == nil, "\(thing.kind)")
        #expect(!value.isEnded, "\(thing.kind)")
        #expect(value.irregularSteps.isEmpty, "\(thing.kind)")
    }
}
