import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let x = "publication/annual-report-2022-23"
private func published(_ day: String?) -> Entry {
    let out = fact(
        x, "publication.published", "title=A year", "sort=annual-report", "period=fy:2022-23")
    return day.map { out.with("effective=\($0)") } ?? out
}
private let drafted = fact(
    x, "publication.drafted", "title=A year", "sort=annual-report", "effective=1 May 2023")

@Test(arguments: [("31 March 2024", ClockState.met), ("1 April 2024", .missed)])
func `an annual report comes out within the time of the act after its period`(
    day: String, state: ClockState
) throws {
    let reading = try Given(published(day)).reading(of: AnnualReportClock.self, asAt: "2024-12-31")
    #expect(reading.state == state)
    #expect(reading.rule.name == "england/rule/annual-report")
    #expect(reading.rule.national?.isLaw == true)
}

@Test func `an annual report without a period cannot be told to be late`() throws {
    let given = try Given(drafted)
    let reading = try given.reading(of: AnnualReportClock.self, asAt: "2024-12-31")
    #expect(reading.states == unknownState)
    #expect(reading.lastDay == "the period that it covers is not recorded")
    let dated = try Given(drafted.with("period=fy:2022-23"))
    #expect(try dated.reading(of: AnnualReportClock.self, asAt: "2024-12-31").state == .missed)
}

@Test(arguments: ["sort=report", "sort=other"])
func `what is not said to be the partnership's annual report has no clock, whatever its title`(
    sort: String
) throws {
    let paper = fact(
        "publication/lado", "publication.published", "title=Annual report of the partnership",
        sort, "period=fy:2022-23")
    for clock in Clocks.all {
        #expect(try Given(paper).readings(of: clock, asAt: "2024-12-31").isEmpty, "\(clock)")
    }
}

@Test func `an annual report is expected by the same day of every year, once guidance says so`()
    throws
{
    func out(_ period: String, _ day: String) throws -> [ClockReading] {
        let paper = fact(
            x, "publication.published", "title=A year", "sort=annual-report", "period=\(period)",
            "effective=\(day)")
        return try Given(paper).readings(of: YearlyReportExpectedClock.self, asAt: "2025-12-31")
    }
    #expect(try out("fy:2022-23", "1 March 2024").isEmpty)
    let late = try #require(out("fy:2024-25", "1 October 2025").first)
    #expect(late.lastDay == "2025-09-30")
    #expect(late.state == .missed)
    #expect(late.rule.national?.isLaw == false)
    #expect(try out("fy:2024-25", "30 September 2025").map(\.state) == [.met])
}

@Test func `an annual report is approved in the month of the partnership's cycle`() throws {
    let cycle = fact(
        "rule/cycle", "rule.adopted", "text=The yearly cycle", "sort=cycle",
        "governs=annual-report-approved", "month=September", "effective=2019-06-01")
    let given = try Given(cycle, drafted.with("period=fy:2022-23"))
    let open = try given.reading(of: AnnualReportApprovedClock.self, asAt: "2023-10-01")
    #expect(open.lastDay == "2023-09-30")
    #expect(open.state == .missed)
    let signed = fact(x, "publication.considered", "body=Executive", "outcome=signed-off")
    let early = try given.taking(signed.with("effective=September 2023"))
    #expect(
        try early.reading(of: AnnualReportApprovedClock.self, asAt: "2023-12-01").state == .met)
    let either = try given.taking(signed.with("effective=autumn 2023"))
    #expect(
        try either.reading(of: AnnualReportApprovedClock.self, asAt: "2023-12-01").isMissed
            == .cannotTell)
    #expect(
        try Given(drafted).readings(of: AnnualReportApprovedClock.self, asAt: "2023-12-01").isEmpty)
}

private let recipients = fact(
    "rule/recipients", "rule.adopted", "text=Who is to have it", "sort=governance",
    "governs=annual-report-sent", "items=Ofsted", "items=DfE",
    "items=Child Safeguarding Practice Review Panel", "items=Secretary of State", "clockDays=7",
    "effective=2019-06-01")

@Test func `each recipient of the partnership's rule has a clock from publication`() throws {
    func sent(_ to: String, _ day: String) -> Entry {
        fact(x, "publication.distributed", "recipient=\(to)", "effective=\(day)")
    }
    let given = try Given(
        recipients, published("1 February 2024"), sent("Ofsted", "8 February 2024"),
        sent("dfe", "9 February 2024"),
        sent("Child Safeguarding Practice Review Panel", "February 2024"))
    let all = try given.readings(of: AnnualReportSentClock.self, asAt: "2024-03-01")
    let states = Dictionary(uniqueKeysWithValues: all.map { ($0.task.part, $0.states) })
    #expect(states["Ofsted"] == [.met])
    #expect(states["DfE"] == [.missed])
    #expect(states["Child Safeguarding Practice Review Panel"] == [.met, .missed])
    #expect(states["Secretary of State"] == [.missed])
    #expect(all.map(\.rule.name) == Array(repeating: "rule/recipients", count: 4))
    #expect(all.first?.task.words == "Send the annual report to Ofsted")
}

@Test func `without a rule that names recipients nobody is to be sent an annual report`() throws {
    #expect(
        try Given(published("1 February 2024"))
            .readings(of: AnnualReportSentClock.self, asAt: "2024-12-31").isEmpty)
}

@Test func `without the day of publication it cannot be told whether the report was sent in time`()
    throws
{
    let all = try Given(recipients, published(nil))
        .readings(of: AnnualReportSentClock.self, asAt: "2024-05-01")
    #expect(all.map(\.states) == Array(repeating: unknownState, count: 4))
}
