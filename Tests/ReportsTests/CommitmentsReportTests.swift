import Assessment
import Replay
import Reports
import Tables
import Testing

@Suite struct CommitmentsReportTests {
    private func given() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record("plan.drafted", "plan/next", "title=Next year", "period=fy:2023-24")
        for (name, title) in [
            ("1", "Promote the model"), ("2", "Refresh the strategy"), ("3", "Hold a course"),
        ] {
            try given.record(
                "action.agreed", "action/\(name)", "title=\(title)", "lead=not stated",
                "plan=plan/next", "oversight=PEI", "due=fy:2023-24")
        }
        try given.record(
            "progress.reported", "action/3", "text=Planned for the year", "state=planned")
        try given.record("scrutiny.theme-chosen", "scrutiny/bias", "title=Adultification")
        try given.record(
            "scrutiny.commitment-made", "scrutiny/bias", "body=Executive", "text=Respond")
        given.from("002", known: "2024-02-15")
        try given.record(
            "progress.reported", "action/1", "text=A session is set", "state=continuing")
        try given.record(
            "progress.reported", "scrutiny/bias", "text=Two workshops are set", "state=planned")
        try given.record("note.added", "action/2", "about=gap", "text=The strategy is not shown.")
        return given
    }

    @Test func `a promise is silent when nothing known since says that anything was done`() throws {
        let page = try given().page(CommitmentsReport.self)
        let table = page.table("Promises")
        #expect(table?.cell("action/1", "silent") == .yesNo(false))
        #expect(
            table?.cell("action/1", "since") == .list(["A session is set (continuing) [002]"]))
        #expect(table?.cell("action/2", "silent") == .yesNo(true))
        #expect(table?.cell("action/2", "since") == .list([]))
        #expect(table?.cell("action/2", "gaps") == .list(["The strategy is not shown."]))
        #expect(table?.cell("action/3", "silent") == .yesNo(true))
    }

    @Test func `what is known of a theme since does not show that its promise was kept`() throws {
        let table = try given().page(CommitmentsReport.self, ["by=Executive"]).table("Promises")
        #expect(table?.cell("scrutiny/bias", "silent") == .yesNo(true))
        #expect(
            table?.cell("scrutiny/bias", "since")
                == .list(["of the theme: Two workshops are set (planned) [002]"]))
        #expect(table?.cell("scrutiny/bias", "due") == .notRecorded)
        #expect(table?.cell("scrutiny/bias", "past_due") == .text("undated"))
    }

    @Test func `a date is past only after its last day`() throws {
        let given = try given()
        let inTime = try given.page(CommitmentsReport.self, ["plan=plan/next"], asAt: "2024-03-31")
        #expect(inTime.table("Promises")?.column("past_due") == ["no", "no", "no"])
        let late = try given.page(CommitmentsReport.self, ["plan=plan/next"], asAt: "2024-04-01")
        #expect(
            late.lead == [
                "3 promises; nothing is known since about 2, and 2 of those are past their "
                    + "date on 1 April 2024."
            ])
    }

    @Test func `promises can be asked for by how long they have been known`() throws {
        let given = try given()
        let page = try given.page(
            CommitmentsReport.self, ["silent=yes", "months=1", "plan=plan/next"], asAt: "2024-02-23"
        )
        #expect(page.table("Promises")?.column("days") == ["31", "31"])
        let early = try given.page(
            CommitmentsReport.self, ["silent=yes", "months=1"], asAt: "2024-02-22")
        #expect(early.table("Promises")?.rows.isEmpty == true)
        #expect(throws: ReportProblem.self) {
            try given.page(CommitmentsReport.self, ["months=a few"])
        }
    }

    @Test func `actions that serve an objective are left to the action plan unless asked for`()
        throws
    {
        var given = try given()
        try given.record("objective.set", "objective/1.1", "title=Strategy", "plan=plan/next")
        try given.record(
            "action.agreed", "action/4", "title=Draft", "lead=QA Manager", "plan=plan/next",
            "objective=objective/1.1")
        let page = try given.page(CommitmentsReport.self)
        #expect(page.table("Promises")?.cell("action/4", "what") == nil)
        let all = try given.page(CommitmentsReport.self, ["all=yes"])
        #expect(all.table("Promises")?.cell("action/4", "what") == .text("Draft"))
    }
}
