import Assessment
import Assurance
import Dates
import Replay
import Reports
import Tables
import Testing

@Suite struct ActionsReportTests {
    /// A plan known in January 2020, and one paper of 2024 that claims some of it done.
    private func plan() throws -> Given {
        var given = Given()
        try given.keep()
        try given.record("plan.drafted", "plan/2019-2021", "title=Business Plan 2019-2021")
        for (id, due, confidence) in [
            ("audit", "Autumn 2019", "probable"), ("review", "September 2019", "certain"),
            ("tool", "January 2020", "certain"),
        ] {
            try given.record(
                "action.agreed", "action/\(id)", "title=The \(id)", "lead=Lead-A", "due=\(due)",
                "plan=plan/2019-2021", "sources.confidence=\(confidence)", "effective=May 2019")
        }
        try given.record(
            "action.agreed", "action/strategy", "title=The strategy", "lead=Lead-B",
            "due=March 2020 and March 2021", "plan=plan/2019-2021", "effective=May 2019")
        try given.record(
            "action.agreed", "action/ongoing", "title=The model", "lead=Lead-B",
            "due=June 2019 and ongoing", "plan=plan/2019-2021", "effective=May 2019")
        try given.record(
            "action.agreed", "action/dataset", "title=The dataset", "lead=Lead-B",
            "plan=plan/2019-2021", "sources.confidence=unreadable", "effective=May 2019")
        try given.record(
            "action.agreed", "action/briefings", "title=Briefings on the tool", "lead=Lead-A",
            "due=Autumn 2019", "dependsOn=action/tool", "plan=plan/2019-2021",
            "effective=May 2019")
        given.from("000", known: "2024-01-23")
        try given.record(
            "action.completion-claimed", "action/tool", "text=Toolkit launched",
            "effective=February 2022", "remark=That it is the same tool is an inference.",
            "sources.confidence=probable")
        try given.record(
            "action.completion-claimed", "action/strategy", "text=Launched", "effective=in 2021")
        return given
    }

