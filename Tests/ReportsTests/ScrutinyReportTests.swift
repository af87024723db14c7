import Assessment
import Replay
import Reports
import Tables
import Testing

@Suite struct ScrutinyReportTests {
    private func given() throws -> Given {
        var given = Given()
        given.from("003", known: "2023-03-02")
        try given.record(
            "scrutiny.theme-chosen", "scrutiny/bias", "title=Adultification",
            "effective=by March 2023")
        given.from("000", known: "2024-01-23")
        try given.record(
            "scrutiny.fieldwork-completed", "scrutiny/bias", "childrenHeard=more than 45",
            "effective=fy:2022-23")
        try given.record(
            "scrutiny.findings-presented", "scrutiny/bias", "forum=Full Partnership",
            "themes=Race and racism", "themes=Trust in services", "effective=March 2023")
        try given.record(
            "scrutiny.commitment-made", "scrutiny/bias", "body=Executive",
            "text=Set up a task and finish group", "due=fy:2023-24")
        try given.record(
            "action.agreed", "action/training", "title=Train practitioners", "lead=not stated",
            "source=scrutiny/bias")
        given.from("002", known: "2024-02-15")
        try given.record(
            "progress.reported", "action/training", "text=Two workshops are set", "state=planned")
        try given.record(
            "scrutiny.theme-chosen", "scrutiny/neglect", "title=Neglect", "current=yes")
        return given
    }

    @Test func `the current theme is what the papers call so, and not recorded before`() throws {
        let given = try given()
        let now = try given.page(ScrutinyReport.self, ["current=yes"])
        #expect(now.table("Themes")?.column("theme") == ["Neglect"])
        #expect(
            now.lead.last
                == "The theme last called current is: Neglect. The record reaches to 15 February "
                + "2024: which is the current theme on 29 February 2024 is not known.")
        var kept = given
        try kept.keep()
        #expect(
            try kept.page(ScrutinyReport.self).lead.contains("The current theme is: Neglect."))
        let before = try given.page(ScrutinyReport.self, asAt: "2024-01-23", knownAt: "2024-01-23")
        #expect(
            before.lead.last
                == "Not recorded: no theme is called current as known on 23 January 2024.")
        #expect(before.table("Themes")?.cell("scrutiny/bias", "current") == .notRecorded)
    }

    @Test func `what children said is followed to promises and actions`() throws {
        let page = try given().page(ScrutinyReport.self, ["words=adultification"])
        #expect(
            page.table("Themes")?.cell("scrutiny/bias", "children_heard") == .text("more than 45"))
        #expect(page.table("Findings presented")?.cell("scrutiny/bias", "count") == .number(2))
        #expect(page.table("Promised in answer")?.column("body") == ["Executive"])
        #expect(
            page.table("Taken up in actions")?.cell("action/training", "progress")
                == .list(["Two workshops are set (planned)"]))
        #expect(page.table("Assurance")?.rows.isEmpty == true)
    }

    @Test func `an early paper knows only that the theme was taken up`() throws {
        let page = try given().page(
            ScrutinyReport.self, asAt: "2023-03-31", knownAt: "2023-03-02")
        #expect(page.table("Themes")?.cell("scrutiny/bias", "children_heard") == .notRecorded)
        #expect(page.table("Findings presented")?.rows.isEmpty == true)
    }
}
