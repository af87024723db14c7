import Assurance
import Dates
import Replay
import Testing
import Trials

private let action = "action/1.1a"
private let agreed = fact(
    action, "action.agreed", "title=Strategy", "lead=Lead-EH", "plan=plan/1", "due=March 2020",
    "oversight=Executive", "oversight=QA", "effective=June 2019")
private func corrected(_ number: Int, _ field: String, _ value: String?) -> Entry {
    let entry = fact(
        action, "event.corrected", "target=\(action)#\(number)", "reason=misread",
        "right.1.field=\(field)")
    return value.map { entry.with("right.1.value=\($0)") } ?? entry
}
private func retracted(_ number: Int) -> Entry {
    fact(action, "event.retracted", "target=\(action)#\(number)", "reason=never happened")
}
private let slipped = fact(action, "action.slipped", "to=March 2021")

@Test func `a correction puts one field right and keeps the others`() throws {
    let state = try Given(agreed).when(corrected(1, "due", "March 2021")).then(Action.self)
    #expect(state.due?.value.asWritten == "March 2021")
    #expect(state.title == "Strategy")
    #expect(state.terms?.value.oversight == ["Executive", "QA"])
    #expect(state.slips.isEmpty)
}

@Test func `a correction without a value empties the field`() throws {
    let state = try Given(agreed).when(corrected(1, "due", nil)).then(Action.self)
    #expect(state.due == nil)
}

@Test func `a correction of a list replaces the whole list`() throws {
    let state = try Given(agreed).when(corrected(1, "oversight", "PPYP")).then(Action.self)
    #expect(state.terms?.value.oversight == ["PPYP"])
}

@Test func `several fields are put right at once`() throws {
    let state = try Given(agreed).when(
        action, "event.corrected", "target=\(action)#1", "reason=misread", "right.1.field=due",
        "right.1.value=March 2021", "right.2.field=title", "right.2.value=Early Help Strategy"
    ).then(Action.self)
    #expect(state.due?.value.asWritten == "March 2021")
    #expect(state.title == "Early Help Strategy")
}

@Test func `the effective date and other circumstances can be corrected`() throws {
    let state = try Given(agreed).when(corrected(1, "effective", "July 2019")).then(Action.self)
    #expect(state.terms?.effective?.asWritten == "July 2019")
    let role = try Given(agreed).when(corrected(1, "by", "Administrator")).then(Action.self)
    #expect(role.terms?.at.circumstances.by?.text == "Administrator")
}

@Test func `a correction is corrected by a later one`() throws {
    let given = try Given(agreed, corrected(1, "due", "March 2021"))
        .when(corrected(1, "due", "April 2021"))
    #expect(try given.then(Action.self).due?.value.asWritten == "April 2021")
}

@Test func `known before the correction the old value still shows`() throws {
    let given = try Given(
        agreed.known("2020-01-31"), corrected(1, "due", "March 2021").known("2023-03-02"))
    let before = try given.seen(Action.self, asAt: "2023-06-01", knownAt: "2023-03-01")
    let after = try given.seen(Action.self, asAt: "2023-06-01", knownAt: "2023-03-02")
    #expect(before?.possible.state.due?.value.asWritten == "March 2020")
    #expect(after?.possible.state.due?.value.asWritten == "March 2021")
}

@Test func `a retracted fact is as if it had never been, for whoever knows`() throws {
    let given = try Given(
        agreed.known("2020-01-31"), slipped.known("2021-01-31"), retracted(2).known("2023-03-02"))
    #expect(try given.then(Action.self).slips.isEmpty)
    #expect(try given.then(Action.self).due?.value.asWritten == "March 2020")
    let before = try given.seen(Action.self, asAt: "2023-06-01", knownAt: "2023-03-01")
    #expect(before?.possible.state.slips.count == 1)
}

@Test func `a retraction may itself be retracted`() throws {
    let state = try Given(agreed, slipped, retracted(2)).when(retracted(3)).then(Action.self)
    #expect(state.slips.count == 1)
}

@Test func `a retracted correction leaves the first value`() throws {
    let state = try Given(agreed, corrected(1, "due", "March 2021")).when(retracted(2))
        .then(Action.self)
    #expect(state.due?.value.asWritten == "March 2020")
}

@Test func `a thing whose only fact was retracted is as if it had never been`() throws {
    let given = try Given(agreed).when(retracted(1))
    #expect(given.history.state(Action.self, given.spokenOf) == nil)
    #expect(try given.seen(Action.self, asAt: "2030-01-01") == nil)
}

@Test func `a correction puts the order of effect right`() throws {
    let moved = fact(action, "action.slipped", "to=June 2022", "effective=May 2020")
    let again = fact(action, "action.slipped", "to=March 2021", "effective=April 2020")
    let given = try Given(agreed, moved, again)
    #expect(try given.then(Action.self).due?.value.asWritten == "June 2022")
    let right = try given.when(corrected(2, "effective", "March 2020"))
    #expect(try right.then(Action.self).due?.value.asWritten == "March 2021")
}

@Test(arguments: ["event.corrected", "event.retracted"])
func `only a fact in the log can be corrected or retracted`(kind: String) throws {
    let given = try Given(agreed).knowing("action/2")
    let missing = fact(action, kind, "target=\(action)#9", "reason=misread")
    #expect(throws: Refusal.self) { try given.when(missing) }
    let other = fact(action, kind, "target=action/2#1", "reason=misread")
    let refusal = #expect(throws: Refusal.self) { try given.when(other) }
    #expect(refusal?.rule == "R-05")
    #expect(refusal?.sentence.contains("it is about action/2, not action/1.1a") == true)
}

@Test func `a field that the fact does not have cannot be corrected`() throws {
    let refusal = #expect(throws: Refusal.self) {
        try Given(agreed).when(corrected(1, "titl", "Strategy"))
    }
    #expect(refusal?.rule == "R-01")
    #expect(refusal?.sentence.contains("Did you mean \"title\"?") == true)
}

@Test func `a right value that cannot be read is refused`() throws {
    let refusal = #expect(throws: Refusal.self) {
        try Given(agreed).when(corrected(1, "due", "31 Sept 2021"))
    }
    #expect(refusal?.rule == "R-01")
}

@Test func `a required field cannot be emptied`() throws {
    let refusal = #expect(throws: Refusal.self) {
        try Given(agreed).when(corrected(1, "title", nil))
    }
    #expect(refusal?.sentence.contains("title") == true)
}
