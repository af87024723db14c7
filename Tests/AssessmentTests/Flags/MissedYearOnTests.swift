import Assessment
import Assurance
import Replay
import Testing
import Trials

private let audit = "audit/s11"
private let review = "peer-review/one-year-on"
private let rule = fact(
    "rule/year-on", "rule.adopted", "text=A second look", "sort=governance",
    "governs=one-year-on", "clockDays=18", "notBefore=6", "clockUnit=months",
    "effective=2019-06-01")
private let planned = fact(
    audit, "audit.planned", "title=Section 11", "sort=section-11", "effective=2021-01-01")
private let agreed = fact(
    audit, "audit.stage-reached", "stage=actions-agreed", "effective=2022-03-31")

private func held(_ on: String, _ fields: String...) -> [Entry] {
    var entry = fact(review, "peer-review.held", "effective=\(on)")
    for field in fields { entry = entry.with(field) }
    return [
        fact(
            review, "peer-review.scheduled", "title=One year on", "audit=\(audit)",
            "effective=2022-06-01"), entry,
    ]
}

@Test func `an audit without its follow-up in the time of the rule after its close is flagged`()
    throws
{
    let given = try Given(rule, planned, agreed)
    #expect(try given.flags(MissedYearOn.self, asAt: "2023-09-30") == [])
    let breach = try #require(given.raises(MissedYearOn.self, asAt: "2023-10-01").first)
    #expect(breach.thing.text == audit)
    #expect(breach.since == days("2023-10-01", "2023-10-01"))
}

@Test func `a follow-up in time, with who came, is not flagged`() throws {
    let given = try Given([rule, planned, agreed] + held("2023-03-20", "attendedCount=13"))
    #expect(try given.flags(MissedYearOn.self) == [])
}

@Test func `a follow-up held late is flagged, and one that may be cannot be told`() throws {
    let late = try Given([rule, planned, agreed] + held("2023-11-20", "attendedCount=13"))
    #expect(try late.flags(MissedYearOn.self) == ["\(audit) one-year-on rule/year-on"])
    let vague = try Given([rule, planned, agreed] + held("2023", "attendedCount=13"))
    #expect(try vague.flags(MissedYearOn.self) == ["\(audit) one-year-on rule/year-on?"])
}

@Test func `a follow-up of which nobody recorded who came is flagged`() throws {
    let given = try Given([rule, planned, agreed] + held("2023-03-20"))
    let breach = try #require(given.raises(MissedYearOn.self).first)
    #expect(breach.part == "attendance")
    #expect(breach.sentence == "Held, and who attended is not recorded.")
}

@Test func `a follow-up two months after the close came too soon`() throws {
    let given = try Given([rule, planned, agreed] + held("2022-05-31", "attendedCount=13"))
    #expect(try given.flags(MissedYearOn.self) == ["\(audit) too-soon"])
}

@Test func `an undated note of the follow-up does not stand before the session`() throws {
    let given = try Given(
        [rule, planned, agreed, fact(audit, "audit.stage-reached", "stage=follow-up-held")]
            + held("2023-03-20", "attendedCount=13"))
    #expect(try given.flags(MissedYearOn.self) == [])
}

@Test
func `later than the audit's own day and within the rule's time is flagged by the first alone`()
    throws
{
    let due = fact(
        audit, "audit.stage-reached", "stage=follow-up-due", "due=31 March 2023",
        "effective=2022-04-01")
    let given = try Given([rule, planned, agreed, due] + held("2023-06-20", "attendedCount=13"))
    #expect(try given.flags(MissedYearOn.self) == ["\(audit) one-year-on"])
}

@Test func `without a rule of a year-on meeting nothing is asked of an audit`() throws {
    #expect(try Given([planned, agreed] + held("2023-11-20")).flags(MissedYearOn.self) == [])
    #expect(try Given(planned, agreed).flags(MissedYearOn.self) == [])
}

@Test func `an audit that was cancelled is not followed up`() throws {
    let cancelled = fact(audit, "thing.withdrawn", "how=cancelled", "effective=2022-05-01")
    #expect(try Given(rule, planned, agreed, cancelled).flags(MissedYearOn.self) == [])
    let vague = fact(audit, "thing.withdrawn", "how=cancelled", "effective=2024")
    #expect(
        try Given(rule, planned, agreed, vague).flags(MissedYearOn.self) == [
            "\(audit) one-year-on rule/year-on?"
        ])
}
