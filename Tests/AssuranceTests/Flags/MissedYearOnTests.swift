import Assurance
import Testing

private let audit = "audit/s11"
private let review = "peer-review/one-year-on"
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

@Test func `an audit without its follow-up 18 months after its close is flagged`() throws {
    let given = try Given(planned, agreed)
    #expect(try given.flags(MissedYearOn.self, asAt: "2023-09-30") == [])
    let breach = try #require(given.raises(MissedYearOn.self, asAt: "2023-10-01").first)
    #expect(breach.thing.text == audit)
    #expect(breach.since == days("2023-10-01", "2023-10-01"))
}

@Test func `a follow-up in time, with who came, is not flagged`() throws {
    let given = try Given([planned, agreed] + held("2023-03-20", "attendedCount=13"))
    #expect(try given.flags(MissedYearOn.self) == [])
}

@Test func `a follow-up held late is flagged, and one that may be cannot be told`() throws {
    let late = try Given([planned, agreed] + held("2023-11-20", "attendedCount=13"))
    #expect(try late.flags(MissedYearOn.self) == ["\(audit) one-year-on"])
    let vague = try Given([planned, agreed] + held("2023", "attendedCount=13"))
    #expect(try vague.flags(MissedYearOn.self) == ["\(audit) one-year-on?"])
}

@Test func `a follow-up of which nobody recorded who came is flagged`() throws {
    let given = try Given([planned, agreed] + held("2023-03-20"))
    let breach = try #require(given.raises(MissedYearOn.self).first)
    #expect(breach.part == "attendance")
    #expect(breach.sentence == "Held, and who attended is not recorded.")
}
