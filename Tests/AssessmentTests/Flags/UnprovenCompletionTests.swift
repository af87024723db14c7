import Assessment
import Assurance
import Replay
import Testing
import Trials

private let action = "action/1"
private let agreed = fact(
    action, "action.agreed", "title=Audit", "lead=Lead-EH", "plan=plan/2019", "due=2020-12-31",
    "effective=2020-01-15")
private let impact = fact(
    action, "impact.evidenced", "measure=children seen alone", "effective=2020-08-01")
private let closed = [
    fact(action, "action.completion-verified", "effective=2020-07-10"),
    fact(action, "thing.closed", "effective=2020-07-20"),
]

private let legend = fact(
    "rule/colours", "rule.adopted", "text=What each colour means", "sort=legend", "governs=colours",
    "colours.1.colour=blue", "colours.1.means=done", "effective=2019-01-01")

private func rated(_ colour: String, _ on: String) -> Entry {
    fact(action, "action.rated", "rating=\(colour)", "effective=\(on)")
}

@Test func `an action done without evidence of a difference is flagged until there is some`() throws
{
    let given = try Given(
        agreed, fact(action, "action.completion-claimed", "effective=2020-07-01"))
    let breach = try #require(given.raises(UnprovenCompletion.self).first)
    #expect(breach.part == "impact")
    #expect(breach.since == days("2020-07-01", "2020-07-01"))
    let shown = try given.taking(impact)
    #expect(try shown.flags(UnprovenCompletion.self) == [])
    #expect(try shown.flags(UnprovenCompletion.self, asAt: "2020-07-15") == ["\(action) impact"])
    let vague = try given.taking(
        fact(action, "impact.evidenced", "measure=seen alone", "effective=2020"))
    #expect(try vague.flags(UnprovenCompletion.self, asAt: "2020-07-15") == ["\(action) impact?"])
}

@Test func `an open action has no difference to show`() throws {
    #expect(try Given(agreed).flags(UnprovenCompletion.self) == [])
}

@Test func `blue without closure is flagged until it is closed`() throws {
    let blue = try Given([agreed, rated("blue", "2020-07-01"), impact, legend])
    #expect(try blue.flags(UnprovenCompletion.self) == ["\(action) closure"])
    let bare = try Given([agreed, rated("blue", "2020-07-01"), impact])
    #expect(try bare.flags(UnprovenCompletion.self) == [])
    let done = try Given([agreed, rated("blue", "2020-07-01"), impact, legend] + closed)
    #expect(try done.flags(UnprovenCompletion.self) == [])
}

@Test func `leaving blue without a reason is flagged`() throws {
    let left = [agreed, rated("blue", "2020-07-01"), rated("amber", "2020-09-01"), legend]
    let breach = try #require(Given(left).raises(UnprovenCompletion.self).first)
    #expect(breach.sentence == "It went from blue to amber, and no reason is recorded.")
    let said = [agreed, rated("blue", "2020-07-01"), legend]
    let commented = rated("amber", "2020-09-01").with("comment=the tool is not in use")
    #expect(try Given(said + [commented]).flags(UnprovenCompletion.self) == [])
    let reopened = fact(action, "thing.reopened", "reason=not in use", "effective=2020-08-20")
    #expect(
        try Given(said + [reopened, rated("amber", "2020-09-01")])
            .flags(UnprovenCompletion.self) == [])
}
