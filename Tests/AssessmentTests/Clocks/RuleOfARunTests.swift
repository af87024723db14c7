import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private func incident(_ name: String, _ aware: String) -> Entry {
    fact(
        "review/\(name)", "review.incident-became-known", "title=\(name)", "awareOn=\(aware)",
        "effective=\(aware)")
}
private func rule(_ fields: String...) -> Entry {
    fields.reduce(
        fact(
            "rule/own", "rule.adopted", "sort=governance", "text=A notice",
            "governs=notification")
    ) { $0.with($1) }
}
private let tenDays = rule("clockDays=10", "clockUnit=working-days", "effective=2024-06-01")

@Test(arguments: ["2024-05-01", "2024-06-01", "2025-01-01"])
func `a run goes by the rules of its own time, whatever was adopted since`(day: String) throws {
    let given = try Given(incident("x", "2024-01-08"), tenDays)
    let reading = try given.reading(of: NotificationClock.self, asAt: day)
    #expect(reading.lastDay == "2024-01-15")
    #expect(reading.rule.name == "england/rule/notification")
    #expect(try given.flags(LateNotification.self, asAt: day).count == 2)
}

@Test func `an own rule holds for what started while it was in force, and no longer`() throws {
    let given = try Given(
        tenDays, incident("y", "2024-06-03"),
        fact("rule/own", "thing.withdrawn", "effective=2024-09-01"), incident("z", "2024-09-02"))
    let all = try given.readings(of: NotificationClock.self, asAt: "2025-01-01")
    #expect(all.map(\.thing.text) == ["review/y", "review/y", "review/z"])
    #expect(all.map(\.lastDay) == ["2024-06-10", "2024-06-17", "2024-09-09"])
    #expect(
        all.map(\.rule.name) == [
            "england/rule/notification", "rule/own", "england/rule/notification",
        ])
}

@Test func `where the start may lie before the rule it cannot be told whether the run is missed`()
    throws
{
    let given = try Given(tenDays, incident("x", "2024-05-20/2024-06-10"))
    let own = try given.reading(of: NotificationClock.self, by: "rule/own", asAt: "2025-01-01")
    #expect(own.rule.inForce == .cannotTell)
    #expect(own.isMissed == .cannotTell)
    let national = try given.reading(
        of: NotificationClock.self, by: "england/rule/notification", asAt: "2025-01-01")
    #expect(national.state == .missed)
}

@Test func `an own rule without a length shows an age, and the national one keeps its own`() throws
{
    let given = try Given(rule("effective=2020-01-01"), incident("x", "2024-01-08"))
    let all = try given.readings(of: NotificationClock.self, asAt: "2024-02-01")
    #expect(all.map(\.lastDay) == ["2024-01-15", "the rule gives no length"])
    #expect(all.map(\.state) == [.missed, .running])
}

@Test func `a local clock does not run for what was before its rule`() throws {
    let rule = fact(
        "rule/letter", "rule.adopted", "sort=governance", "governs=attendance-letter",
        "text=A letter is sent", "effective=2024-01-01")
    func held(_ name: String, _ day: String) -> [Entry] {
        [
            fact(
                "meeting/\(name)", "meeting.held", "title=\(name)", "group=group/full",
                "on=\(day)", "effective=\(day)"),
            fact(
                "meeting/\(name)", "meeting.attendance-recorded", "seat=organisation/police",
                "presence=absent", "statutory=yes", "effective=\(day)"),
        ]
    }
    let given = try Given(
        held("one", "2020-03-01") + held("two", "2020-06-01") + [rule] + held("three", "2024-02-01")
            + held("four", "2024-03-01"))
    #expect(
        try given.raises(AbsenceWithoutLetter.self).map(\.thing.text) == ["meeting/three"])
}
