import Assurance
import Dates
import Replay
import Reports
import Tables
import Testing

/// A rule book of a few facts, and the pages that it gives.
struct RulesPageTests {
    private func england() throws -> Given {
        var given = Given()
        try given.record(
            "ledger.opened", "ledger/england", "origin=england", "key=e+0+0", "title=E",
            "ruleBook=yes")
        for (name, year, more) in [
            ("a", "2010", [String]()),
            ("b", "2018", ["heldOver=4", "heldOverUntil=2019-09-29"]),
        ] {
            try given.record(
                "england.edition-issued", "england/edition/\(name)",
                [
                    "title=Edition \(name)", "series=guide", "level=statutory-guidance",
                    "weight=statutory-guidance", "confidence=seen", "effective=\(year)-07-04",
                ] + more)
        }
        for (kind, name, days, year) in [
            ("england.rule-made", "a", "10", "2010"), ("england.rule-restated", "b", "5", "2018"),
        ] {
            try given.record(
                kind, "england/rule/tell", "text=Partners are told in \(days) days",
                "governs=partners-told", "edition=england/edition/\(name)", "chapter=4",
                "clockDays=\(days)", "clockUnit=working-days", "starts=awareness",
                "stops=partners-told", "confidence=quoted", "lastChecked=2026-11-29",
                "responsible=local authority", "effective=\(year)-07-04")
        }
        try given.record(
            "england.rule-modified", "england/rule/tell", "text=Relaxed", "effect=relaxed",
            "edition=england/edition/b", "reason=pandemic", "confidence=quoted",
            "effective=2020-03-23")
        return given
    }

    private func cut(_ day: String) throws -> Cut { Cut(asAt: try #require(Day(iso: day))) }

    private func page(_ day: String, own: Picture? = nil, practice: Practice? = nil) throws -> Page
    {
        RulesPage(try england().history, at: try cut(day), own: own, practice: practice).page()
    }

    @Test func `each rule in force stands with its edition, its time and how surely it is known`()
        throws
    {
        let table = try #require(page("2019-11-04").table("National rules"))
        #expect(table.rows.count == 1)
        #expect(table.cell("partners told", "edition") == .text("b"))
        #expect(table.cell("partners told", "level") == .text("statutory guidance"))
        #expect(table.cell("partners told", "time") == .text("within 5 working days of awareness"))
        #expect(table.cell("partners told", "in_force") == .yesNo(true))
        #expect(table.cell("partners told", "known_how") == .text("quoted"))
        #expect(table.cell("partners told", "modified") == .empty)
    }

    @Test func `what is modified is said, and what the dates do not decide`() throws {
        let relaxed = try #require(page("2020-04-20").table("National rules"))
        #expect(relaxed.cell("partners told", "modified") == .text("relaxed"))
        let between = try page("2019-05-01")
        #expect(
            between.lead[0]
                == "0 national rules in force on 1 May 2019; of 2 more it cannot be told.")
        #expect(between.lead.contains { $0.hasSuffix("When they began here is not recorded.") })
        let table = try #require(between.table("National rules"))
        #expect(
            table.column("in_force") == Array(repeating: "cannot tell: either yes or no", count: 2))
    }

    @Test func `an area's own ledger decides where the area does, and shows its own rules`() throws
    {
        var kent = Given()
        kent.from("001", known: "2019-01-01")
        try kent.record(
            "ledger.opened", "ledger/kent", "origin=kent", "key=kent+0+0",
            "title=Kent")
        try kent.record("ledger.arrangements-began", "ledger/kent", "effective=2019-02-04")
        try kent.record(
            "rule.adopted", "rule/phone", "text=By telephone", "sort=governance",
            "governs=partners-told", "clockDays=1",
            "effective=2019-01-07")
        try kent.record(
            "rule.adopted", "rule/other", "text=Another", "sort=governance", "governs=dispute",
            "effective=2019-01-07")
        let own = try kent.picture(asAt: "2019-05-01")
        let page = try self.page("2019-05-01", own: own, practice: .partnersTold)
        #expect(page.lead[0] == "1 national rule in force for partners told on 1 May 2019.")
        #expect(page.lead.contains { $0.hasSuffix("Here they began on 4 February 2019.") })
        let table = try #require(page.table("National rules"))
        #expect(table.cell("partners told", "edition") == .text("b"))
        let rules = try #require(page.table("The partnership's own rules"))
        #expect(rules.column("rule") == ["By telephone"])
        #expect(rules.column("time") == ["1 day"])
    }

    @Test func `asked for a day after the last look, the page says so`() throws {
        #expect(try page("2026-11-29").lead.count == 1)
        let beyond = try page("2027-01-04").lead
        #expect(beyond.contains { $0.hasPrefix("4 January 2027 lies after the day") })
    }

    @Test func `the editions in force are listed, unless one practice is asked`() throws {
        let table = try #require(page("2019-11-04").table("Editions in force"))
        #expect(table.column("edition") == ["b"])
        #expect(try page("2019-11-04", practice: .partnersTold).table("Editions in force") == nil)
        let none = try #require(page("2019-11-04", practice: .dispute).table("National rules"))
        #expect(none.rows.isEmpty)
    }

    @Test func `one rule is shown edition by edition, with what modified it`() throws {
        let id = try ThingID(reading: "england/rule/tell")
        let page = RulePage(id, in: try england().history, at: try cut("2020-04-20")).page()
        #expect(page.title == "tell")
        #expect(
            page.lead[0] == "In force on 20 April 2020: Partners are told in 5 days (Edition b)")
        #expect(page.lead[1] == "It is relaxed, no end is known: Relaxed")
        let life = try #require(page.table("What each edition says"))
        #expect(life.column("edition") == ["Edition a", "Edition b"])
        #expect(life.column("in_force") == ["no", "yes"])
        #expect(life.column("until").first == "4 July 2018 to 29 September 2019")
        #expect(page.table("Modified for a time")?.column("reason") == ["pandemic"])
    }

    @Test func `a rule not yet known, or not yet in force, is said to be so`() throws {
        let id = try ThingID(reading: "england/rule/tell")
        let early = RulePage(id, in: try england().history, at: try cut("2009-01-01")).page()
        #expect(early.lead[0] == "It was not in force on 1 January 2009.")
        let unknown = Cut(
            asAt: try #require(Day(iso: "2009-01-01")), knownAt: Instant(milliseconds: 0))
        let page = RulePage(id, in: try england().history, at: unknown).page()
        #expect(page.lead[0].hasPrefix("Nothing about it was known"))
    }
}
