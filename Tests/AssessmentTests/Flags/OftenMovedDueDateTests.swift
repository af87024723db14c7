import Assessment
import Assurance
import Replay
import Testing
import Trials

private let action = "action/1"

private func moved(_ to: String, _ on: String) -> Entry {
    fact(action, "action.slipped", "to=\(to)", "reason=no auditor", "effective=\(on)")
}

private func rule(_ most: Int) -> Entry {
    fact(
        "rule/moves", "rule.adopted", "text=Moves", "sort=governance", "governs=due-date-moves",
        "most=\(most)",
        "effective=2019-01-01")
}

private let twice = [
    fact(
        action, "action.agreed", "title=Audit", "lead=Lead-EH", "due=2020-03-31",
        "effective=2020-01-15"),
    moved("2020-06-30", "2020-03-01"), moved("2020-09-30", "2020-06-01"),
]

@Test func `a due date moved more often than the rule allows is flagged from that move on`() throws
{
    let last = moved("2020-12-31", "2020-09-01")
    #expect(try Given([rule(2)] + twice).flags(OftenMovedDueDate.self) == [])
    let given = try Given([rule(2)] + twice + [last])
    let breach = try #require(given.raises(OftenMovedDueDate.self).first)
    #expect(breach.sentence == "Its due date moved 3 times.")
    #expect(breach.since == days("2020-09-01", "2020-09-01"))
    #expect(try Given([rule(0)] + twice).raises(OftenMovedDueDate.self).count == 1)
    let vague = try Given([rule(2)] + twice + [moved("2020-12-31", "2020")])
    #expect(try vague.flags(OftenMovedDueDate.self, asAt: "2020-10-01") == ["\(action)?"])
}

@Test func `where no rule says how often a due date may move none is moved too often`() throws {
    #expect(
        try Given(twice + [moved("2020-12-31", "2020-09-01")]).flags(OftenMovedDueDate.self) == [])
}
