import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let group = "group/full-partnership"
private let letters = fact(
    "rule/letters", "rule.adopted", "text=We write", "sort=governance",
    "governs=attendance-letter", "effective=2019-06-01")
private let reports = fact(
    "rule/reports", "rule.adopted", "text=We say", "sort=governance", "governs=chairs-decision",
    "body=\(group)", "effective=2019-06-01")

private func meeting(_ name: String, _ day: String, of group: String = group) -> Entry {
    fact(
        "meeting/\(name)", "meeting.held", "title=Meeting \(name)", "group=\(group)", "on=\(day)",
        "effective=\(day)")
}
private let absent = fact(
    "meeting/one", "meeting.attendance-recorded", "seat=organisation/police", "presence=apologies",
    "statutory=yes", "effective=10 January 2023")
private func letter(_ day: String) -> Entry {
    fact(
        "meeting/one", "meeting.absence-followed-up", "seat=organisation/police",
        "step=letter-sent", "effective=\(day)")
}

@Test func `a letter about an absence is due by the next meeting of the body`() throws {
    let given = try Given(letters, meeting("one", "10 January 2023"), absent)
    let open = try given.reading(of: AttendanceLetterClock.self, asAt: "2023-06-01")
    #expect(open.state == .running)
    #expect(open.lastDay == "no later meeting is recorded")
    let other = try given.taking(meeting("two", "1 February 2023", of: "group/executive"))
    #expect(try other.reading(of: AttendanceLetterClock.self, asAt: "2023-06-01").state == .running)
    let next = try given.taking(meeting("two", "20 June 2023"))
    #expect(try next.reading(of: AttendanceLetterClock.self, asAt: "2023-06-21").state == .missed)
    let sent = try next.taking(letter("20 June 2023"))
    #expect(try sent.reading(of: AttendanceLetterClock.self, asAt: "2023-06-21").state == .met)
    let perhaps = try next.taking(letter("June 2023"))
    #expect(
        try perhaps.reading(of: AttendanceLetterClock.self, asAt: "2023-12-01").isMissed
            == .cannotTell)
}

@Test func `where no rule asks for letters nobody writes about an absence`() throws {
    let given = try Given(meeting("one", "10 January 2023"), absent, meeting("two", "1 June 2023"))
    #expect(try given.readings(of: AttendanceLetterClock.self, asAt: "2023-12-01").isEmpty)
}

@Test func `nobody writes about a partner that was there, or is not statutory`() throws {
    let there = fact(
        "meeting/one", "meeting.attendance-recorded", "seat=organisation/police",
        "presence=deputy", "statutory=yes")
    let relevant = fact(
        "meeting/one", "meeting.attendance-recorded", "seat=organisation/college",
        "presence=absent", "statutory=no")
    let given = try Given(letters, meeting("one", "10 January 2023"), there, relevant)
    #expect(try given.readings(of: AttendanceLetterClock.self, asAt: "2023-06-01").isEmpty)
}

private let chair = fact(
    "decision/x", "decision.taken", "body=Chair", "text=Paused the audit", "betweenMeetings=yes",
    "effective=1 February 2023")

@Test func `a decision between meetings is reported by the next meeting of the rule's body`() throws
{
    let given = try Given(
        reports, meeting("one", "10 January 2023"),
        meeting("other", "1 March 2023", of: "group/executive"), meeting("two", "20 June 2023"),
        chair)
    #expect(try given.reading(of: ChairsDecisionClock.self, asAt: "2023-06-20").state == .running)
    #expect(try given.reading(of: ChairsDecisionClock.self, asAt: "2023-06-21").state == .missed)
    let told = try given.taking(
        fact("decision/x", "decision.reported-back", "meeting=meeting/two"))
    #expect(try told.reading(of: ChairsDecisionClock.self, asAt: "2024-06-01").state == .met)
    let perhaps = try given.taking(
        fact("decision/x", "decision.reported-back", "effective=summer 2023"))
    #expect(
        try perhaps.reading(of: ChairsDecisionClock.self, asAt: "2023-12-01").isMissed
            == .cannotTell)
}

@Test func `a decision taken at a meeting has no clock, nor one where no rule asks for a report`()
    throws
{
    let given = try Given(
        reports, fact("decision/x", "decision.taken", "body=Executive", "text=Agreed the plan"))
    #expect(try given.readings(of: ChairsDecisionClock.self, asAt: "2024-12-01").isEmpty)
    let unruled = try Given(chair, meeting("two", "20 June 2023"))
    #expect(try unruled.readings(of: ChairsDecisionClock.self, asAt: "2024-12-01").isEmpty)
}
