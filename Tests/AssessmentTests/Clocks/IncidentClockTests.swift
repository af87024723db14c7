import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let holidays = fact(
    "ledger/x", "ledger.bank-holidays-noted", "days=2022-12-26", "days=2022-12-27",
    "days=2023-01-02")

private func incident(_ aware: String?) -> Entry {
    let known = fact(
        "review/x", "review.incident-became-known", "title=X", "effective=December 2022")
    return aware.map { known.with("awareOn=\($0)") } ?? known
}

private func told(_ to: String, on day: String) -> Entry {
    fact("review/x", "review.notified", "to=\(to)", "effective=\(day)")
}

@Test func `the notification clock runs to its last day over the bank holidays`() throws {
    let given = try Given(holidays, incident("23 December 2022"))
    let reading = try given.reading(of: NotificationClock.self, asAt: "2023-01-04")
    #expect(reading.lastDay == "2023-01-04")
    #expect(reading.state == .running)
    #expect(reading.rule.id == nil)
}

@Test func `a notification that is not recorded by its last day is missed`() throws {
    let given = try Given(holidays, incident("23 December 2022"))
    let reading = try given.reading(of: NotificationClock.self, asAt: "2023-01-06")
    #expect(reading.state == .missed)
    #expect(!reading.isStopped)
    #expect(reading.late?.least == 2)
}

@Test(arguments: [
    ("4 January 2023", ClockState.met), ("5 January 2023", .missed),
])
func `a notification is met to its last day and missed after it`(
    day: String, state: ClockState
) throws {
    let given = try Given(holidays, incident("23 December 2022"), told("national Panel", on: day))
    #expect(
        try given.reading(of: NotificationClock.self, asAt: "2023-02-01").state == state)
}

@Test func `without the day of awareness it cannot be told whether a notification was late`() throws
{
    let given = try Given(incident(nil), told("national Panel", on: "5 January 2023"))
    let reading = try given.reading(of: NotificationClock.self, asAt: "2023-02-01")
    #expect(reading.states == [.met, .missed])
    #expect(reading.isMissed == .cannotTell)
    #expect(reading.lastDay == "when the authority became aware is not recorded")
}

@Test func `a month of awareness leaves open whether a notification was late`() throws {
    let given = try Given(incident("December 2022"), told("Panel", on: "20 December 2022"))
    let reading = try given.reading(of: NotificationClock.self, asAt: "2023-02-01")
    #expect(reading.lastDay == "2022-12-08/2023-01-06")
    #expect(reading.isMissed == .cannotTell)
}

@Test func `telling Ofsted does not stop the clock of the Panel nor that of the partners`() throws {
    let given = try Given(incident("1 December 2022"), told("Ofsted", on: "2 December 2022"))
    for clock in [NotificationClock.self, PartnersToldClock.self] as [any Clock.Type] {
        #expect(try given.reading(of: clock, asAt: "2023-02-01").state == .missed)
    }
    let both = try given.taking(told("safeguarding partners", on: "5 December 2022"))
    #expect(try both.reading(of: PartnersToldClock.self, asAt: "2023-02-01").state == .met)
}

@Test func `a notification of which the date may lie after the day asked about cannot be told`()
    throws
{
    let given = try Given(incident("1 December 2022"), told("Panel", on: "December 2022"))
    let reading = try given.reading(of: NotificationClock.self, asAt: "2022-12-05")
    #expect(reading.states == [.running, .met])
}

@Test func `an adults' review has no clock of notification`() throws {
    let given = try Given(
        fact(
            "review/x", "review.incident-became-known", "title=X", "awareOn=1 December 2022",
            "sort=safeguarding-adults-review"))
    #expect(try given.readings(of: NotificationClock.self, asAt: "2023-02-01").isEmpty)
}

@Test func `the ledger's own rule gives the length, named or by its words`() throws {
    let own = fact(
        "rule/own", "rule.adopted", "sort=governance", "text=The Panel is told at once",
        "governs=notification",
        "clockDays=2", "clockUnit=working-days", "effective=2020-01-01")
    let given = try Given(own, incident("1 December 2022"))
    let reading = try given.reading(of: NotificationClock.self, asAt: "2022-12-02")
    #expect(reading.lastDay == "2022-12-05")
    #expect(reading.rule.source == "rule/own")
}

@Test func `a rapid review shows its age, and a limit only where the ledger's rule gives one`()
    throws
{
    let began = try Given(incident("1 December 2022"))
    let reading = try began.reading(of: RapidReviewClock.self, asAt: "2023-06-01")
    #expect(reading.state == .running)
    #expect(reading.lastDay == "the rule gives no length")
    let done = fact("review/x", "review.rapid-review-completed", "effective=20 January 2023")
    #expect(
        try began.taking(done).reading(of: RapidReviewClock.self, asAt: "2023-06-01").state == .done
    )
    let rule = fact(
        "rule/own", "rule.adopted", "sort=governance", "text=Within fifteen working days",
        "governs=rapid-review",
        "clockDays=15", "clockUnit=working-days", "effective=2020-01-01")
    let limited = try Given(rule, holidays, incident("1 December 2022"), done)
    let late = try limited.reading(of: RapidReviewClock.self, asAt: "2023-06-01")
    #expect(late.state == .missed)
    #expect(late.lastDay == "2022-12-22")
}

@Test func `a rapid review counts from the notification where the rule says so`() throws {
    let rule = fact(
        "rule/own", "rule.adopted", "sort=statutory",
        "text=A rapid review is completed within fifteen working days of the notification",
        "governs=rapid-review", "clockDays=15", "clockUnit=working-days", "effective=2020-01-01")
    let given = try Given(rule, holidays, incident("1 December 2022"))
    let open = try given.reading(of: RapidReviewClock.self, asAt: "2023-06-01")
    #expect(open.lastDay == "when it was notified is not recorded")
    let notified = try given.taking(told("national Panel", on: "8 December 2022"))
    #expect(
        try notified.reading(of: RapidReviewClock.self, asAt: "2023-06-01").lastDay == "2023-01-03")
}
