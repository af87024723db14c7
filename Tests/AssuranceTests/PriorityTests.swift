import Assurance
import Replay
import Testing
import Trials

private let added = fact(
    "priority/think-family", "priority.added", "title=Think Family", "number=3",
    "definition=whole family", "owner=Executive")

@Test(arguments: [
    ("merged", "merged"), ("split", "split"), ("continued", "continued"),
    ("carried-forward", "continued"), ("became-theme", "became theme"),
    ("superseded", "superseded"),
])
func `a priority says how it was succeeded`(how: String, stage: String) throws {
    let priority = try Given(added).knowing("priority/whole-family")
        .when(
            "priority/think-family", "thing.superseded", "how=\(how)",
            "successors=priority/whole-family"
        ).then(Priority.self)
    #expect(priority.stage == stage)
    #expect(priority.isEnded)
    #expect(priority.successors.map(\.text) == ["priority/whole-family"])
    #expect(priority.irregularSteps.isEmpty)
}

@Test func `a priority is one unless it is said to be a theme`() throws {
    #expect(try Given(added).then(Priority.self).sort == .priority)
    let theme = try Given().when(
        "priority/voice", "priority.added", "title=Voice of the child", "sort=golden-thread"
    ).then(Priority.self)
    #expect(theme.sort == .goldenThread)
    #expect(theme.stage == "current")
}

@Test func `a retired priority may be brought back`() throws {
    let retired = try Given(added).when(
        "priority/think-family", "thing.withdrawn", "how=retired")
    #expect(try retired.then(Priority.self).stage == "retired")
    let back = try retired.when("priority/think-family", "thing.reopened", "reason=still needed")
    #expect(try back.then(Priority.self).stage == "current")
}

@Test func `a priority keeps its wording up to date`() throws {
    let reworded = try Given(added)
        .when("priority/think-family", "wording.changed", "to=Whole family")
        .when("priority/think-family", "wording.changed", "part=number", "to=4")
        .when("priority/think-family", "wording.changed", "part=definition", "to=all of them")
        .when("priority/think-family", "wording.changed", "part=owner", "to=Partnership")
        .then(Priority.self)
    #expect(reworded.title == "Whole family")
    #expect(reworded.number == "4")
    #expect(reworded.addition?.value.definition == "all of them")
    #expect(reworded.addition?.value.owner == "Partnership")
}

@Test func `a closed priority is done but not ended`() throws {
    let closed = try Given(added).when("priority/think-family", "thing.closed")
        .then(Priority.self)
    #expect(closed.stage == "closed")
    #expect(!closed.isEnded)
}
