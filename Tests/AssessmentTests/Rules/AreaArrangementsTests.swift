import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let edition = fact(
    "england/edition/a", "england.edition-issued", "title=A", "weight=law", "confidence=seen",
    "effective=2026-04-29")
private let waiting = fact(
    "england/rule/team", "england.rule-made", "text=T", "governs=child-protection-team",
    "confidence=seen", "edition=england/edition/a", "awaitsCommencement=yes",
    "lastChecked=2026-06-01", "effective=2026-04-29")

@Test func `a rule that waits for commencement is not in force, as far as it was looked up`() throws
{
    let book = try smallBook(edition, waiting)
    #expect(try book.found(.childProtectionTeam, on: "2026-05-15") == [])
    #expect(try book.found(.childProtectionTeam, on: "2026-06-01") == [])
    #expect(try book.found(.childProtectionTeam, on: "2026-06-02") == ["team of a: cannot tell"])
}

@Test func `a rule commenced for some areas holds in those`() throws {
    let book = try smallBook(
        edition, waiting,
        fact(
            "england/rule/team", "england.provision-commenced", "areas=merton", "areas=thurrock",
            "effective=2026-05-10"))
    let merton = AreaArrangements(origin: "merton")
    #expect(
        try book.found(.childProtectionTeam, on: "2026-05-15", in: merton) == ["team of a: yes"])
    #expect(try book.found(.childProtectionTeam, on: "2026-05-09", in: merton) == [])
    #expect(
        try book.found(.childProtectionTeam, on: "2026-05-15", in: AreaArrangements(origin: "kent"))
            == [])
}

@Test func `a rule commenced everywhere holds also where no area is named`() throws {
    let book = try smallBook(
        edition, waiting,
        fact("england/rule/team", "england.provision-commenced", "effective=2026-05-10"))
    #expect(try book.found(.childProtectionTeam, on: "2026-05-15") == ["team of a: yes"])
}

@Test func `an area's own ledger says when its arrangements began and what was commenced`() throws {
    let given = try Given(
        fact("ledger/kent", "ledger.opened", "origin=kent", "key=kent+0+0", "title=Kent"),
        fact("ledger/kent", "ledger.arrangements-began", "effective=2019-06-03"),
        fact(
            "ledger/kent", "ledger.rule-commenced", "practice=child-protection-team",
            "effective=2026-05-20"))
    let area = AreaArrangements(given.history)
    #expect(area.origin == "kent")
    #expect(area.began == DateBounds(try day("2019-06-03")))
    let book = try smallBook(edition, waiting)
    #expect(try book.found(.childProtectionTeam, on: "2026-05-19", in: area) == [])
    #expect(try book.found(.childProtectionTeam, on: "2026-05-20", in: area) == ["team of a: yes"])
}

@Test func `what an area had not made known does not count yet`() throws {
    let given = try Given(
        fact("ledger/kent", "ledger.opened", "origin=kent", "key=kent+0+0", "title=Kent").known(
            "2018-01-01"),
        fact("ledger/kent", "ledger.arrangements-began", "effective=2019-06-03")
            .known("2019-07-01"))
    let (before, after) = (try day("2019-06-30"), try day("2019-07-01"))
    func began(_ known: Day) -> DateBounds? {
        AreaArrangements(given.history, knownAt: .endOfDayInEngland(known)).began
    }
    #expect(began(before) == nil)
    #expect(began(after) == DateBounds(try day("2019-06-03")))
}

@Test func `a world knows of arrangements that begin after its day`() throws {
    let given = try Given(
        fact("ledger/kent", "ledger.opened", "origin=kent", "key=kent+0+0", "title=Kent"),
        fact("ledger/kent", "ledger.arrangements-began", "effective=2019-09-02"))
    let picture = Picture(given.history, at: Cut(asAt: try day("2019-05-01")))
    #expect(picture.told { $0.area.began } == .same(DateBounds(try day("2019-09-02"))))
}

@Test func `nothing recorded is neither a beginning nor a commencement`() {
    #expect(AreaArrangements(History()) == .notRecorded)
}
