import Assessment
import Replay
import Reports
import Tables
import Testing

@Suite struct InspectionsReportTests {
    private func given() throws -> Given {
        var given = Given()
        given.from("004", known: "2019-06-30")
        try given.record(
            "inspection.reported", "inspection/2017", "title=Board review", "sort=ofsted",
            "effective=25 August 2017")
        given.from("002", known: "2024-02-15")
        try given.record(
            "inspection.reported", "inspection/joint", "title=Joint inspection", "sort=jtai",
            "effective=14 February 2024")
        try given.record(
            "inspection.statement-requested", "inspection/joint", "lead=Partnership",
            "due=23 May 2024", "effective=15 February 2024")
        return given
    }

    @Test func `the days left are those to the last day on which the statement is due`() throws {
        var given = try given()
        try given.keep()
        for (day, left) in [("2024-02-15", 98), ("2024-02-29", 84), ("2024-05-24", -1)] {
            let page = try given.page(InspectionsReport.self, ["owing=yes"], asAt: day)
            let table = page.table("Written statements")
            #expect(table?.cell("inspection/joint", "days_left") == .number(left))
            #expect(table?.cell("inspection/joint", "lead") == .text("Partnership"))
        }
    }

    @Test func `a statement that nobody is known to have asked for is not recorded`() throws {
        let page = try given().page(
            InspectionsReport.self, asAt: "2024-01-23", knownAt: "2024-01-23")
        #expect(
            page.lead.last
                == "Not recorded: no request for a written statement is known on 23 January 2024.")
        #expect(page.table("Written statements")?.rows.isEmpty == true)
        let nothing = try Given().page(InspectionsReport.self, knownAt: "2019-01-01")
        #expect(nothing.lead == ["Not recorded: no inspection is known on 1 January 2019."])
    }

    @Test func `a statement handed in is owed no longer`() throws {
        var given = try given()
        try given.record(
            "inspection.statement-answered", "inspection/joint", "step=submitted",
            "effective=20 February 2024")
        let page = try given.page(InspectionsReport.self, asAt: "2024-02-29")
        let table = page.table("Written statements")
        #expect(table?.cell("inspection/joint", "owed") == .yesNo(false))
        #expect(table?.cell("inspection/joint", "days_left") == .notApplicable)
        #expect(page.lead.last == "No written statement is owed on 29 February 2024.")
    }

    @Test func `beyond the end of the record nobody knows whether a statement is still owed`()
        throws
    {
        let page = try given().page(InspectionsReport.self, asAt: "2026-11-28")
        #expect(
            page.lead.last
                == "A written statement was owed, led by Partnership, due 23 May 2024: 98 days "
                + "left on 15 February 2024. The record reaches no further: whether it is still "
                + "owed is not known.")
        let table = page.table("Written statements")
        #expect(table?.cell("inspection/joint", "owed") == .cannotTell(["yes", "no"]))
        #expect(table?.cell("inspection/joint", "days_left") == .text("not known"))
    }
}
