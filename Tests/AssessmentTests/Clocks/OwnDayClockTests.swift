import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let asked = fact(
    "request/x", "request.issued", "title=Caseload figures", "to=organisation/trust",
    "due=31 March 2023", "effective=1 March 2023")
private func answered(_ how: String, _ day: String) -> Entry {
    fact("request/x", "request.answered", "answer=\(how)", "effective=\(day)")
}
private let raising = fact(
    "rule/silence", "rule.adopted", "text=We say so", "sort=governance",
    "governs=non-response-raised", "body=group/full-partnership", "effective=2019-06-01")
private func meeting(_ name: String, _ day: String) -> Entry {
    fact(
        "meeting/\(name)", "meeting.held", "title=Meeting \(name)",
        "group=group/full-partnership", "on=\(day)", "effective=\(day)")
}

@Test(arguments: [
    ("wholly", "31 March 2023", [ClockState.met]), ("wholly", "1 April 2023", [.missed]),
    ("partly", "1 March 2023", [.missed]), ("wholly", "spring 2023", [.met, .missed]),
])
func `a request is answered by its due day, and wholly`(
    how: String, day: String, states: [ClockState]
) throws {
    let given = try Given(asked, answered(how, day))
    #expect(
        try given.reading(of: InformationRequestClock.self, asAt: "2023-12-31").states == states)
}

@Test func `a request without a due day runs on`() throws {
    let given = try Given(
        fact("request/x", "request.issued", "title=Figures", "to=organisation/trust"))
    let reading = try given.reading(of: InformationRequestClock.self, asAt: "2024-12-31")
    #expect(reading.state == .running)
    #expect(reading.lastDay == "no date is recorded by which it is due")
}

@Test func `silence is raised at the next meeting of the body that the rule names`() throws {
    let given = try Given(
        raising, meeting("one", "10 March 2023"), asked, meeting("two", "20 June 2023"))
    #expect(try given.readings(of: NonResponseRaisedClock.self, asAt: "2023-03-31").isEmpty)
    #expect(
        try given.reading(of: NonResponseRaisedClock.self, asAt: "2023-06-20").state == .running)
    #expect(try given.reading(of: NonResponseRaisedClock.self, asAt: "2023-06-21").state == .missed)
    let raised = try given.taking(
        fact(
            "request/x", "request.pursued", "step=raised-at-meeting", "meeting=meeting/two"))
    #expect(try raised.reading(of: NonResponseRaisedClock.self, asAt: "2024-06-01").state == .met)
    let perhaps = try given.taking(
        fact("request/x", "request.pursued", "step=raised-at-meeting", "effective=June 2023"))
    #expect(
        try perhaps.reading(of: NonResponseRaisedClock.self, asAt: "2023-12-01").isMissed
            == .cannotTell)
}

@Test func `without a rule for it silence need not be raised`() throws {
    let given = try Given(asked, meeting("two", "20 June 2023"))
    #expect(try given.readings(of: NonResponseRaisedClock.self, asAt: "2023-12-31").isEmpty)
}

@Test func `an answer in time leaves no silence to raise`() throws {
    let given = try Given(raising, asked, answered("wholly", "30 March 2023"))
    #expect(try given.readings(of: NonResponseRaisedClock.self, asAt: "2023-12-31").isEmpty)
}

private let inspected = fact(
    "inspection/x", "inspection.reported", "title=Joint inspection", "sort=jtai",
    "effective=1 February 2024")
private let statement = fact(
    "inspection/x", "inspection.statement-requested", "due=23 May 2024", "lead=Partnership",
    "effective=1 February 2024")

@Test func `a clock of which the start may lie after the day asked about may not have started`()
    throws
{
    let given = try Given(
        inspected,
        fact(
            "inspection/x", "inspection.statement-requested", "due=23 May 2024",
            "effective=by February 2024"))
    let reading = try given.reading(of: WrittenStatementClock.self, asAt: "2024-02-02")
    #expect(reading.states == [.notStarted, .running])
    #expect(
        try given.reading(of: WrittenStatementClock.self, asAt: "2024-03-01").state == .running)
}

