import Assessment
import Assurance
import Replay
import Testing
import Trials

private let audit = "audit/neglect"
private let rule = fact(
    "rule/audits", "rule.adopted", "text=What every audit has", "sort=stated",
    "governs=multi-agency-audit",
    "asks=conference", "asks=another-chair", "asks=briefing", "effective=2019-01-01")
private func multiAgency(_ name: String, _ period: String, chair: String) -> Entry {
    fact(
        "audit/\(name)", "audit.planned", "title=\(name)", "sort=multi-agency",
        "period=\(period)", "chair=\(chair)", "effective=\(period)")
}
private func reported(_ name: String, _ fields: String...) -> Entry {
    fields.reduce(fact("audit/\(name)", "audit.reported", "effective=1 December 2022")) {
        $0.with($1)
    }
}

@Test func `a multi-agency audit without a conference or a briefing is flagged`() throws {
    let given = try Given(
        multiAgency("neglect", "2022", chair: "Police lead"),
        reported("neglect", "conference=no", "briefing=no"), rule)
    #expect(
        try given.flags(MultiAgencyAuditGap.self) == ["\(audit) briefing", "\(audit) conference"])
}

@Test func `an audit that kept the rules, or is not reported yet, is not flagged`() throws {
    let planned = multiAgency("neglect", "2022", chair: "Police lead")
    #expect(try Given(planned, rule).flags(MultiAgencyAuditGap.self) == [])
    #expect(
        try Given(planned, reported("neglect", "conference=yes", "briefing=yes"), rule)
            .flags(MultiAgencyAuditGap.self) == [])
}

@Test func `what a report leaves out about an audit cannot be told`() throws {
    let given = try Given(
        multiAgency("neglect", "2022", chair: "Police lead"), reported("neglect"), rule)
    #expect(
        try given.flags(MultiAgencyAuditGap.self) == ["\(audit) briefing?", "\(audit) conference?"])
}

@Test(arguments: [
    ("2021", "Police lead", ["audit/neglect chair"]), ("2021", "Health lead", []),
    ("2022", "Police lead", ["audit/neglect chair?"]),
])
func `the same chair twice running is flagged`(
    year: String, chair: String, flags: [String]
) throws {
    let given = try Given(
        multiAgency("early-help", year, chair: chair),
        reported("early-help", "conference=yes", "briefing=yes"),
        multiAgency("neglect", "2022", chair: "Police lead"),
        reported("neglect", "conference=yes", "briefing=yes"), rule)
    #expect(try given.flags(MultiAgencyAuditGap.self) == flags)
}

@Test func `a chair that is not stated twice running cannot be told`() throws {
    let given = try Given(
        multiAgency("early-help", "2021", chair: "not stated"),
        reported("early-help", "conference=yes", "briefing=yes"),
        multiAgency("neglect", "2022", chair: "not stated"),
        reported("neglect", "conference=yes", "briefing=yes"), rule)
    #expect(try given.flags(MultiAgencyAuditGap.self) == ["\(audit) chair?"])
}

@Test func `what the partnership's own rule does not ask of an audit is not held against it`()
    throws
{
    let facts = [
        multiAgency("neglect", "2022", chair: "Police lead"),
        reported("neglect", "conference=no", "briefing=no"),
    ]
    #expect(try Given(facts).flags(MultiAgencyAuditGap.self) == [])
    let less = fact(
        "rule/audits", "rule.adopted", "text=What every audit has", "sort=stated",
        "governs=multi-agency-audit",
        "asks=briefing", "effective=2019-01-01")
    #expect(try Given(facts + [less]).flags(MultiAgencyAuditGap.self) == ["\(audit) briefing"])
}
