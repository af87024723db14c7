import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let incident = fact(
    "review/x", "review.incident-became-known", "title=X", "awareOn=8 January 2024",
    "effective=8 January 2024")
private func rule(_ fields: String...) -> Entry {
    fields.reduce(
        fact(
            "rule/own", "rule.adopted", "sort=governance", "text=The Panel is told",
            "governs=notification")
    ) { $0.with($1) }
}
private let tenDays = rule("clockDays=10", "clockUnit=working-days", "effective=2024-06-01")

@Test(arguments: ["2024-05-01", "2024-06-01", "2025-01-01"])
func `a run goes by the rule of its own time, whatever was adopted since`(day: String) throws {
    let given = try Given(incident, tenDays)
    let reading = try given.reading(of: NotificationClock.self, asAt: day)
    #expect(reading.lastDay == "2024-01-15")
    #expect(reading.rule.id == nil)
    #expect(try given.flags(LateNotification.self, asAt: day).count == 2)
}

@Test func `a rule of the ledger holds for what started while it was in force, and no longer`()
    throws
{
    let later = fact(
        "review/y", "review.incident-became-known", "title=Y", "awareOn=3 June 2024",
        "effective=3 June 2024")
    let withdrawn = fact("rule/own", "thing.withdrawn", "effective=2024-09-01")
    let last = fact(
        "review/z", "review.incident-became-known", "title=Z", "awareOn=2 September 2024",
        "effective=2 September 2024")
    let all = try Given(tenDays, later, withdrawn, last)
        .readings(of: NotificationClock.self, asAt: "2025-01-01")
    #expect(all.map(\.lastDay) == ["2024-06-17", "2024-09-09"])
    #expect(all.map(\.rule.source.first) == ["r", "C"])
}

@Test func `a rule without a length leaves a clock of the law its own`() throws {
    let given = try Given(rule("effective=2020-01-01"), incident)
    let reading = try given.reading(of: NotificationClock.self, asAt: "2024-02-01")
    #expect(reading.lastDay == "2024-01-15")
    #expect(reading.state == .missed)
}

@Test func `a local clock does not run for what was before its rule`() throws {
    let rule = fact(
        "rule/letter", "rule.adopted", "sort=governance", "governs=attendance-letter",
        "text=A letter is sent", "effective=2024-01-01")
    func held(_ name: String, _ day: String) -> [Entry] {
        [
            fact(
                "meeting/\(name)", "meeting.held", "title=\(name)", "body=Full Partnership",
                "on=\(day)", "effective=\(day)"),
            fact(
                "meeting/\(name)", "meeting.attendance-recorded", "seat=organisation/police",
                "presence=absent", "statutory=yes", "effective=\(day)"),
        ]
    }
    let given = try Given(
        held("one", "2020-03-01") + held("two", "2020-06-01") + [rule] + held("three", "2024-02-01")
            + held("four", "2024-03-01"))
    let flags = try given.flags(AbsenceWithoutLetter.self)
    #expect(flags == ["meeting/three organisation/police"])
}

@Test func `a bank holiday of Scotland is a working day in England`() throws {
    func noted(_ division: String) throws -> Given {
        try Given(
            fact(
                "ledger/x", "ledger.bank-holidays-noted", "days=2024-01-09", "division=\(division)"),
            incident)
    }
    #expect(
        try noted("Scotland").reading(of: NotificationClock.self, asAt: "2024-02-01").lastDay
            == "2024-01-15")
    #expect(
        try noted("England and Wales").reading(of: NotificationClock.self, asAt: "2024-02-01")
            .lastDay == "2024-01-16")
}

@Test func `a notification to whom is not recorded cannot be told`() throws {
    let given = try Given(incident, fact("review/x", "review.notified", "effective=2024-01-10"))
    let reading = try given.reading(of: NotificationClock.self, asAt: "2024-02-01")
    #expect(reading.states == [.met, .missed])
    #expect(
        try given.flags(LateNotification.self, asAt: "2024-02-01")
            == ["review/x notification?", "review/x partners-told?"])
}

@Test func `a statutory partner told by its name is a partner told`() throws {
    let police = fact(
        "organisation/police", "organisation.admitted", "name=Metropolitan Police Service",
        "category=statutory", "effective=2019-09-01")
    let told = fact(
        "review/x", "review.notified", "to=the Metropolitan Police", "effective=2024-01-10")
    let given = try Given(police, incident, told)
    #expect(try given.reading(of: PartnersToldClock.self, asAt: "2024-02-01").state == .met)
    #expect(try given.reading(of: NotificationClock.self, asAt: "2024-02-01").state == .missed)
}
