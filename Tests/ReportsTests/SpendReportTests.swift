import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct SpendReportTests {
    private func budget() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record("plan.drafted", "plan/budget", "title=Budget", "period=fy:2022-23")
        for (line, spend, budget) in [
            ("Salaries", "89962", "90168"), ("Learning reviews", "4000", "3890"),
            ("Training", "14216.50", "18710.50"),
        ] {
            try given.record(
                "plan.spend-reported", "plan/budget", "line=\(line)", "spend=\(spend)",
                "budget=\(budget)", "period=fy:2022-23")
        }
        for (id, amount) in [("council", "84750"), ("health", "55000"), ("police", "5000")] {
            try given.record(
                "organisation.admitted", "organisation/\(id)", "name=\(id)", "category=statutory")
            try given.record(
                "organisation.contribution-agreed", "organisation/\(id)", "amount=\(amount)",
                "period=fy:2022-23")
        }
        return given
    }

    @Test func `the overspent line, exactly`() throws {
        let page = try budget().page(SpendReport.self, ["over=yes"])
        #expect(page.lead.first == "Overspent: Learning reviews, 4,000 against 3,890 (+110).")
        let table = try #require(page.table("Lines of the budget"))
        #expect(table.column("line") == ["Learning reviews"])
        #expect(table.cell("Learning reviews", "difference") == .decimal("110"))
        #expect(table.cell("Learning reviews", "percent") == .decimal("2.8"))
    }

    @Test func `pence are kept, and percentages round half away from zero`() throws {
        let page = try budget().page(SpendReport.self, ["line=training"])
        let table = try #require(page.table("Lines of the budget"))
        #expect(table.cell("Training", "spend") == .decimal("14216.50"))
        #expect(table.cell("Training", "difference") == .decimal("-4494"))
        #expect(table.cell("Training", "percent") == .decimal("-24.0"))
        #expect(page.lead == ["None of the lines shown is recorded as overspent."])
        #expect(
            try budget().page(SpendReport.self, ["line=cake"]).lead
                == ["No line of a budget answers to this."])
    }

    @Test func `each partner's share of what was contributed`() throws {
        let page = try budget().page(SpendReport.self)
        #expect(page.table("Contributions")?.column("share") == ["58.5", "38.0", "3.5"])
    }

    @Test func `lines are added up beside the total as reported`() throws {
        var given = try budget()
        let before = try #require(try given.page(SpendReport.self).table("Totals"))
        #expect(before.column("spend") == ["108178.50"])
        #expect(before.column("agrees") == ["not recorded"])
        try given.record(
            "plan.spend-reported", "plan/budget", "line=Total", "spend=131696", "budget=144750",
            "period=fy:2022-23", "total=yes")
        let page = try given.page(SpendReport.self)
        #expect(page.table("Totals")?.column("agrees") == ["no"])
        #expect(page.table("Totals")?.column("underspend") == ["13054"])
        #expect(
            page.lead.last
                == "The financial year 2022-23: 131,696 spent of 144,750, 13,054 under (9.0%).")
    }

    @Test func `a missing figure is not zero`() throws {
        var given = try budget()
        try given.record(
            "plan.spend-reported", "plan/budget", "line=Supplies", "budget=100",
            "period=fy:2022-23")
        let page = try given.page(SpendReport.self, ["line=supplies"])
        let table = try #require(page.table("Lines of the budget"))
        #expect(table.cell("Supplies", "spend") == .notRecorded)
        #expect(table.cell("Supplies", "overspent") == .notRecorded)
        #expect(page.table("Totals")?.column("spend") == ["not recorded"])
    }

    @Test func `nothing is known before the paper`() throws {
        let page = try budget().page(SpendReport.self, knownAt: "2023-01-01")
        #expect(
            page.lead == [
                "Not recorded: no spending by 29 February 2024 is known on 1 January 2023."
            ])
    }

    @Test func `nothing was spent before the period, and later reports may not have been made`()
        throws
    {
        let before = try budget().page(SpendReport.self, asAt: "2021-01-01")
        #expect(before.table("Lines of the budget")?.rows.isEmpty == true)
        let during = try budget().page(SpendReport.self, asAt: "2022-12-31")
        #expect(
            during.lead.last == "The dates cannot tell what had happened by 31 December 2022.")
    }
}
