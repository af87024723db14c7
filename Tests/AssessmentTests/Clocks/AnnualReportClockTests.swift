import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let x = "publication/annual-report-2022-23"
private func published(_ day: String?) -> Entry {
    let out = fact(
        x, "publication.published", "title=Annual Report 2022-23", "period=fy:2022-23")
    return day.map { out.with("effective=\($0)") } ?? out
}
private let drafted = fact(x, "publication.drafted", "title=Annual Report 2022-23")

@Test(arguments: [("31 March 2024", ClockState.met), ("1 April 2024", .missed)])
func `an annual report comes out within twelve months of its period`(
    day: String, state: ClockState
) throws {
    let given = try Given(published(day))
    #expect(try given.reading(of: AnnualReportClock.self, asAt: "2024-12-31").state == state)
}

@Test func `an annual report without a period cannot be told to be late`() throws {
    let given = try Given(drafted)
    let reading = try given.reading(of: AnnualReportClock.self, asAt: "2024-12-31")
    #expect(reading.states == unknownState)
    let dated = try Given(drafted.with("period=fy:2022-23"))
    #expect(try dated.reading(of: AnnualReportClock.self, asAt: "2024-12-31").state == .missed)
}

@Test func `another body's annual report has no clock`() throws {
    let given = try Given(
        fact(
            "publication/lado", "publication.published", "title=LADO annual report",
            "period=fy:2022-23"))
    #expect(try given.readings(of: AnnualReportClock.self, asAt: "2024-12-31").isEmpty)
}

@Test func `an annual report is approved in the month of the cycle`() throws {
    let cycle = fact(
        "rule/cycle", "rule.adopted", "text=September: annual report approved", "sort=cycle",
        "month=September", "effective=2019-06-01")
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

@Test func `each recipient has a clock of seven days from publication`() throws {
    func sent(_ to: String, _ day: String) -> Entry {
        fact(x, "publication.distributed", "recipient=\(to)", "effective=\(day)")
    }
    let given = try Given(
        published("1 February 2024"), sent("Ofsted", "8 February 2024"),
        sent("the Department: DfE", "9 February 2024"),
        sent("Child Safeguarding Practice Review Panel", "February 2024"))
    let all = try given.readings(of: AnnualReportSentClock.self, asAt: "2024-03-01")
    let states = Dictionary(uniqueKeysWithValues: all.map { ($0.task, $0.states) })
    #expect(states["Send the annual report to Ofsted"] == [.met])
    #expect(states["Send the annual report to DfE"] == [.missed])
    #expect(states["Send the annual report to national Panel"] == [.met, .missed])
    #expect(states["Send the annual report to Secretary of State"] == [.missed])
    #expect(all.count == 5)
}

@Test func `without the day of publication it cannot be told whether the report was sent in time`()
    throws
{
    let all = try Given(published(nil)).readings(of: AnnualReportSentClock.self, asAt: "2024-05-01")
    #expect(all.allSatisfy { $0.states == unknownState })
}
