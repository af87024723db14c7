import Assurance
import Replay
import Testing
import Trials

private let finding = "finding/audit-1.a"
private let recorded = fact(
    finding, "finding.recorded", "source=audit/contextual", "sort=to-improve",
    "theme=information sharing", "text=Sharing after key meetings is slow")

@Test func `a finding names what found it`() throws {
    let state = try Given().knowing("audit/contextual").when(recorded).then(Finding.self)
    #expect(state.source?.text == "audit/contextual")
    #expect(state.theme == "information sharing")
    #expect(state.asksForImprovement)
    #expect(state.title == "Sharing after key meetings is slow")
}

@Test func `what works well asks for nothing`() throws {
    let state = try Given().knowing("audit/contextual")
        .when(
            finding, "finding.recorded", "source=audit/contextual", "sort=works-well",
            "text=Voice is heard"
        ).then(Finding.self)
    #expect(!state.asksForImprovement)
}

@Test func `a withdrawn finding asks for nothing and takes no more facts`() throws {
    let given = try Given(recorded).when(finding, "thing.withdrawn", "reason=recorded twice")
    #expect(try !given.then(Finding.self).asksForImprovement)
    let refusal = #expect(throws: Refusal.self) {
        try given.when(finding, "progress.reported", "text=better")
    }
    #expect(refusal?.rule == "R-10")
}

@Test func `a finding from an unknown audit is refused`() throws {
    #expect(throws: Refusal.unknownThing(try ThingID(reading: "audit/contextual"), field: "source"))
    {
        try Given().when(recorded)
    }
}

@Test func `a finding may be reworded`() throws {
    let state = try Given(recorded)
        .when(finding, "wording.changed", "to=Sharing is slow")
        .when(finding, "wording.changed", "part=theme", "to=sharing")
        .then(Finding.self)
    #expect(state.title == "Sharing is slow")
    #expect(state.theme == "sharing")
}
