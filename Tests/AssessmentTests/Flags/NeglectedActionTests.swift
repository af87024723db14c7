import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let action = "action/1"
private let slip = fact(
    action, "action.slipped", "to=2021-03-31", "reason=no auditor", "effective=2020-03-01")

private func agreed(_ due: String...) -> Entry {
    var entry = fact(
        action, "action.agreed", "title=Audit supervision", "lead=Lead-EH", "plan=plan/2019",
        "effective=2020-01-15")
    for field in due { entry = entry.with(field) }
    return entry
}

private let legend = fact(
    "rule/colours", "rule.adopted", "text=What each colour means", "sort=legend", "governs=colours",
    "colours.1.colour=blue", "colours.1.means=done", "colours.2.colour=green",
    "colours.2.means=on-target", "colours.3.colour=red", "colours.3.means=off-target",
    "effective=2019-01-01")
private let cycle = fact(
    "rule/rating", "rule.adopted", "text=Rated every year", "sort=cycle", "governs=rating-cycle",
    "clockDays=1",
    "clockUnit=years", "effective=2019-01-01")

private func rated(_ colour: String, _ on: String) -> Entry {
    fact(action, "action.rated", "rating=\(colour)", "effective=\(on)")
}

@Test func `an action past its date is flagged from the day after the last day possible`() throws {
    let given = try Given(agreed("due=Spring 2020"))
    #expect(try given.flags(NeglectedAction.self, asAt: "2020-05-31") == [])
    let breach = try #require(given.raises(NeglectedAction.self, asAt: "2020-06-01").first)
    #expect(breach.part == "overdue")
    #expect(breach.since == days("2020-06-01", "2020-06-01"))
    #expect(
        breach.sentence
            == "Past its due date (Spring 2020); no completion and no new date is recorded.")
}

@Test func `a claim or a slip keeps an action from being overdue, and an open end is shown`() throws
{
    let claimed = try Given(
        agreed("due=2020-03-31"),
        fact(action, "action.completion-claimed", "effective=2020-03-01"))
    #expect(try claimed.flags(NeglectedAction.self, asAt: "2020-06-01") == [])
    let slipped = try Given(agreed("due=2020-03-31"), slip)
    #expect(try slipped.flags(NeglectedAction.self, asAt: "2020-06-01") == [])
    let ongoing = try Given(agreed("due=June 2019 and ongoing"))
    #expect(
        try ongoing.raises(NeglectedAction.self, asAt: "2020-06-01").map(\.sentence) == [
            "Its due date (June 2019 and ongoing) goes on without an end, so it can never be overdue."
        ])
}

@Test func `of two dates the first that is past is enough`() throws {
    let given = try Given(agreed("due=March 2020 and March 2021"))
    let breach = try #require(given.raises(NeglectedAction.self, asAt: "2020-06-01").first)
    #expect(breach.since == days("2020-04-01", "2020-04-01"))
}

@Test func `whether it is overdue cannot be told while a slip may or may not have happened`() throws
{
    let vague = fact(action, "action.slipped", "to=2021-03-31", "effective=2020")
    let given = try Given(agreed("due=2020-03-31"), vague)
    let breach = try #require(given.raises(NeglectedAction.self, asAt: "2020-06-01").first)
    #expect(
        breach.doubt
            == "the dates do not tell what had happened by 1 June 2020: action.slipped is dated "
            + "\"2020\"")
    #expect(try given.flags(NeglectedAction.self, asAt: "2021-01-10") == [])
}

@Test func `an action without a due date is flagged`() throws {
    #expect(
        try Given(agreed()).flags(NeglectedAction.self, asAt: "2020-06-01")
            == ["\(action) undated"])
}

@Test func `green though late is flagged beside being late`() throws {
    let given = try Given(agreed("due=2020-03-31"), rated("green", "2020-02-01"), legend)
    #expect(
        try given.flags(NeglectedAction.self, asAt: "2020-06-01")
            == ["\(action) green", "\(action) overdue"])
    let bare = try Given(agreed("due=2020-03-31"), rated("green", "2020-02-01"))
    #expect(
        try bare.flags(NeglectedAction.self, asAt: "2020-06-01") == ["\(action) overdue"])
    let amber = try Given(agreed("due=2020-03-31"), rated("amber", "2020-02-01"))
    #expect(
        try amber.flags(NeglectedAction.self, asAt: "2020-06-01") == ["\(action) overdue"])
}

