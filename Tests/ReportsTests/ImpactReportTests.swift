import Assessment
import Assurance
import Replay
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
                "Checked: 1 by others than whoever said so; 1 is a claim that nobody is recorded "
                    + "as having checked.",
            ])
        #expect(
            page.table("Actions that are done")?.column("verified")
                == ["Independent Scrutineer", "not recorded"])
        #expect(
            page.table("Done, and nothing that shows a difference")?.column("measures")
                == ["Fewer late returns", "Fewer late returns"])
    }

    @Test func `a check by whoever said so is told apart from one by others`() throws {
        var given = try given()
        try given.record(
            "action.completion-claimed", "action/3", "claimedBy=QA Manager",
            "effective=1 June 2023")
        try given.record(
            "action.completion-verified", "action/3", "verifiedBy=QA Manager",
            "effective=2 June 2023")
        let page = try given.page(ImpactReport.self)
        #expect(
            page.lead.last?.hasPrefix(
                "Checked: 1 by others than whoever said so, 1 only by whoever said so; 1 is a claim"
            )
                == true)
        #expect(
            page.table("Actions that are done")?.cell("action/3", "verified")
                == .text("QA Manager (who had said so)"))
    }

    @Test func `what is counted out of so many has a change, and what was not counted has none`()
        throws
    {
        var given = try given()
        try given.record(
            "impact.evidenced", "action/1", "measure=Records", "before=31 of 100",
            "after=70 of 100")
        try given.record(
            "impact.evidenced", "action/2", "measure=Disputes", "before=not counted",
            "after=4 of 9")
        let page = try given.page(ImpactReport.self)
        let table = page.table("Measures, before and after")
        #expect(table?.column("change") == ["39 of 100", "not applicable"])
        #expect(page.lead[1].hasPrefix("Of those shown, 1 with a measure before and after; "))
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
                == .notApplicable)
        let heard = try given.page(ImpactReport.self, ["voice=yes"])
        #expect(heard.table("Actions that are done")?.rows.isEmpty == true)
    }
}
