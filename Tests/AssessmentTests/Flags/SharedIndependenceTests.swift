import Assessment
import Assurance
import Replay
import Testing
import Trials

private let person = "role/independent-person"
private let scrutineer = "role/independent-scrutineer"

private let apart = fact(
    "rule/apart", "rule.adopted", "text=Not the same person", "sort=independence",
    "governs=independence", "roles=\(person)", "roles=\(scrutineer)", "effective=2019-06-01")

private func given(_ rest: Entry...) throws -> Given {
    try Given(
        [
            apart,
            fact(
                person, "role.established", "title=Independent Person", "independent=yes",
                "effective=2019-06-01"),
            fact(
                scrutineer, "role.established", "title=Independent Scrutineer", "independent=yes",
                "effective=2019-06-01"),
        ] + rest)
}

private func appointed(_ role: String, _ holder: String, _ from: String) -> Entry {
    fact(role, "role.appointed", "holder=\(holder)", "effective=\(from)")
}

@Test func `one holder of both independent roles at once is flagged since the later appointment`()
    throws
{
    let given = try given(
        appointed(person, "holder-a", "2020-01-01"), appointed(scrutineer, "holder-a", "May 2021"))
    let breach = try #require(given.raises(SharedIndependence.self).first)
    #expect(breach.thing.text == person)
    #expect(breach.part == scrutineer)
    #expect(breach.isCertain)
    #expect(breach.since == days("2021-05-01", "2021-05-31"))
    #expect(
        breach.sentence
            == "holder-a was both Independent Person and Independent Scrutineer at once.")
}

@Test func `cover of the one role by the holder of the other is flagged`() throws {
    let given = try given(
        appointed(scrutineer, "holder-a", "2020-01-01"),
        appointed(person, "holder-a", "2021-01-01").with("cover=yes").with("until=2021-03-31"))
    #expect(try given.flags(SharedIndependence.self) == ["\(person) \(scrutineer)"])
}

@Test func `two holders, or one holder in turn, are not flagged`() throws {
    let two = try given(
        appointed(person, "holder-a", "2020-01-01"),
        appointed(scrutineer, "holder-b", "2020-01-01"))
    #expect(try two.flags(SharedIndependence.self) == [])
    let inTurn = try given(
        appointed(person, "holder-a", "2020-01-01"),
        fact(person, "role.ended", "holder=holder-a", "effective=2020-12-31"),
        appointed(scrutineer, "holder-a", "2021-01-01"))
    #expect(try inTurn.flags(SharedIndependence.self) == [])
}

@Test func `where the dates may or may not overlap it cannot be told`() throws {
    let given = try given(
        appointed(person, "holder-a", "2020-01-01"),
        fact(person, "role.ended", "holder=holder-a", "effective=January 2021"),
        appointed(scrutineer, "holder-a", "January 2021"))
    let breach = try #require(given.raises(SharedIndependence.self).first)
    #expect(breach.doubt == "the dates do not tell whether the two times overlapped")
}

@Test func `where a holder is not recorded it cannot be told`() throws {
    let given = try given(
        appointed(person, "holder-a", "2020-01-01"),
        fact(scrutineer, "role.appointed", "effective=2021-01-01"))
    #expect(try given.flags(SharedIndependence.self) == ["\(person) \(scrutineer)?"])
}

@Test func `two roles that no rule keeps apart may be one person's`() throws {
    let roles = [
        fact(person, "role.established", "title=Independent Person", "effective=2019-06-01"),
        fact(
            scrutineer, "role.established", "title=Independent Scrutineer", "effective=2019-06-01"),
        appointed(person, "holder-a", "2020-01-01"),
        appointed(scrutineer, "holder-a", "2021-01-01"),
    ]
    #expect(try Given(roles).flags(SharedIndependence.self) == [])
    let named = try Given([apart] + roles)
    #expect(try named.flags(SharedIndependence.self) == ["\(person) \(scrutineer)"])
}

@Test func `a role that another took over is not held beside it`() throws {
    let given = try given(
        appointed(person, "holder-a", "2020-01-01"),
        fact(
            person, "thing.superseded", "successors=\(scrutineer)", "how=superseded",
            "effective=2021-01-01"), appointed(scrutineer, "holder-a", "2021-01-01"))
    #expect(try given.flags(SharedIndependence.self) == [])
}

@Test func `two holders that are not stated may be one person`() throws {
    let given = try given(
        appointed(person, "not stated", "2020-01-01"),
        appointed(scrutineer, "not stated", "2021-01-01"))
    #expect(try given.flags(SharedIndependence.self) == ["\(person) \(scrutineer)?"])
}

@Test func `a rule that names no roles keeps those apart that are recorded as independent`() throws
{
    let rule = fact(
        "rule/apart", "rule.adopted", "text=Independence", "sort=independence",
        "governs=independence", "effective=2019-06-01")
    func role(_ name: String, _ independent: String) -> [Entry] {
        [
            fact(
                "role/\(name)", "role.established", "title=\(name)", "independent=\(independent)",
                "effective=2019-06-01"), appointed("role/\(name)", "holder-a", "2020-01-01"),
        ]
    }
    let given = try Given([rule] + role("a", "yes") + role("b", "no") + role("c", "yes"))
    #expect(try given.flags(SharedIndependence.self) == ["role/a role/c"])
}

@Test func `a holder of whom no end is recorded held the role as far as the record reaches`()
    throws
{
    let open = try given(
        appointed(person, "holder-a", "2020-01-01").known("2020-01-02"),
        appointed(scrutineer, "holder-a", "2021-01-01").known("2020-12-01"))
    #expect(
        try open.flags(SharedIndependence.self, asAt: "2021-06-01")
            == ["\(person) \(scrutineer)"])
}