@Test func `a written statement is submitted by the day the inspectors set`() throws {
    let given = try Given(inspected, statement)
    #expect(try given.reading(of: WrittenStatementClock.self, asAt: "2024-05-23").state == .running)
    #expect(try given.reading(of: WrittenStatementClock.self, asAt: "2024-05-24").state == .missed)
    func sent(_ day: String) -> Entry {
        fact(
            "inspection/x", "inspection.statement-answered", "step=submitted", "effective=\(day)")
    }
    let done = try given.taking(sent("22 May 2024"))
    #expect(try done.reading(of: WrittenStatementClock.self, asAt: "2024-06-30").state == .met)
    let perhaps = try given.taking(sent("May 2024"))
    #expect(
        try perhaps.reading(of: WrittenStatementClock.self, asAt: "2024-06-30").isMissed
            == .cannotTell)
    let back = try done.taking(
        fact(
            "inspection/x", "inspection.statement-answered", "step=returned",
            "effective=10 June 2024"))
    #expect(try back.reading(of: WrittenStatementClock.self, asAt: "2024-06-30").state == .missed)
}

@Test func `a written statement has the day of the inspectors and, once received, that of the law`()
    throws
{
    let received = fact(
        "inspection/x", "inspection.statement-requested", "due=23 June 2024",
        "received=12 February 2024", "effective=12 February 2024")
    let all = try Given(inspected, received)
        .readings(of: WrittenStatementClock.self, asAt: "2024-06-01")
    #expect(all.map(\.rule.name) == ["paper", "england/rule/written-statement"])
    #expect(all.map(\.lastDay) == ["2024-06-23", "2024-05-23"])
    #expect(all.map(\.state) == [.running, .missed])
}

@Test func `a plan is reviewed or followed by the day it sets`() throws {
    let plan = fact(
        "plan/x", "plan.drafted", "title=Plan", "reviewDue=March 2022", "effective=2021-03-01")
    let given = try Given(plan)
    #expect(try given.reading(of: PlanReviewClock.self, asAt: "2022-03-31").state == .running)
    #expect(try given.reading(of: PlanReviewClock.self, asAt: "2022-04-01").state == .missed)
    let late = try given.taking(fact("plan/x", "plan.reviewed", "effective=May 2022"))
    #expect(try late.reading(of: PlanReviewClock.self, asAt: "2023-01-01").state == .missed)
    let perhaps = try given.taking(fact("plan/x", "plan.reviewed", "effective=spring 2022"))
    #expect(
        try perhaps.reading(of: PlanReviewClock.self, asAt: "2023-01-01").isMissed == .cannotTell)
    let followed = try given.taking(
        fact(
            "plan/x", "thing.superseded", "successors=plan/y", "how=superseded",
            "effective=1 March 2022"))
    #expect(try followed.reading(of: PlanReviewClock.self, asAt: "2023-01-01").state == .met)
}

@Test func `each edition of a publication has its own day for review`() throws {
    let first = fact(
        "publication/x", "publication.published", "title=Agreement", "reviewDue=June 2021",
        "effective=June 2019")
    let second = fact(
        "publication/x", "publication.published", "title=Agreement", "reviewDue=June 2023",
        "effective=December 2021")
    let all = try Given(first, second).readings(of: PublicationReviewClock.self, asAt: "2022-06-01")
    #expect(all.map(\.states) == [[.missed], [.running]])
    #expect(all.first?.late?.least == 154)
    let one = try Given(first).reading(of: PublicationReviewClock.self, asAt: "2021-06-30")
    #expect(one.state == .running)
}

@Test func `a dispute is settled in the time of the rule in force when it was raised`() throws {
    let raised = fact(
        "dispute/x", "dispute.raised", "title=Thresholds", "parties=Council", "parties=Trust",
        "effective=1 March 2023")
    func rule(_ fields: String...) -> Entry {
        fields.reduce(
            fact(
                "rule/own", "rule.adopted", "sort=governance", "text=Settled", "governs=dispute")
        ) { $0.with($1) }
    }
    #expect(try Given(raised).readings(of: DisputeClock.self, asAt: "2024-03-01").isEmpty)
    let ageing = try Given(rule("effective=2020-01-01"), raised)
    let open = try ageing.reading(of: DisputeClock.self, asAt: "2024-03-01")
    #expect(open.state == .running)
    #expect(open.lastDay == "the rule gives no length")
    let settled = fact("dispute/x", "dispute.ended", "how=resolved", "effective=1 May 2023")
    #expect(
        try ageing.taking(settled).reading(of: DisputeClock.self, asAt: "2024-03-01").state
            == .done)
    let timed = try Given(
        rule("clockDays=3", "clockUnit=months", "effective=2020-01-01"), raised)
    #expect(try timed.reading(of: DisputeClock.self, asAt: "2023-06-01").state == .running)
    #expect(try timed.reading(of: DisputeClock.self, asAt: "2023-06-02").state == .missed)
    let later = try Given(
        rule("clockDays=3", "clockUnit=months", "effective=2023-03-02"), raised)
    #expect(try later.readings(of: DisputeClock.self, asAt: "2024-03-01").isEmpty)
}
