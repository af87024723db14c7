import Assurance
import Reports
import Tables
import Testing

@Suite struct ImpactReportTests {
    private func given() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record("plan.drafted", "plan/a", "title=Plan", "period=fy:2023-24")
        for name in ["1", "2", "3"] {
            try given.record(
                "action.agreed", "action/\(name)", "title=Action \(name)", "lead=QA Manager",
                "plan=plan/a", "measures=Fewer late returns")
        }
        try given.record(
            "action.completion-claimed", "action/1", "text=Done", "effective=1 June 2023")
        try given.record(
            "action.completion-verified", "action/1", "verifiedBy=Independent Scrutineer",
            "effective=1 July 2023")
        try given.record(
            "action.completion-claimed", "action/2", "text=Sent", "effective=1 June 2023")
        return given
    }

    @Test func `that an action is done does not show that it made a difference`() throws {
        let page = try given().page(ImpactReport.self)
        #expect(
            page.lead == [
                "2 actions claimed done, verified or closed: of 0 a difference is shown, of 2 "
                    + "nothing recorded shows what difference it made.",
                "Somebody checked 1 of the 2; the others are claims.",
            ])
        #expect(
            page.table("Actions that are done")?.column("verified")
                == ["Independent Scrutineer", "nobody"])
        #expect(
            page.table("Done, and nothing that shows a difference")?.column("measures")
                == ["Fewer late returns", "Fewer late returns"])
    }

    @Test func `a difference is shown with its measure before and after, and what children said`()
        throws
    {
        var given = try given()
        try given.record(
            "impact.evidenced", "action/1", "measure=Late returns", "before=7", "after=2.5",
            "voiceOfChild=Meetings start on time", "effective=1 September 2023")
        let page = try given.page(ImpactReport.self)
        let table = page.table("Actions that are done")
        #expect(
            table?.cell("action/1", "difference") == .list(["Late returns: 7 before, 2.5 after"]))
        #expect(table?.cell("action/1", "days") == .text("92"))
        #expect(
            page.table("Measures, before and after")?.cell("action/1", "change")
                == .decimal("-4.5"))
        #expect(
            page.table("Whose voice: what children said")?.column("said")
                == ["Meetings start on time"])
        #expect(page.lead[1].hasPrefix("Of those shown, 1 with a measure before and after; "))
        try given.record(
            "impact.evidenced", "action/2", "measure=Staff trained", "before=58%", "after=91%")
        let percent = try given.page(ImpactReport.self).table("Measures, before and after")
        #expect(percent?.cell("action/2", "change") == .text("33 percentage points"))
        let before = try given.page(ImpactReport.self, asAt: "2023-08-31")
        #expect(
            before.table("Actions that are done")?.cell("action/1", "difference")
                == .notRecorded)
    }

    @Test func `an action reopened, or not done by the day, is not among them`() throws {
        var given = try given()
        try given.record(
            "thing.reopened", "action/2", "reason=It was not sent", "effective=1 August 2023")
        #expect(
            try given.page(ImpactReport.self).table("Actions that are done")?.column("thing")
                == ["action/1"])
        #expect(
            try given.page(ImpactReport.self, asAt: "2023-05-31").table("Actions that are done")?
                .rows.isEmpty == true)
        let within = try given.page(ImpactReport.self, ["done=July 2023"])
        #expect(within.table("Actions that are done")?.rows.isEmpty == true)
    }

    @Test func `evidence and voice narrow, and other things stand only in the whole`() throws {
        var given = try given()
        try given.record("impact.evidenced", "action/1", "measure=Late returns")
        try given.record(
            "impact.evidenced", "plan/a", "measure=Referrals", "before=some", "after=few")
        let with = try given.page(ImpactReport.self, ["evidence=yes"])
        #expect(with.table("Actions that are done")?.column("thing") == ["action/1"])
        let without = try given.page(ImpactReport.self, ["evidence=no"])
        #expect(without.table("Actions that are done")?.column("thing") == ["action/2"])
        #expect(without.table("Differences shown of other things") == nil)
        let whole = try given.page(ImpactReport.self)
        #expect(
            whole.table("Differences shown of other things")?.cell("plan/a", "change")
                == .text("not exact"))
        let heard = try given.page(ImpactReport.self, ["voice=yes"])
        #expect(heard.table("Actions that are done")?.rows.isEmpty == true)
    }
}
