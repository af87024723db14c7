import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private func incident(_ aware: String?) -> Entry {
    let known = fact(
        "review/x", "review.incident-became-known", "title=X",
        "effective=\(aware ?? "December 2022")")
    return aware.map { known.with("awareOn=\($0)") } ?? known
}

private func told(_ whom: String, on day: String) -> Entry {
    fact("review/x", "review.notified", "to=them", "told=\(whom)", "effective=\(day)")
}

@Test func `the notification clock runs to its last day over the bank holidays of England`() throws
{
    let given = try Given(incident("23 December 2022"))
    let reading = try given.reading(of: NotificationClock.self, asAt: "2023-01-04")
    #expect(reading.lastDay == "2023-01-04")
    #expect(reading.state == .running)
    #expect(reading.rule.name == "england/rule/notification")
    #expect(reading.rule.duties.map(\.id.text) == ["england/rule/notification-duty"])
}

@Test func `bank holidays that a ledger notes for itself move no clock`() throws {
    let noted = fact("ledger/own", "ledger.bank-holidays-noted", "days=2022-12-28")
    let given = try Given(noted, incident("23 December 2022"))
    #expect(
        try given.reading(of: NotificationClock.self, asAt: "2023-01-04").lastDay == "2023-01-04")
}

@Test func `a notification that is not recorded by its last day is missed`() throws {
    let given = try Given(incident("23 December 2022"))
    let reading = try given.reading(of: NotificationClock.self, asAt: "2023-01-06")
    #expect(reading.state == .missed)
    #expect(reading.isStopped == .no)
    #expect(reading.over?.least == 2)
}

@Test(arguments: [
    ("4 January 2023", ClockState.met), ("5 January 2023", .missed),
])
func `a notification is met to its last day and missed after it`(
    day: String, state: ClockState
) throws {
    let given = try Given(incident("23 December 2022"), told("panel", on: day))
    #expect(
        try given.reading(of: NotificationClock.self, asAt: "2023-02-01").state == state)
}

@Test func `without the day of awareness it cannot be told whether a notification was late`() throws
{
    let given = try Given(incident(nil), told("panel", on: "5 January 2023"))
    let reading = try given.reading(of: NotificationClock.self, asAt: "2023-02-01")
    #expect(reading.states == [.met, .missed])
    #expect(reading.isMissed == .cannotTell)
    #expect(reading.lastDay == "what it counts from is not recorded")
}

@Test func `a month of awareness leaves open whether a notification was late`() throws {
    let given = try Given(incident("December 2022"), told("panel", on: "20 December 2022"))
    let reading = try given.reading(of: NotificationClock.self, asAt: "2023-02-01")
    #expect(reading.lastDay == "2022-12-08/2023-01-09")
    #expect(reading.isMissed == .cannotTell)
}

@Test func `telling inspectors does not stop the clock of the Panel nor that of the partners`()
    throws
{
    let given = try Given(incident("1 December 2022"), told("inspectorate", on: "2 December 2022"))
    for clock in [NotificationClock.self, PartnersToldClock.self] as [any Clock.Type] {
        #expect(try given.reading(of: clock, asAt: "2023-02-01").state == .missed)
    }
    let both = try given.taking(told("partners", on: "5 December 2022"))
    #expect(try both.reading(of: PartnersToldClock.self, asAt: "2023-02-01").state == .met)
    #expect(try both.reading(of: NotificationClock.self, asAt: "2023-02-01").state == .missed)
}

@Test func `a notification of which nobody says whom it told cannot be told`() throws {
    let given = try Given(
        incident("1 December 2022"),
        fact("review/x", "review.notified", "to=national Panel", "effective=2 December 2022"))
    for clock in [NotificationClock.self, PartnersToldClock.self] as [any Clock.Type] {
        #expect(try given.reading(of: clock, asAt: "2023-02-01").states == [.met, .missed])
    }
}

@Test func `a notification of which the date may lie after the day asked about cannot be told`()
    throws
{
    let given = try Given(incident("1 December 2022"), told("panel", on: "December 2022"))
    let reading = try given.reading(of: NotificationClock.self, asAt: "2022-12-05")
    #expect(reading.states == [.running, .met])
}

@Test(arguments: [
    "safeguarding-adults-review", "domestic-homicide-review", "partnership-review",
])
func `a review that guidance does not ask to be notified has no clock of it`(sort: String) throws {
    let given = try Given(
        fact(
            "review/x", "review.incident-became-known", "title=X", "awareOn=1 December 2022",
            "sort=\(sort)"))
    for clock in [
        NotificationClock.self, PartnersToldClock.self, RapidReviewClock.self,
    ] as [any Clock.Type] {
        #expect(try given.readings(of: clock, asAt: "2023-02-01").isEmpty)
    }
}

@Test func `a rule of the partnership stands beside the national one with a run of its own`() throws
{
    let own = fact(
        "rule/own", "rule.adopted", "sort=governance", "text=At once", "governs=notification",
        "clockDays=2", "clockUnit=working-days", "effective=2020-01-01")
    let given = try Given(own, incident("1 December 2022"), told("panel", on: "7 December 2022"))
    let all = try given.readings(of: NotificationClock.self, asAt: "2022-12-31")
    #expect(all.map(\.rule.name) == ["england/rule/notification", "rule/own"])
    #expect(all.map(\.lastDay) == ["2022-12-08", "2022-12-05"])
    #expect(all.map(\.state) == [.met, .missed])
}

@Test func `a rapid review is late for certain only where each reading of its start has it so`()
    throws
{
    let done = fact("review/x", "review.rapid-review-completed", "effective=28 December 2022")
    let given = try Given(incident("1 December 2022"), told("panel", on: "8 December 2022"))
    // Fifteen working days from the awareness end on 22 December, from the notice on 3 January.
    let between = try given.taking(done).reading(of: RapidReviewClock.self, asAt: "2023-06-01")
    #expect(between.rule.name == "england/rule/rapid-review")
    #expect(between.states == [.met, .missed])
    func day(_ asAt: String) throws -> [ClockState] {
        try given.reading(of: RapidReviewClock.self, asAt: asAt).states
    }
    #expect(try day("2022-12-22") == [.running])
    #expect(try day("2023-01-03") == [.running, .missed])
    #expect(try day("2023-01-04") == [.missed])
}

@Test func `a rule of the partnership counts a rapid review from the awareness alone`() throws {
    let rule = fact(
        "rule/own", "rule.adopted", "sort=governance", "text=Sooner", "governs=rapid-review",
        "clockDays=10", "clockUnit=working-days", "effective=2020-01-01")
    let done = fact("review/x", "review.rapid-review-completed", "effective=16 December 2022")
    let given = try Given(rule, incident("1 December 2022"), done)
    let own = try given.reading(of: RapidReviewClock.self, by: "rule/own", asAt: "2023-06-01")
    #expect(own.lastDay == "2022-12-15")
    #expect(own.state == .missed)
}
