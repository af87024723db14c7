import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct RolesReportTests {
    private func roles() throws -> Given {
        var given = Given()
        given.from("004", known: "2019-06-30")
        for (id, title) in [("chair", "Independent Person"), ("scrutineer", "Scrutineer")] {
            try given.record(
                "role.established", "role/\(id)", "title=\(title)", "independent=yes",
                "effective=June 2019")
        }
        try given.record(
            "rule.adopted", "rule/7", "text=They cannot be the same person", "sort=independence",
            "governs=independence", "effective=June 2019")
        try given.record(
            "role.established", "role/young", "title=Young Scrutineer", "planned=yes",
            "effective=January 2020")
        given.from("000", known: "2024-01-23")
        try given.record("role.appointed", "role/chair", "holder=chair-a", "effective=fy:2021-22")
        try given.record(
            "name.changed", "role/chair", "to=Independent Chair", "effective=fy:2021-22",
            "how=renamed")
        try given.record(
            "role.appointed", "role/chair", "holder=interim-a", "cover=yes",
            "effective=June 2022", "sources.confidence=probable", "remark=May be a misprint.")
        try given.record(
            "role.ended", "role/chair", "holder=interim-a", "cover=yes", "effective=March 2023")
        try given.record(
            "role.appointed", "role/scrutineer", "holder=scrutineer-a",
            "effective=February 2020")
        return given
    }

    @Test func `on a day of cover, who holds and who covers, and how sure that is`() throws {
        let page = try roles().page(RolesReport.self, ["words=chair"], asAt: "2022-11-15")
        let table = try #require(page.table("Roles"))
        #expect(table.cell("role/chair", "holder") == .text("chair-a"))
        #expect(table.cell("role/chair", "covered_by") == .text("interim-a"))
        #expect(table.cell("role/chair", "confidence") == .text("probable"))
        #expect(table.cell("role/chair", "doubts") == .list(["May be a misprint."]))
        #expect(
            page.lead.contains("Independent Chair: holder: chair-a; cover: interim-a (probable)."))
    }

    @Test func `within the month in which cover ended, the dates cannot tell`() throws {
        let page = try roles().page(RolesReport.self, ["words=chair"], asAt: "2023-03-15")
        #expect(
            page.table("Roles")?.cell("role/chair", "covered_by")
                == .cannotTell(["interim-a", "none"]))
        let after = try roles().page(RolesReport.self, ["words=chair"], asAt: "2023-04-01")
        #expect(after.table("Roles")?.cell("role/chair", "covered_by") == .list([]))
        #expect(
            after.table("Who held and covered them")?.column("to") == [
                "not recorded", "March 2023",
            ])
    }

    @Test func `a role whose holder is not recorded is not called vacant`() throws {
        let page = try roles().page(RolesReport.self, knownAt: "2020-02-01")
        let table = try #require(page.table("Roles"))
        #expect(table.cell("role/chair", "holder") == .notRecorded)
        #expect(table.cell("role/chair", "status") == .notRecorded)
        #expect(table.cell("role/young", "status") == .text("planned, not yet filled"))
        #expect(
            page.lead.last
                == "Nobody is recorded in two roles that a rule keeps apart; no holder is recorded "
                + "of Independent Person, Scrutineer.")
    }

    @Test func `one holder in two independent roles at once is shown, beside the rule`() throws {
        var given = try roles()
        let apart = try given.page(RolesReport.self)
        #expect(
            apart.lead.last
                == "Nobody is recorded in two roles that a rule keeps apart."
        )
        #expect(
            apart.table("What independence demands")?.column("rule") == [
                "They cannot be the same person"
            ])
        try given.record(
            "role.appointed", "role/scrutineer", "holder=chair-a", "effective=May 2023")
        let page = try given.page(RolesReport.self)
        #expect(
            page.lead.last
                == "One holder in two roles that a rule keeps apart: chair-a (Independent Chair "
                + "and Scrutineer).")
        let table = try #require(page.table("One holder in more than one role"))
        #expect(table.cell("chair-a", "independent") == .yesNo(true))
        #expect(table.cell("chair-a", "at_once") == .yesNo(true))
    }

    @Test func `of roles that need not be independent nothing is said of independence`() throws {
        let page = try roles().page(RolesReport.self, ["words=young"])
        #expect(page.lead.count == 2, "\(page.lead)")
        #expect(page.lead[0] == "1 role on 29 February 2024.")
    }

    @Test func `two roles one after the other are not held at once`() throws {
        var given = try roles()
        try given.record("role.ended", "role/chair", "holder=chair-a", "effective=April 2023")
        try given.record(
            "role.appointed", "role/scrutineer", "holder=chair-a", "effective=June 2023")
        let page = try given.page(RolesReport.self)
        #expect(
            page.table("One holder in more than one role")?.cell("chair-a", "at_once")
                == .yesNo(false))
        #expect(page.lead.last?.hasPrefix("Nobody is recorded in two") == true)
    }

    @Test func `two roles held by nobody stated may be one person's`() throws {
        var given = try roles()
        try given.record("role.appointed", "role/chair", "holder=not stated", "effective=May 2023")
        try given.record(
            "role.appointed", "role/scrutineer", "holder=not stated", "effective=May 2023")
        let page = try given.page(RolesReport.self)
        #expect(
            page.lead.last
                == "Cannot tell whether one holder has two roles that a rule keeps apart: "
                + "Independent Chair and Scrutineer.")
        let table = page.table("One holder in more than one role")
        #expect(table?.cell("not stated", "at_once") == .cannotTell(["yes", "no"]))
    }
}
