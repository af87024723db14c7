import Assessment
import Assurance
import Replay
import Testing
import Trials

private let group = "group/executive"
private let meeting = "meeting/executive-2023-03"
private let decision = "decision/plan"

private func given(_ rest: [Entry]) throws -> Given {
    try Given(
        [
            fact(group, "group.established", "name=Executive", "effective=2019-06-01"),
            fact(
                "rule/quorum", "rule.adopted", "text=Quorate with three statutory partners",
                "sort=governance", "governs=quorum", "body=\(group)", "quorum=3",
                "effective=2019-06-01"),
            fact(
                meeting, "meeting.held", "title=Executive", "group=\(group)", "on=2023-03-02",
                "effective=2023-03-02"),
        ] + rest)
}

private func seat(_ name: String, _ presence: String) -> Entry {
    fact(
        meeting, "meeting.attendance-recorded", "seat=organisation/\(name)", "presence=\(presence)",
        "statutory=yes", "effective=2023-03-02")
}

private let decided = fact(
    decision, "decision.taken", "body=Executive", "text=Approved the plan.", "meeting=\(meeting)",
    "effective=2023-03-02")

@Test func `a meeting without its quorum is flagged with who was not there`() throws {
    let given = try given([
        seat("council", "present"), seat("police", "deputy"), seat("icb", "absent"),
    ])
    let breach = try #require(given.raises(InquorateMeeting.self).first)
    #expect(breach.thing.text == meeting)
    #expect(breach.isCertain)
    #expect(breach.since == days("2023-03-02", "2023-03-02"))
    #expect(breach.evidence.map(\.words).contains("organisation/icb: absent"))
    #expect(
        breach.sentence == "Held without its quorum: 2 of the 3 statutory partners it needs came.")
}

@Test func `a quorate meeting is not flagged, nor what it decided`() throws {
    let given = try given([
        seat("council", "present"), seat("police", "deputy"), seat("icb", "present"), decided,
    ])
    #expect(try given.flags(InquorateMeeting.self) == [])
}

@Test func `a decision of an inquorate meeting is flagged until it is ratified`() throws {
    let before = try given([seat("council", "present"), decided])
    #expect(try before.flags(InquorateMeeting.self) == ["\(decision) \(meeting)", meeting])
    let after = try before.taking(fact(decision, "decision.ratified", "effective=2023-05-01"))
    #expect(try after.flags(InquorateMeeting.self) == [meeting])
    #expect(
        try after.flags(InquorateMeeting.self, asAt: "2023-04-01")
            == ["\(decision) \(meeting)", meeting])
}

@Test func `without attendance the quorum of a meeting cannot be told`() throws {
    let breach = try #require(given([]).raises(InquorateMeeting.self).first)
    #expect(breach.doubt == "no attendance is recorded")
}

@Test func `attendance of which the day is not recorded cannot be told before it is known`() throws
{
    let vague = fact(
        meeting, "meeting.attendance-recorded", "seat=organisation/council", "presence=present",
        "statutory=yes")
    let given = try given([vague])
    #expect(try given.flags(InquorateMeeting.self, asAt: "2023-04-01") == ["\(meeting)?"])
    #expect(try given.flags(InquorateMeeting.self) == [meeting])
}

@Test func `a meeting of a body without a rule of quorum is not flagged`() throws {
    let given = try Given(
        fact(meeting, "meeting.held", "title=Conference", "on=2023-03-02"), seat("police", "absent")
    )
    #expect(try given.flags(InquorateMeeting.self) == [])
}

@Test func `a meeting of which the day may lie before the rule cannot be told`() throws {
    let given = try Given(
        fact(
            "rule/quorum", "rule.adopted", "text=Quorate with three", "sort=governance",
            "governs=quorum", "body=\(group)", "quorum=3", "effective=2023-03-20"),
        fact(
            meeting, "meeting.held", "title=Executive", "group=\(group)", "on=March 2023",
            "effective=March 2023"), seat("council", "present"))
    #expect(try given.flags(InquorateMeeting.self) == ["\(meeting)?"])
}

@Test func `a decision ratified at a meeting without quorum is not ratified`() throws {
    let second = "meeting/executive-2023-06"
    let held = fact(
        second, "meeting.held", "title=Executive", "group=\(group)", "on=2023-06-02",
        "effective=2023-06-02")
    func came(_ name: String) -> Entry {
        fact(
            second, "meeting.attendance-recorded", "seat=organisation/\(name)", "presence=present",
            "statutory=yes", "effective=2023-06-02")
    }
    let ratified = fact(
        decision, "decision.ratified", "meeting=\(second)", "effective=2023-06-02")
    let given = try given([seat("council", "present"), decided, held, came("council"), ratified])
    #expect(
        try given.flags(InquorateMeeting.self) == ["\(decision) \(meeting)", meeting, second])
    let quorate = try given.taking(came("police")).taking(came("icb"))
    #expect(try quorate.flags(InquorateMeeting.self) == [meeting])
}
