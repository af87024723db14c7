import Assessment
import Assurance
import Replay
import Testing
import Trials

private let report = "publication/annual-report-2022-23"
private let drafted = fact(
    report, "publication.drafted", "title=Annual Report 2022-23", "sort=annual-report",
    "effective=2023-06-01")
private let recipients = [
    "Secretary of State", "DfE", "Ofsted", "national Panel", "What Works Centre",
]

private let rule = recipients.reduce(
    fact(
        "rule/recipients", "rule.adopted", "text=Who is to have it", "sort=governance",
        "governs=annual-report-sent", "clockDays=7", "effective=2019-06-01")
) { $0.with("items=\($1)") }
private let byLaw = "annual-report england/rule/annual-report"

private func published(_ on: String?) -> Entry {
    let entry = fact(
        report, "publication.published", "title=Annual Report 2022-23", "sort=annual-report",
        "period=fy:2022-23")
    return on.map { entry.with("effective=\($0)") } ?? entry
}

private func sent(_ whom: String, _ on: String) -> Entry {
    fact(report, "publication.distributed", "recipient=\(whom)", "effective=\(on)")
}

@Test func `each recipient of the rule to whom the annual report was not sent in time is flagged`()
    throws
{
    let given = try Given(
        [rule, drafted, published("2023-10-01")]
            + recipients.dropFirst(2).map { sent($0, "2023-10-08") }
            + [sent("DfE", "2023-10-09")])
    #expect(
        try given.raises(UnsentAnnualReport.self).map(\.sentence) == [
            "Send the annual report to DfE by 8 October 2023: done 1 day late.",
            "Send the annual report to Secretary of State by 8 October 2023: "
                + "not recorded as done.",
        ])
    #expect(try given.flags(UnsentAnnualReport.self, asAt: "2023-10-05") == [])
}

@Test func `an annual report sent to all in time is not flagged`() throws {
    let given = try Given(
        [rule, drafted, published("2023-10-01")] + recipients.map { sent($0, "2023-10-05") })
    #expect(try given.flags(UnsentAnnualReport.self) == [])
}

@Test func `without the date of publication it cannot be told whether it was sent in time`() throws
{
    let given = try Given(
        [rule, drafted, published(nil)] + recipients.map { sent($0, "2023-10-05") })
    let breaches = try given.raises(UnsentAnnualReport.self)
    #expect(breaches.count == 5)
    #expect(breaches.allSatisfy { $0.doubt == "what it counts from is not recorded" })
}

@Test func `an annual report later than a year after its period is flagged`() throws {
    let late = try Given([drafted, published("2024-03-31")])
    #expect(try late.flags(LateAnnualReport.self, asAt: "2024-06-01") == [])
    let later = try Given([drafted, published("2024-04-01")])
    #expect(
        try later.flags(LateAnnualReport.self, asAt: "2024-06-01") == ["\(report) \(byLaw)"])
    let vague = try Given([drafted, published("spring 2024")])
    #expect(
        try vague.flags(LateAnnualReport.self, asAt: "2024-06-01") == ["\(report) \(byLaw)?"])
}

@Test func `an annual report approved after its month in the cycle is flagged`() throws {
    let month = fact(
        "rule/september", "rule.adopted", "text=Annual cycle, September: annual report approved",
        "sort=cycle", "governs=annual-report-approved", "month=September", "effective=2019-06-01")
    let signed = fact(
        report, "publication.considered", "body=Executive", "outcome=signed-off",
        "effective=2024-01-10")
    let given = try Given([month, drafted, signed, published("2024-02-01")])
    let breach = try #require(given.raises(LateAnnualReport.self).first)
    #expect(breach.part == "annual-report-approved rule/september")
    #expect(breach.since == days("2023-10-01", "2023-10-01"))
    let inTime = try Given([
        month, drafted,
        fact(
            report, "publication.considered", "body=Executive", "outcome=signed-off",
            "effective=2023-09-20"), published("2023-10-01"),
    ])
    #expect(try inTime.flags(LateAnnualReport.self) == [])
}

@Test func `every edition on a period of its own is watched`() throws {
    let next = fact(
        report, "publication.published", "title=Annual Report 2023-24", "period=fy:2023-24",
        "effective=2025-06-01")
    let late = [
        "\(report) annual-report fy:2023-24 england/rule/annual-report",
        "\(report) yearly-report-expected fy:2023-24 england/rule/yearly-report-expected?",
    ]
    let sentOut = recipients.map { sent($0, "2023-10-05") }
    let given = try Given([rule, drafted, published("2023-10-01")] + sentOut + [next])
    #expect(
        try given.flags(LateAnnualReport.self, asAt: "2025-07-01")
            == late)
    #expect(try given.raises(UnsentAnnualReport.self, asAt: "2025-07-01").count == 5)
    let drafting = fact(
        report, "publication.drafted", "title=Annual Report 2023-24", "period=fy:2023-24",
        "effective=2024-06-01")
    let open = try Given([drafted, published("2023-10-01"), drafting])
    #expect(
        try open.flags(LateAnnualReport.self, asAt: "2025-04-01")
            == late)
}

@Test func `a draft that was withdrawn is no report`() throws {
    let given = try Given(
        drafted.with("period=fy:2022-23"),
        fact(report, "thing.withdrawn", "effective=2023-12-01"))
    #expect(try given.flags(LateAnnualReport.self, asAt: "2024-06-01") == [])
}

@Test func `a recipient is known by the name that the rule gives, whatever the letters' size`()
    throws
{
    let given = try Given(
        rule.with("items=Department for Education"), published("2023-10-01"),
        sent("department for education", "2023-10-02"), sent("Panel", "2023-10-02"))
    let parts = try given.raises(UnsentAnnualReport.self).map(\.part)
    #expect(parts.count == 5)
    #expect(!parts.contains { $0.contains("Department") })
    #expect(parts.contains { $0.contains("Panel") })
}
