import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let rule = fact(
    "rule/one-year-on", "rule.adopted", "text=A second look", "sort=governance",
    "governs=one-year-on", "clockDays=18", "clockUnit=months", "effective=2019-06-01")
private let planned = fact(
    "audit/x", "audit.planned", "title=Section 11 2021-22", "sort=section-11", "period=fy:2021-22",
    "effective=1 April 2021")
private let agreed = fact(
    "audit/x", "audit.stage-reached", "stage=actions-agreed", "effective=15 January 2022")
private func held(_ day: String) -> Entry {
    fact("audit/x", "audit.stage-reached", "stage=follow-up-held", "effective=\(day)")
}

@Test(arguments: [
    ("15 July 2023", [ClockState.met]), ("16 July 2023", [.missed]),
    ("July 2023", [.met, .missed]),
])
func `a one-year-on review is held within the time of the partnership's rule after the close`(
    day: String, states: [ClockState]
) throws {
    let given = try Given(rule, planned, agreed, held(day))
    #expect(try given.reading(of: OneYearOnClock.self, asAt: "2024-01-01").states == states)
}

@Test func `a one-year-on review that nobody held is missed`() throws {
    let given = try Given(rule, planned, agreed)
    #expect(try given.reading(of: OneYearOnClock.self, asAt: "2023-07-15").state == .running)
    #expect(try given.reading(of: OneYearOnClock.self, asAt: "2023-07-16").state == .missed)
}

@Test func `without such a rule nobody owes a one-year-on review`() throws {
    #expect(
        try Given(planned, agreed).readings(of: OneYearOnClock.self, asAt: "2024-01-01").isEmpty)
    let disowned = fact(
        "rule/none", "rule.adopted", "text=We hold none", "sort=governance",
        "governs=one-year-on", "ours=no", "effective=2019-06-01")
    #expect(
        try Given(disowned, planned, agreed).readings(of: OneYearOnClock.self, asAt: "2024-01-01")
            .isEmpty)
}

@Test func `a peer review stops both the clock of the rule and that of the audit's own day`() throws
{
    let review = fact(
        "peer-review/x", "peer-review.scheduled", "title=One-year-on", "audit=audit/x")
    let session = fact("peer-review/x", "peer-review.held", "effective=1 March 2023")
    let due = fact(
        "audit/x", "audit.stage-reached", "stage=follow-up-due", "due=31 January 2023",
        "effective=16 January 2022")
    let given = try Given(rule, planned, agreed, review, session)
    #expect(try given.reading(of: OneYearOnClock.self, asAt: "2024-01-01").state == .met)
    let both = try Given(rule, planned, agreed, due, review, session)
    #expect(
        try both.reading(of: OneYearOnClock.self, by: "rule/one-year-on", asAt: "2024-01-01").state
            == .met)
    #expect(
        try both.reading(of: OneYearOnClock.self, by: "paper", asAt: "2024-01-01").state == .missed)
    let alone = try Given(planned, agreed, due, review, session)
    #expect(try alone.reading(of: OneYearOnClock.self, asAt: "2024-01-01").state == .missed)
}

@Test func `an audit that is still open has no clock of its follow-up`() throws {
    #expect(try Given(rule, planned).readings(of: OneYearOnClock.self, asAt: "2022-03-01").isEmpty)
    let multi = fact("audit/x", "audit.planned", "title=Neglect", "sort=multi-agency")
    #expect(
        try Given(rule, multi, agreed).readings(of: OneYearOnClock.self, asAt: "2024-01-01")
            .isEmpty)
}

@Test func `an organisation's return is met when its last standard is in`() throws {
    func asked(_ standard: Int) -> Entry {
        fact(
            "response/x-police-\(standard)", "response.requested", "audit=audit/x",
            "organisation=organisation/police", "standard=\(standard)", "due=31 October 2021",
            "effective=1 September 2021")
    }
    func sent(_ standard: Int, _ day: String) -> Entry {
        fact(
            "response/x-police-\(standard)", "response.submitted", "rating=2", "effective=\(day)")
    }
    let given = try Given(planned, asked(1), asked(2), sent(1, "1 October 2021"))
    let open = try given.reading(of: AuditReturnClock.self, asAt: "2021-11-01")
    #expect(open.state == .missed)
    #expect(open.rule.standing == .paper)
    #expect(open.task.words == "Return of organisation/police (2 standards)")
    let done = try given.taking(sent(2, "31 October 2021"))
    #expect(try done.reading(of: AuditReturnClock.self, asAt: "2021-11-01").state == .met)
    let perhaps = try given.taking(sent(2, "autumn 2021"))
    #expect(
        try perhaps.reading(of: AuditReturnClock.self, asAt: "2022-01-01").isMissed == .cannotTell)
}