    @Test func `an action is overdue from the day after the last day its date may mean`() throws {
        let given = try plan()
        let before = try given.page(ActionsReport.self, ["overdue=yes"], asAt: "2019-11-30")
        #expect(before.table("Actions")?.column("thing") == ["action/review"])
        let after = try given.page(ActionsReport.self, ["overdue=yes"], asAt: "2020-01-01")
        #expect(
            after.table("Actions")?.column("thing") == [
                "action/audit", "action/briefings", "action/review",
            ])
        #expect(
            after.lead == [
                "3 actions; 3 past their date or with a milestone past on 1 January 2020.",
                "How sure their dates are: 2 certain, 1 probable.",
            ])
        #expect(after.table("Actions")?.cell("action/audit", "confidence") == .text("probable"))
        #expect(after.table("Actions")?.cell("action/audit", "rating") == .text("unrated"))
    }

    @Test func `before the paper that lists them, actions are not recorded`() throws {
        let page = try plan().page(
            ActionsReport.self, ["overdue=yes"], asAt: "2020-01-01", knownAt: "2019-12-31")
        #expect(page.lead == ["Not recorded: no action is known on 31 December 2019."])
        #expect(page.table("Actions")?.rows.isEmpty == true)
    }

    @Test func `an action known but not yet begun is not called unrecorded`() throws {
        var given = Given()
        try given.record("plan.drafted", "plan/a", "title=A plan")
        try given.record(
            "action.agreed", "action/a", "title=A", "lead=not stated", "plan=plan/a",
            "effective=2020-01-10")
        let page = try given.page(ActionsReport.self, asAt: "2018-01-01")
        #expect(page.lead == ["No action that is known had begun by 1 January 2018."])
    }

    @Test func `a rating of blue is a claim, and late from the day it was due`() throws {
        var given = try plan()
        try given.record(
            "action.rated", "action/review", "rating=blue", "effective=7 October 2019")
        let page = try given.page(ActionsReport.self, ["words=review"])
        #expect(page.table("Actions")?.cell("action/review", "done")?.words == "7 October 2019")
        #expect(page.table("Actions")?.cell("action/review", "days_late") == .text("7"))
        let late = page.table("Claimed done, against each date")
        #expect(late?.cell("action/review", "claim") == .text("rated blue"))
    }

    @Test func `an open action past its date is late so far`() throws {
        let page = try plan().page(ActionsReport.self, ["overdue=yes"], asAt: "2020-01-01")
        let actions = page.table("Actions")
        #expect(actions?.cell("action/review", "days_late") == .text("93 so far"))
        let early = try plan().page(ActionsReport.self, asAt: "2019-06-01").table("Actions")
        #expect(early?.cell("action/review", "days_late") == .notApplicable)
    }

    @Test func `one milestone past of two is said so`() throws {
        let page = try plan().page(
            ActionsReport.self, ["words=strategy"], asAt: "2020-06-01", knownAt: "2020-06-01")
        #expect(
            page.table("Actions")?.cell("action/strategy", "overdue")
                == .text("1 of 2 dates past"))
    }

    @Test func `lateness is a range, and a claim that rests on an inference says so`() throws {
        let page = try plan().page(ActionsReport.self, ["words=the tool", "lead=Lead-A"])
        #expect(page.table("Actions")?.cell("action/tool", "days_late") == .text("732 to 759"))
        let late = try #require(page.table("Claimed done, against each date"))
        #expect(late.cell("action/tool", "days_late") == .text("732 to 759 days late"))
        #expect(late.cell("action/tool", "late") == .yesNo(true))
        #expect(late.cell("action/tool", "confidence") == .text("probable"))
        #expect(
            late.cell("action/tool", "remark") == .text("That it is the same tool is an inference.")
        )
    }

    @Test func `each of two dates has its own lateness, which may not be told`() throws {
        let page = try plan().page(ActionsReport.self, ["words=strategy"])
        let late = try #require(page.table("Claimed done, against each date"))
        #expect(
            late.column("days_late") == [
                "276 to 640 days late", "from 89 days early to 275 days late",
            ])
        #expect(late.column("late") == ["yes", "cannot tell: either yes or no"])
    }

    @Test func `what is due before what it needs is shown`() throws {
        let page = try plan().page(ActionsReport.self, asAt: "2020-01-31")
        let table = try #require(page.table("Due before what they depend on"))
        #expect(table.column("thing") == ["action/briefings"])
        #expect(table.cell("action/briefings", "depends_on") == .text("action/tool"))
    }

    @Test func `a lead's actions are counted by how they are dated`() throws {
        let page = try plan().page(ActionsReport.self, ["lead=Lead-B"], asAt: "2020-01-31")
        #expect(
            page.lead.last
                == "How they are dated: 1 with several dates, 1 with an open end, 1 undated.")
        let table = try #require(page.table("Actions"))
        #expect(table.cell("action/dataset", "due") == .notRecorded)
        #expect(table.cell("action/dataset", "overdue") == .text("undated"))
        #expect(table.cell("action/dataset", "confidence") == .text("unreadable"))
        #expect(table.cell("action/ongoing", "overdue") == .notApplicable)
    }

    @Test func `an action that may not have begun may be overdue, which cannot be told`() throws {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record("plan.drafted", "plan/a", "title=A plan")
        try given.record(
            "action.agreed", "action/a", "title=A", "lead=not stated", "plan=plan/a",
            "due=June 2022", "effective=fy:2022-23")
        let page = try given.page(ActionsReport.self, ["overdue=yes"], asAt: "2022-08-01")
        #expect(
            page.lead.first
                == "1 action; 0 past their date or with a milestone past on 1 August 2022; of "
                + "1 it cannot be told."
        )
        #expect(page.table("Actions")?.column("thing") == ["action/a (may not have begun)"])
    }
}