@Test func `red without a remedy is flagged until one is recorded`() throws {
    let red = rated("red", "2020-02-01")
    let bare = try Given(agreed("due=2020-12-31"), red, legend)
    #expect(try bare.flags(NeglectedAction.self, asAt: "2020-03-01") == ["\(action) red"])
    let commented = try Given(
        agreed("due=2020-12-31"), red.with("comment=a new auditor by May"), legend)
    #expect(try commented.flags(NeglectedAction.self, asAt: "2020-03-01") == [])
    let progress = fact(action, "progress.reported", "text=auditor found")
    let later = try bare.taking(progress.with("effective=2020-02-20"))
    #expect(try later.flags(NeglectedAction.self, asAt: "2020-03-01") == [])
    let before = try bare.taking(progress.with("effective=2020-01-20"))
    #expect(try before.flags(NeglectedAction.self, asAt: "2020-03-01") == ["\(action) red"])
    let vague = try bare.taking(progress.with("effective=early 2020"))
    #expect(try vague.flags(NeglectedAction.self, asAt: "2020-06-01") == ["\(action) red?"])
}

@Test func `unrated for more than a year is flagged`() throws {
    let given = try Given(agreed("due=2022-12-31"), cycle)
    #expect(try given.flags(NeglectedAction.self, asAt: "2021-01-15") == [])
    #expect(try given.flags(NeglectedAction.self, asAt: "2021-01-16") == ["\(action) unrated"])
    let rated = try given.taking(rated("amber", "2021-01-10"))
    #expect(try rated.flags(NeglectedAction.self, asAt: "2021-01-16") == [])
    let vague = try Given(
        fact(
            action, "action.agreed", "title=Audit", "lead=Lead-EH", "plan=plan/2019",
            "due=2022-12-31", "effective=2020"), cycle)
    #expect(try vague.flags(NeglectedAction.self, asAt: "2021-06-01") == ["\(action) unrated?"])
}

@Test func `green though late is so since it was rated green`() throws {
    let given = try Given(
        agreed("due=2020-03-31"), rated("amber", "2020-04-01"), rated("green", "2020-04-08"),
        rated("green", "2020-05-01"), legend)
    let green = try #require(
        given.raises(NeglectedAction.self, asAt: "2020-06-01").first { $0.part == "green" })
    #expect(green.since == days("2020-04-08", "2020-04-08"))
    #expect(green.evidence.first?.when?.asWritten == "2020-04-08")
}

@Test func `to leave an action unrated again starts nothing anew`() throws {
    let given = try Given(
        agreed("due=2022-12-31"), rated("amber", "2020-03-01"), rated("unrated", "2021-01-01"),
        cycle)
    #expect(try given.flags(NeglectedAction.self, asAt: "2021-03-01") == [])
    #expect(
        try given.raises(NeglectedAction.self, asAt: "2021-03-02").map(\.sentence)
            == ["Not rated for more than 1 year since it was rated amber."])
}

@Test func `without a rule of its own nothing is asked of colours`() throws {
    let given = try Given(agreed("due=2022-12-31"), rated("red", "2020-02-01"))
    #expect(try given.flags(NeglectedAction.self, asAt: "2020-03-01") == [])
    #expect(
        try Given(agreed("due=2022-12-31")).flags(NeglectedAction.self, asAt: "2021-06-01") == [])
}

@Test func `where green means done, an action rated green is not overdue`() throws {
    let own = fact(
        "rule/colours", "rule.adopted", "text=Green is done", "sort=legend", "governs=colours",
        "colours.1.colour=green", "colours.1.means=done", "effective=2019-01-01")
    let given = try Given(agreed("due=2020-03-31"), rated("green", "2020-02-01"), own)
    #expect(try given.flags(NeglectedAction.self, asAt: "2020-06-01") == [])
    let blue = try Given(agreed("due=2020-03-31"), rated("blue", "2020-02-01"), own)
    #expect(try blue.flags(NeglectedAction.self, asAt: "2020-06-01") == ["\(action) overdue"])
}

@Test func `a date past what the record reaches cannot be told to be missed`() throws {
    let given = try Given(agreed("due=2024-06-30").known("2020-01-31"))
    #expect(
        try given.flags(NeglectedAction.self, asAt: "2026-01-01", isKept: false)
            == ["\(action) overdue?"])
    #expect(try given.flags(NeglectedAction.self, asAt: "2026-01-01") == ["\(action) overdue"])
}

@Test func `where the dates leave two due dates, both past, both are said and the later begins`()
    throws
{
    let vague = fact(
        action, "action.slipped", "to=2020-05-31", "reason=no auditor",
        "effective=2020-03/2020-12")
    let given = try Given(agreed("due=2020-03-31"), vague)
    let breach = try #require(given.raises(NeglectedAction.self, asAt: "2020-07-01").first)
    #expect(breach.isCertain)
    #expect(
        breach.sentences == [
            "Past its due date (2020-03-31); no completion and no new date is recorded.",
            "Past its due date (2020-05-31); no completion and no new date is recorded.",
        ])
    #expect(breach.since == days("2020-04-01", "2020-06-01"))
}
