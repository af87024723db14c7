import Assurance
import Replay
import Testing
import Trials

private let finding = "finding/a"
private let recorded = fact(
    finding, "finding.recorded", "source=audit/a", "sort=neutral", "text=A")

@Test func `a closing keeps its conclusion, and the thing may still have facts`() throws {
    let given = try Given(recorded).when(
        finding, "thing.closed", "conclusion=answered", "reason=done")
    let folded = try given.folded(Finding.self)
    #expect(folded.closings.map(\.value.conclusion) == ["answered"])
    #expect(folded.ending == nil)
    try given.when(finding, "progress.reported", "text=still better")
}

@Test func `an end is the fact that brought it, until the thing is reopened`() throws {
    let given = try Given(recorded).when(finding, "thing.withdrawn", "how=abandoned")
    #expect(try given.folded(Finding.self).ending?.sequence == 1)
    #expect(try given.folded(Finding.self).withdrawals.map(\.value.how) == [.abandoned])
    let again = try given.when(finding, "thing.reopened", "reason=too soon").folded(Finding.self)
    #expect(again.ending == nil)
    #expect(again.reopenings.map(\.value.reason) == ["too soon"])
    #expect(again.state.stage == "current")
}

@Test(arguments: [
    ["progress.reported", "text=A"], ["thing.closed"], ["thing.superseded", "how=superseded"],
    ["thing.withdrawn"], ["wording.changed", "to=A"],
])
func `after an end only corrections, remarks and reopening may follow`(said: [String]) throws {
    let given = try Given(recorded, fact(finding, "thing.withdrawn"))
    let refusal = #expect(throws: Refusal.self) {
        try given.when(Entry(thing: finding, kind: said[0], fields: Array(said[1...])))
    }
    #expect(refusal?.rule == "R-10")
    #expect(refusal?.sentence.contains("finding/a is withdrawn") == true)
    try given.when(finding, "note.added", "text=withdrawn in error?")
}

@Test func `a fact that took effect before the end may still be recorded`() throws {
    let given = try Given(recorded, fact(finding, "thing.withdrawn", "effective=May 2023"))
    for effective in ["April 2023", "May 2023", "spring 2023"] {
        try given.when(finding, "progress.reported", "text=better", "effective=\(effective)")
    }
    let refusal = #expect(throws: Refusal.self) {
        try given.when(finding, "progress.reported", "text=better", "effective=June 2023")
    }
    #expect(refusal?.rule == "R-10")
}

@Test func `a reopening needs a reason`() throws {
    let refusal = #expect(throws: Refusal.self) {
        try Given(recorded, fact(finding, "thing.closed")).when(finding, "thing.reopened")
    }
    #expect(refusal?.rule == "R-01")
}

@Test func `a thing is succeeded only by things that are in the ledger`() throws {
    let superseded = fact(
        finding, "thing.superseded", "how=merged", "successors=finding/b", "successors=finding/c")
    let given = try Given(recorded).knowing("finding/b")
    #expect(throws: Refusal.unknownThing(try ThingID(reading: "finding/c"), field: "successors")) {
        try given.when(superseded)
    }
    let folded = try given.knowing("finding/c").when(superseded).folded(Finding.self)
    #expect(folded.successions.flatMap(\.value.by).map(\.text) == ["finding/b", "finding/c"])
}

@Test(arguments: ["thing.closed", "thing.withdrawn", "note.added"])
func `what is not in the ledger cannot begin with a common fact`(kind: String) throws {
    let refusal = #expect(throws: Refusal.self) {
        try Given().when(
            Entry(thing: finding, kind: kind, fields: kind == "note.added" ? ["text=A"] : []))
    }
    #expect(refusal == .notBegun(try ThingID(reading: finding), beginsWith: ["finding.recorded"]))
}

@Test func `progress and impact are kept for any thing`() throws {
    let folded = try Given(recorded)
        .when(
            finding, "progress.reported", "text=training planned", "state=planned",
            "planned=autumn 2024", "evidence=minutes", "forum=Executive"
        )
        .when(
            finding, "impact.evidenced", "measure=cases audited", "before=10", "after=20",
            "voiceOfChild=felt heard"
        ).folded(Finding.self)
    #expect(folded.progress.map(\.value.state) == [.planned])
    #expect(folded.progress.first?.value.report == "training planned")
    #expect(folded.impacts.map(\.value.after) == ["20"])
}
