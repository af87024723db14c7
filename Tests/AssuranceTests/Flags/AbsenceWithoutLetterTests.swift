import Assurance
import Testing

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
        "sort=governance", "body=\(group)", "effective=2019-06-01"),
    held(meeting, "2023-01-10"),
    fact(
        meeting, "meeting.attendance-recorded", "seat=\(health)", "presence=absent",
        "statutory=yes", "effective=2023-01-10"),
]

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
    #expect(breach.part == health)
    #expect(breach.since == days("2023-06-11", "2023-06-11"))
    #expect(try given.flags(AbsenceWithoutLetter.self, asAt: "2023-05-01") == [])
}

@Test func `a letter by the next meeting is in time, and one after it is not`() throws {
    let given = try Given(absent + [held(next, "2023-06-10")])
    #expect(try given.taking(letter("2023-02-01")).flags(AbsenceWithoutLetter.self) == [])
    let late = try given.taking(letter("2023-07-01"))
    #expect(try late.flags(AbsenceWithoutLetter.self) == ["\(meeting) \(health)"])
    let vague = try given.taking(letter("June 2023"))
    #expect(try vague.flags(AbsenceWithoutLetter.self) == ["\(meeting) \(health)?"])
}

@Test func `while no next meeting is recorded a letter is not late`() throws {
    #expect(try Given(absent).flags(AbsenceWithoutLetter.self) == [])
}
