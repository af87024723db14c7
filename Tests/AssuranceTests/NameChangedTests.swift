import Assurance
import Replay
import Testing
import Trials

private let group = "group/qa"
private let established = fact(group, "group.established", "name=Quality Assurance")

@Test func `a thing is called by its id until it has a title`() throws {
    let folded = try Given(fact(group, "note.added", "text=named in a list"))
        .folded(PartnershipGroup.self)
    #expect(folded.name == group)
    #expect(folded.notes.map(\.value.text) == ["named in a list"])
}

@Test func `another name in use does not replace the name`() throws {
    let folded = try Given(established)
        .when(group, "name.changed", "to=QA Sub-Group", "how=also-known-as")
        .folded(PartnershipGroup.self)
    #expect(folded.name == "Quality Assurance")
    #expect(folded.allNames == ["Quality Assurance", "QA Sub-Group"])
}

@Test func `the last new name is the name, and the others are kept`() throws {
    let folded = try Given(established)
        .when(group, "name.changed", "from=QA", "to=QAPR", "how=renamed")
        .when(group, "name.changed", "to=Quality and Practice", "how=renamed")
        .folded(PartnershipGroup.self)
    #expect(folded.name == "Quality and Practice")
    #expect(folded.allNames == ["Quality and Practice", "QAPR", "QA", "Quality Assurance"])
}

@Test func `names follow the day they took effect, not the day they were recorded`() throws {
    let folded = try Given(established.with("effective=2019"))
        .when(group, "name.changed", "to=Newer", "how=renamed", "effective=2023")
        .when(group, "name.changed", "to=Older", "how=renamed", "effective=2021")
        .folded(PartnershipGroup.self)
    #expect(folded.name == "Newer")
}

@Test func `a name as at a day between two possible days cannot be told`() throws {
    let given = try Given(
        established.with("effective=June 2019"),
        fact(group, "name.changed", "to=QAPR", "how=renamed", "effective=2022"))
    #expect(
        try given.seen(PartnershipGroup.self, asAt: "2021-12-31")?.told(\.name)
            == .same("Quality Assurance"))
    #expect(
        try given.seen(PartnershipGroup.self, asAt: "2022-06-01")?.told(\.name)
            == .either("Quality Assurance", "QAPR"))
    #expect(
        try given.seen(PartnershipGroup.self, asAt: "2022-12-31")?.told(\.name) == .same("QAPR"))
    #expect(try given.seen(PartnershipGroup.self, asAt: "2019-05-31") == nil)
}

@Test func `a new name may be given to a thing that has ended`() throws {
    let given = try Given(established, fact(group, "thing.closed"))
    let folded = try given.when(group, "name.changed", "to=the former QA", "how=also-known-as")
        .folded(PartnershipGroup.self)
    #expect(folded.ending?.sequence == 1)
}

@Test func `a name without saying how is refused`() throws {
    let refusal = #expect(throws: Refusal.self) {
        try Given(established).when(group, "name.changed", "to=QAPR")
    }
    #expect(refusal?.rule == "R-01")
}
