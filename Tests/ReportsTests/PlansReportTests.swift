import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct PlansReportTests {
    private func plans() throws -> Given {
        var given = Given()
        try given.record(
            "plan.drafted", "plan/1", "title=First plan", "reviewDue=June 2021",
            "effective=June 2019")
        try given.record("plan.approved", "plan/1", "body=Executive", "effective=June 2019")
        try given.record(
            "wording.changed", "plan/1", "part=text", "passage=monitoring", "from=all",
            "to=exceptions",
            "effective=January 2020")
        return given
    }

    @Test func `a review is overdue once its month has passed`() throws {
        var given = try plans()
        try given.keep()
        let during = try given.page(PlansReport.self, asAt: "2021-06-30")
        #expect(during.table("Plans")?.cell("plan/1", "overdue") == .yesNo(false))
        let after = try given.page(PlansReport.self, ["overdue=yes"], asAt: "2021-07-01")
        #expect(after.lead == ["1 plan; the review of 1 is overdue on 1 July 2021."])
    }

    @Test func `a review that came late is measured against the date set for it`() throws {
        var given = try plans()
        given.from("000", known: "2024-01-23")
        try given.record("plan.reviewed", "plan/1", "outcome=Refreshed", "effective=December 2021")
        let page = try given.page(PlansReport.self)
        #expect(page.table("Reviews")?.cell("plan/1", "days_late") == .text("154 to 184"))
        #expect(page.table("Plans")?.cell("plan/1", "overdue") == .text("undated"))
    }

    @Test func `amendments keep the wording before`() throws {
        let page = try plans().page(PlansReport.self)
        let table = try #require(page.table("Amendments"))
        #expect(table.cell("plan/1", "from") == .text("all"))
        #expect(table.cell("plan/1", "to") == .text("exceptions"))
        #expect(page.table("Plans")?.cell("plan/1", "amendments") == .number(1))
        #expect(page.table("Plans")?.cell("plan/1", "actions") == .notRecorded)
    }

    @Test func `a plan that another followed can be left out`() throws {
        var given = try plans()
        try given.record("plan.drafted", "plan/2", "title=Second plan", "effective=2021-05-01")
        try given.record(
            "thing.superseded", "plan/1", "successors=plan/2", "effective=2021-05-01",
            "how=superseded")
        #expect(
            try given.page(PlansReport.self, ["all=no"]).table("Plans")?.column("thing") == [
                "plan/2"
            ])
        #expect(
            try given.page(PlansReport.self).table("Plans")?.cell("plan/1", "overdue")
                == .notApplicable)
    }
}
