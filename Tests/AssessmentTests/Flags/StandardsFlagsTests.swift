import Assessment
import Assurance
import Replay
import Testing
import Trials

private let old = "standard-set/s11-2021"
private let new = "standard-set/s11-2023"

private let first = fact(
    old, "standard-set.issued", "title=Section 11 standards 2021-22", "edition=2021-22",
    "standards.1.code=1", "standards.1.title=Leadership", "effective=1 April 2021")
private let amended = fact(
    old, "standard-set.amended", "standard=Trauma-informed practice", "change=added",
    "promptedBy=review/x", "effective=1 May 2022")
private func second(_ standards: String...) -> Entry {
    var issued = fact(
        new, "standard-set.issued", "title=Section 11 standards 2023-24", "edition=2023-24",
        "effective=1 April 2023")
    for (place, title) in standards.enumerated() {
        issued = issued.with("standards.\(place + 1).code=\(place + 1)")
            .with("standards.\(place + 1).title=\(title)")
    }
    return issued
}

@Test func `a change that a review prompted and the next edition lacks is flagged`() throws {
    let given = try Given(first, amended, second("Leadership"))
    let breach = try #require(given.raises(UnissuedAmendment.self).first)
    #expect(breach.thing.text == new)
    #expect(breach.isCertain)
    #expect(breach.since == days("2023-04-01", "2023-04-01"))
    #expect(
        breach.sentence == "\"Trauma-informed practice\", prompted by review/x, is not recorded in "
            + "Section 11 standards 2023-24.")
}

@Test func `a change that stands in the next edition is not flagged, nor one that waits for it`()
    throws
{
    #expect(try Given(first, amended).flags(UnissuedAmendment.self) == [])
    #expect(
        try Given(first, amended, second("Leadership", "Trauma-informed practice"))
            .flags(UnissuedAmendment.self) == [])
}

@Test func `an edition of which the standards or the date are not recorded cannot be told`() throws
{
    let bare = try Given(first, amended, second())
    #expect(
        try bare.raises(UnissuedAmendment.self).map(\.doubt)
            == ["the standards of that edition are not recorded"])
    let undated = try Given(
        fact(old, "standard-set.issued", "title=Section 11 standards", "edition=2021-22"), amended)
    #expect(
        try undated.raises(UnissuedAmendment.self).map(\.doubt)
            == ["when the edition was issued is not recorded"])
}

private let audit = "audit/neglect"
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
        reported("neglect", "conference=no", "briefing=no"))
    #expect(
        try given.flags(MultiAgencyAuditGap.self) == ["\(audit) briefing", "\(audit) conference"])
}

@Test func `an audit that kept the rules, or is not reported yet, is not flagged`() throws {
    let planned = multiAgency("neglect", "2022", chair: "Police lead")
    #expect(try Given(planned).flags(MultiAgencyAuditGap.self) == [])
    #expect(
        try Given(planned, reported("neglect", "conference=yes", "briefing=yes"))
            .flags(MultiAgencyAuditGap.self) == [])
}

@Test func `what a report leaves out about an audit cannot be told`() throws {
    let given = try Given(
        multiAgency("neglect", "2022", chair: "Police lead"), reported("neglect"))
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
        reported("neglect", "conference=yes", "briefing=yes"))
    #expect(try given.flags(MultiAgencyAuditGap.self) == flags)
}

@Test func `a chair that is not stated twice running cannot be told`() throws {
    let given = try Given(
        multiAgency("early-help", "2021", chair: "not stated"),
        reported("early-help", "conference=yes", "briefing=yes"),
        multiAgency("neglect", "2022", chair: "not stated"),
        reported("neglect", "conference=yes", "briefing=yes"))
    #expect(try given.flags(MultiAgencyAuditGap.self) == ["\(audit) chair?"])
}

@Test func `a change that was not issued concerns its set and what prompted it`() throws {
    let given = try Given(first, amended, second("Leadership"))
    let breach = try #require(given.raises(UnissuedAmendment.self).first)
    for thing in [old, new, "review/x"] {
        #expect(try breach.concerns(ThingID(reading: thing)))
    }
    #expect(try !breach.concerns(ThingID(reading: "review/y")))
}
