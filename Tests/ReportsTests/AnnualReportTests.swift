import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct AnnualReportTests {
    private func given() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record(
            "review.incident-became-known", "review/elm", "title=Elm", "effective=1 June 2022")
        try given.record(
            "review.decided", "review/elm", "outcome=lcspr", "decidedBy=Executive",
            "effective=1 July 2022")
        try given.record(
            "recommendation.made", "recommendation/1", "source=review/elm", "text=Train all",
            "effective=1 March 2022")
        try given.record(
            "action.agreed", "action/1", "title=Train", "lead=QA Manager",
            "source=recommendation/1", "due=June 2023", "effective=1 October 2022")
        try given.record(
            "progress.reported", "action/1", "text=Half are trained", "state=continuing",
            "effective=1 March 2023")
        try given.record("progress.reported", "action/1", "text=A leaflet is out", "state=done")
        try given.record(
            "action.completion-claimed", "action/1", "text=All trained", "effective=1 June 2023")
        return given
    }

    @Test func `what was decided and done is of the year in which it took effect`() throws {
        let page = try given().page(AnnualReport.self, ["year=fy:2022-23"])
        #expect(
            page.table("Decided in the year")?.column("thing")
                == ["Elm (review/elm)", "Train (action/1)"])
        let done = page.table("Done in the year")
        #expect(done?.column("when") == ["1 March 2023"])
        #expect(done?.column("reviews") == ["Elm"])
        #expect(done?.column("known") == ["23 January 2024"])
        #expect(done?.column("sources") == ["000"])
        #expect(page.table("Improvements shown in the year")?.rows.isEmpty == true)
        #expect(page.table("Without a date, and perhaps of the year")?.rows.count == 1)
        #expect(
            page.lead.first
                == "The financial year 2022-23: of 1 local and 0 national reviews known, something is "
                + "recorded in the year of 1. Recorded in the year: decisions 2, actions taken 1, "
                + "said to be done and open again 0, steps of the reviews themselves 0, "
                + "improvements shown 0.")
    }

    @Test func `what was open at the year's end is planned, with what became of it`() throws {
        let table = try given().page(AnnualReport.self, ["year=fy:2022-23"]).table(
            "Planned at the year's end")
        #expect(table?.column("thing") == ["action/1"])
        #expect(table?.column("then") == ["in progress"])
        #expect(table?.column("now") == ["completion claimed"])
        let after = try given().page(AnnualReport.self, ["year=fy:2023-24"], asAt: "2024-06-30")
        #expect(after.table("Planned at the year's end")?.rows.isEmpty == true)
        #expect(after.table("Done in the year")?.column("when") == ["1 June 2023"])
    }

    @Test func `the year is the last that ended, unless one is said`() throws {
        let given = try given()
        let before = try given.page(AnnualReport.self, asAt: "2024-03-30")
        #expect(before.title == "Record of actions on reviews, the financial year 2022-23")
        let after = try given.page(AnnualReport.self, asAt: "2024-03-31")
        #expect(after.title == "Record of actions on reviews, the financial year 2023-24")
        #expect(throws: ReportProblem.self) {
            try given.page(AnnualReport.self, ["year=2020 onwards"])
        }
    }

    @Test func `what a national review led to, and what names a review, is told too`() throws {
        var given = try given()
        try given.record(
            "guidance.published", "guidance/n", "title=National study", "sort=national-review",
            "effective=May 2022")
        try given.record(
            "progress.reported", "guidance/n", "text=Audit held", "state=done",
            "effective=1 November 2022")
        try given.record(
            "meeting.held", "meeting/1", "title=Executive", "on=1 July 2022",
            "effective=1 July 2022")
        try given.record(
            "meeting.item-considered", "meeting/1", "item=Elm", "related=review/elm",
            "outcome=discussed", "effective=1 July 2022")
        let done = try given.page(AnnualReport.self, ["year=fy:2022-23"]).table(
            "Done in the year")
        #expect(done?.column("reviews") == ["Elm", "National study", "Elm"])
        let local = try given.page(AnnualReport.self, ["year=fy:2022-23", "national=no"])
        #expect(local.table("Done in the year")?.column("reviews") == ["Elm", "Elm"])
    }

    @Test func `the papers about the year and the rules that ask for the record are named`() throws
    {
        var given = try given()
        try given.record(
            "publication.published", "publication/report", "title=Yearly report",
            "period=fy:2022-23", "effective=30 September 2023")
        try given.record(
            "rule.adopted", "rule/1", "text=Yearly report", "sort=statutory",
            "governs=annual-report-contents")
        try given.record(
            "rule.adopted", "rule/2", "text=A record of actions on reviews", "sort=statutory")
        let page = try given.page(AnnualReport.self, ["year=fy:2022-23"])
        #expect(page.table("Papers about the year")?.column("published") == ["30 September 2023"])
        #expect(page.table("Rules that ask for it")?.column("thing") == ["rule/1"])
    }

    @Test func `a step of the review itself, and what was reopened since, are no actions taken`()
        throws
    {
        var given = try given()
        try given.record("review.published", "review/elm", "effective=1 February 2023")
        try given.record(
            "action.agreed", "action/2", "title=Meet", "lead=QA Manager",
            "source=recommendation/1", "effective=1 November 2022")
        try given.record("action.completion-claimed", "action/2", "effective=1 March 2023")
        try given.record(
            "thing.reopened", "action/2", "reason=Nobody came", "effective=1 March 2023")
        let page = try given.page(AnnualReport.self, ["year=fy:2022-23"])
        #expect(page.table("Done in the year")?.column("thing") == ["Train (action/1)"])
        #expect(
            page.table("Said to be done, and open again by the year's end")?.column("thing")
                == ["Meet (action/2)"])
        #expect(
            page.table("Steps of the reviews themselves")?.column("thing") == ["Elm (review/elm)"])
        try given.record("action.completion-claimed", "action/2", "effective=30 March 2023")
        #expect(
            try given.page(AnnualReport.self, ["year=fy:2022-23"]).table("Done in the year")?
                .column("thing") == ["Train (action/1)", "Meet (action/2)", "Meet (action/2)"])
    }

    @Test func `what the dates leave open is counted apart`() throws {
        var given = try given()
        try given.record(
            "progress.reported", "action/1", "text=A film was made", "state=done",
            "effective=2023")
        let page = try given.page(AnnualReport.self, ["year=fy:2022-23"])
        #expect(
            page.lead.first?.contains("actions taken 1 (of 1 more the dates cannot tell)") == true)
        #expect(
            page.table("Reviews")?.cell("review/elm", "done") == .cannotTell(["1", "2"]))
        #expect(page.table("Done in the year")?.column("within").sorted().last == "yes")
    }

    @Test func `a fact recorded later is not in the record known earlier`() throws {
        var given = try given()
        given.from("002", known: "2024-02-15")
        try given.record(
            "progress.reported", "action/1", "text=A film was made", "state=done",
            "effective=1 December 2022")
        let now = try given.page(AnnualReport.self, ["year=fy:2022-23"])
        #expect(now.table("Done in the year")?.rows.count == 2)
        let then = try given.page(AnnualReport.self, ["year=fy:2022-23"], knownAt: "2024-02-14")
        #expect(then.table("Done in the year")?.rows.count == 1)
    }
}
