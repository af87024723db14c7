import Assurance
import Reports
import Tables
import Testing

@Suite struct AskingTests {
    private func given() throws -> Given {
        var given = Given()
        try given.record("plan.drafted", "plan/a", "title=A plan", "effective=2019-12")
        try given.record(
            "action.agreed", "action/tool", "title=The tool", "lead=not stated", "plan=plan/a",
            "due=January 2020", "effective=2019-12")
        try given.record(
            "action.agreed", "action/briefings", "title=Briefings on the tool", "lead=not stated",
            "plan=plan/a", "due=Autumn 2019", "dependsOn=action/tool", "effective=2019-12")
        try given.record(
            "action.agreed", "action/strategy", "title=The strategy", "lead=not stated",
            "plan=plan/a", "due=March 2020", "effective=2019-12")
        given.from("000", known: "2024-01-23")
        try given.record(
            "action.completion-claimed", "action/tool", "text=Launched", "effective=February 2022")
        try given.record(
            "action.completion-claimed", "action/strategy", "text=Launched", "effective=2021")
        return given
    }

    private func titles(_ narrowing: [(name: String, value: String)]) throws -> [String] {
        let arguments = try ReportArguments(narrowing, of: ActionsReport.self)
        let page = try Asking.page(
            try ActionsReport(arguments), of: try given().picture(), tables: arguments.tables)
        return page.tables.map(\.title)
    }

    @Test func `every report can be narrowed to the tables whose titles hold some words`() throws {
        let all = ["Actions", "Claimed done, against each date", "Due before what they depend on"]
        #expect(try titles([]) == all)
        #expect(try titles([("table", "actions")]) == ["Actions"])
        #expect(try titles([("table", "DEPEND before,actions")]) == [all[0], all[2]])
    }

    @Test func `where no table has the words, the page says which there are`() throws {
        let arguments = try ReportArguments([("table", "budget")], of: ActionsReport.self)
        let page = try Asking.page(
            try ActionsReport(arguments), of: try given().picture(knownAt: "2020-02-01"),
            tables: arguments.tables)
        #expect(page.tables.isEmpty)
        #expect(
            page.lead.last
                == "No table of this answer has \"budget\" in its title. "
                + "Its tables: Actions, Due before what they depend on."
        )
    }

    @Test func `where nothing is known, the tables are not spoken of`() throws {
        let arguments = try ReportArguments([("table", "depend on")], of: ActionsReport.self)
        let page = try Asking.page(
            try ActionsReport(arguments), of: try given().picture(knownAt: "2019-12-31"),
            tables: arguments.tables)
        #expect(page.lead == ["Not recorded: no action is known on 31 December 2019."])
        #expect(page.tables.isEmpty)
    }

    @Test func `calendar months late are counted at the least and at the most`() throws {
        let page = try given().page(ActionsReport.self)
        let late = try #require(page.table("Claimed done, against each date"))
        #expect(late.cell("action/tool", "months_late") == .number(25))
        #expect(late.cell("action/strategy", "months_late") == .text("10 to 21"))
    }

    @Test func `what is due before what it depends on is named with it`() throws {
        let page = try given().page(ActionsReport.self)
        let early = try #require(page.table("Due before what they depend on"))
        #expect(early.cell("action/briefings", "title")?.words == "Briefings on the tool")
        #expect(early.cell("action/briefings", "depends_on_title")?.words == "The tool")
    }
}
