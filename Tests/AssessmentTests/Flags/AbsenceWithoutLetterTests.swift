import Assessment
import Assurance
import Replay
import Testing
import Trials

private let group = "group/full-partnership"
private let meeting = "meeting/2023-01"
private let next = "meeting/2023-06"
private let health = "organisation/icb"

private func held(_ meeting: String, _ on: String) -> Entry {
    fact(
        meeting, "meeting.held", "title=Partnership, \(on)", "group=\(group)", "on=\(on)",
        "effective=\(on)")
}

private let absent = [
    fact(
        "rule/letter", "rule.adopted", "text=A letter is sent about a partner unrepresented",
        "sort=governance", "governs=attendance-letter", "body=\(group)", "effective=2019-06-01"),
    held(meeting, "2023-01-10"),
    fact(
        meeting, "meeting.attendance-recorded", "seat=\(health)", "presence=absent",
        "statutory=yes", "effective=2023-01-10"),
]

private func missed(_ seat: String) -> String {
    "\(meeting) attendance-letter \(seat) rule/letter"
}

private func letter(_ on: String) -> Entry {
    fact(
        meeting, "meeting.absence-followed-up", "seat=\(health)", "step=letter-sent",
        "effective=\(on)")
}

@Test func `an absence without a letter by the next meeting is flagged, from the day after it`()
    throws
{
    let given = try Given(absent + [held(next, "2023-06-10")])
    let breach = try #require(given.raises(AbsenceWithoutLetter.self).first)
    #expect(breach.thing.text == meeting)
    #expect(breach.part == "attendance-letter \(health) rule/letter")
    #expect(breach.since == days("2023-06-11", "2023-06-11"))
    #expect(try given.flags(AbsenceWithoutLetter.self, asAt: "2023-05-01") == [])
}

@Test func `a letter by the next meeting is in time, and one after it is not`() throws {
    let given = try Given(absent + [held(next, "2023-06-10")])
    #expect(try given.taking(letter("2023-02-01")).flags(AbsenceWithoutLetter.self) == [])
    let late = try given.taking(letter("2023-07-01"))
    #expect(try late.flags(AbsenceWithoutLetter.self) == [missed(health)])
    let vague = try given.taking(letter("June 2023"))
    #expect(try vague.flags(AbsenceWithoutLetter.self) == [missed(health) + "?"])
}

@Test func `a partnership with no rule of letters owes none, whatever its rules say in words`()
    throws
{
    let silent = fact(
        "rule/letter", "rule.adopted", "text=A letter is sent about a partner unrepresented",
        "sort=governance", "body=\(group)", "effective=2019-06-01")
    let given = try Given([silent] + absent.dropFirst() + [held(next, "2023-06-10")])
    #expect(try given.flags(AbsenceWithoutLetter.self) == [])
}

@Test func `while no next meeting is recorded a letter is not late`() throws {
    #expect(try Given(absent).flags(AbsenceWithoutLetter.self) == [])
}

@Test func `a rule for another body takes nothing from the first`() throws {
    let other = fact(
        "rule/other", "rule.adopted", "text=A letter is sent about a seat unrepresented",
        "sort=governance", "governs=attendance-letter", "body=group/executive",
        "effective=2019-06-01")
    let given = try Given(absent + [other, held(next, "2023-06-10")])
    #expect(try given.flags(AbsenceWithoutLetter.self) == [missed(health)])
}

@Test func `who is statutory is asked as at the meeting`() throws {
    let unsaid = fact(
        meeting, "meeting.attendance-recorded", "seat=\(health)", "presence=absent",
        "effective=2023-01-10")
    let admitted = fact(
        health, "organisation.admitted", "name=ICB", "category=statutory", "effective=2022-07-01")
    let changed = fact(
        health, "organisation.membership-changed", "category=relevant", "effective=2023-03-01")
    let given = try Given(
        absent.dropLast() + [unsaid, admitted, changed, held(next, "2023-06-10")])
    #expect(try given.flags(AbsenceWithoutLetter.self) == [missed(health)])
}

@Test func `a partner of whom nothing is recorded was not there`() throws {
    let police = "organisation/police"
    func admitted(_ name: String) -> Entry {
        fact(
            name, "organisation.admitted", "name=\(name)", "category=statutory",
            "effective=2019-09-01")
    }
    let given = try Given(
        [admitted(health), admitted(police)] + absent + [letter("2023-02-01")]
            + [held(next, "2023-06-10")])
    #expect(
        try given.flags(AbsenceWithoutLetter.self, asAt: "2023-07-01") == [missed(police)])
}

@Test func `a meeting dated by its month is not the next one after itself`() throws {
    let month = [
        absent[0], held(meeting, "January 2023"),
        fact(
            meeting, "meeting.attendance-recorded", "seat=\(health)", "presence=absent",
            "statutory=yes", "effective=January 2023"),
    ]
    #expect(try Given(month).flags(AbsenceWithoutLetter.self) == [])
    let given = try Given(month + [held(next, "2023-06-10")])
    #expect(try given.flags(AbsenceWithoutLetter.self, asAt: "2023-03-01") == [])
}

@Test func `a next meeting that may have come after, or been cancelled, cannot be told`() throws {
    let vague = try Given(absent + [held(next, "January 2023")])
    #expect(try vague.flags(AbsenceWithoutLetter.self) == [missed(health) + "?"])
    let planned = fact(
        next, "meeting.scheduled", "title=Partnership", "group=\(group)", "on=10 June 2023",
        "effective=2023-02-01")
    let cancelled = try Given(
        absent + [planned, fact(next, "thing.withdrawn", "effective=2023")])
    #expect(
        try cancelled.flags(AbsenceWithoutLetter.self, asAt: "2023-07-01")
            == [missed(health) + "?"])
}
