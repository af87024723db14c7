import Assessment
import Assurance
import Replay
import Testing
import Trials

private let action = "action/1"

private func agreed(_ thing: String, _ due: String, _ fields: String...) -> Entry {
    var entry = fact(
        thing, "action.agreed", "title=Audit", "lead=Lead-EH", "plan=plan/2019", "due=\(due)",
        "effective=2020-01-15")
    for field in fields { entry = entry.with(field) }
    return entry
}

private func slip(_ to: String, _ on: String, _ reason: String? = "no auditor") -> Entry {
    let entry = fact(action, "action.slipped", "to=\(to)", "effective=\(on)")
    return reason.map { entry.with("reason=\($0)") } ?? entry
}

@Test func `a due date moved without a reason is flagged`() throws {
    let given = try Given(
        agreed(action, "2020-03-31"), slip("2020-06-30", "2020-03-01"),
        slip("2020-09-30", "2020-06-01", nil))
    let breach = try #require(given.raises(MovedDueDate.self).first)
    #expect(
        breach.sentence
            == "Its due date moved from 2020-06-30 to 2020-09-30, and no reason is recorded.")
    #expect(breach.since == days("2020-06-01", "2020-06-01"))
    #expect(try given.raises(MovedDueDate.self, asAt: "2020-05-01").isEmpty)
}

@Test func `an action due before what it depends on is flagged`() throws {
    let first = "action/0"
    let given = try Given(
        agreed(first, "2020-12-31"), agreed(action, "autumn 2020", "dependsOn=\(first)"))
    let breach = try #require(given.raises(MovedDueDate.self).first)
    #expect(breach.part == first)
    #expect(
        breach.sentence
            == "Due (autumn 2020) before Audit (action/0), on which it depends (2020-12-31).")
    let inOrder = try Given(
        agreed(first, "autumn 2020"), agreed(action, "autumn 2020", "dependsOn=\(first)"))
    #expect(try inOrder.flags(MovedDueDate.self) == [])
}

@Test func `a due date moved by another agreement is a move without a reason`() throws {
    let again = fact(
        action, "action.agreed", "title=Audit", "lead=Lead-EH", "plan=plan/2019", "due=2021-03-31",
        "effective=2020-05-01")
    let given = try Given(agreed(action, "2020-03-31"), again)
    #expect(
        try given.raises(MovedDueDate.self).map(\.sentence) == [
            "Its due date (2020-03-31) had passed when it was moved to 2021-03-31.",
            "Its due date moved from 2020-03-31 to 2021-03-31, when it was stated again, and no "
                + "reason is recorded.",
        ])
    #expect(
        try Given(agreed(action, "2020-03-31"), agreed(action, "2020-03-31"))
            .flags(MovedDueDate.self) == [])
}

@Test func `a day in the month in which the other is due may be sooner`() throws {
    let given = try Given(
        agreed("action/0", "March 2024"), agreed(action, "2024-03-15", "dependsOn=action/0"))
    #expect(try given.flags(MovedDueDate.self) == ["\(action) action/0?"])
}
