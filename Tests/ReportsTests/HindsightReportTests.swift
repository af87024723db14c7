import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct HindsightReportTests {
    /// A year told of by a paper within it, by the yearly report, and by a later paper.
    private func given() throws -> Given {
        var given = Given()
        given.from("001", known: "2023-02-01")
        try given.record(
            "review.incident-became-known", "review/elm", "title=Elm", "effective=June 2022")
        given.from("000", known: "2024-01-23")
        try given.record("review.notified", "review/elm", "to=Panel", "effective=4 July 2022")
        try given.record("note.added", "review/elm", "text=Dates are few")
        try given.record(
            "publication.published", "publication/report", "title=Yearly report",
            "period=fy:2022-23", "effective=30 September 2023")
        return given
    }

    @Test
    func `what a period's facts were known by its end, and what was learned later, are apart`()
        throws
    {
        let page = try given().page(HindsightReport.self, ["period=fy:2022-23"])
        #expect(
            page.lead.first
                == "Of the financial year 2022-23, 1 fact that bears a date and still stands was "
                + "known by 31 March 2023; 1 more was learned later, 298 days after it.")
        let table = page.table("Learned later")
        #expect(table?.column("thing") == ["review/elm"])
        #expect(table?.column("after_effect") == ["568"])
        #expect(table?.column("after") == ["298"])
        #expect(page.table("When it was learned")?.column("facts") == ["1"])
    }

    @Test func `knowledge at an earlier day shows what was not yet learned`() throws {
        let page = try given().page(
            HindsightReport.self, ["period=fy:2022-23"], knownAt: "2023-06-01")
        #expect(page.table("Learned later")?.rows.isEmpty == true)
        #expect(page.lead.first?.contains("0 more were learned later.") == true)
    }

    @Test func `later is after the report came out, where a report is named`() throws {
        let given = try given()
        let page = try given.page(HindsightReport.self, ["report=publication/report"])
        #expect(page.lead.first?.contains("was known by 30 September 2023") == true)
        #expect(page.table("Learned later")?.column("after") == ["115"])
        let none = try given.page(
            HindsightReport.self, ["report=publication/other", "period=fy:2022-23"])
        #expect(none.lead.first?.hasPrefix("Not recorded: that publication/other came out") == true)
        #expect(none.table("Learned later")?.column("after") == ["298"])
    }

    @Test func `facts without a date are counted, and listed where asked for`() throws {
        let given = try given()
        let page = try given.page(HindsightReport.self, ["period=fy:2022-23"])
        #expect(
            page.lead.last
                == "1 fact without a date may be of it too: undated=yes lists them.")
        let listed = try given.page(HindsightReport.self, ["period=fy:2022-23", "undated=yes"])
        #expect(listed.table("Undated, and may be of it")?.rows.count == 1)
    }

    @Test func `a correction of a fact of the period says how long the mistake stood`() throws {
        var given = try given()
        let (first, second) = (
            given.history.facts[0].at.id, given.history.facts[1].at.id
        )
        given.from("002", known: "2024-02-15")
        try given.record(
            "event.corrected", "review/elm", "target=\(first)", "reason=The minutes say so",
            "right.1.field=effective", "right.1.value=May 2021")
        try given.record(
            "event.retracted", "review/elm", "target=\(second)", "reason=It was another child")
        let asked = ["period=fy:2022-23"]
        let page = try given.page(HindsightReport.self, asked)
        let table = page.table("Put right later")
        #expect(table?.column("right") == ["effective: May 2021", "it never happened"])
        #expect(table?.column("stood") == ["379", "23"])
        #expect(table?.column("within") == ["as recorded yes, as now known no", "yes"])
        #expect(page.lead.contains("Put right since: 1; found never to have happened: 1."))
        let before = try given.page(HindsightReport.self, asked, knownAt: "2024-02-14")
        #expect(before.table("Put right later")?.rows.isEmpty == true)
        #expect(before.lead.first?.contains("1 more was learned later") == true)
    }

    @Test func `a fact known then and retracted since is counted apart`() throws {
        var given = try given()
        let first = given.history.facts[0].at.id
        given.from("002", known: "2024-02-15")
        try given.record(
            "event.retracted", "review/elm", "target=\(first)", "reason=It was another child")
        let page = try given.page(HindsightReport.self, ["period=fy:2022-23"])
        #expect(page.lead.first?.contains("0 facts that bear a date and still stand") == true)
        #expect(
            page.lead.contains(
                "1 more was taken to be known then, and found since never to have happened."))
        let long = try given.page(HindsightReport.self, ["period=fy:2022-23", "days=900"])
        #expect(
            long.lead.first?.hasSuffix("0 more were learned later, 900 days after it or more.")
                == true)
    }

    @Test func `a date that cannot tell stands in a table of its own`() throws {
        var given = try given()
        try given.record("review.notified", "review/elm", "to=Ofsted", "effective=in 2023")
        // Nothing happens to a review before it began, in June 2022.
        try given.record("review.notified", "review/elm", "to=DfE", "effective=in 2022")
        let page = try given.page(HindsightReport.self, ["period=fy:2022-23"])
        #expect(page.table("Learned later")?.rows.count == 2)
        #expect(page.table("Learned later, and may be of it")?.rows.count == 1)
    }

    @Test func `what had not happened by the day is not of it`() throws {
        let page = try given().page(
            HindsightReport.self, ["period=fy:2022-23"], asAt: "2022-07-03")
        #expect(
            page.table("Learned later")?.column("fact")
                == ["review incident became known (title: Elm)"])
    }

    @Test func `without a period it asks for one`() throws {
        let page = try given().page(HindsightReport.self)
        #expect(page.lead.last?.hasPrefix("Ask about a period") == true)
    }

    @Test func `a kind that is none is refused with the nearest`() throws {
        #expect(
            throws: ReportProblem("\"reveiw\" is not a kind of thing. Did you mean \"review\"?")
        ) {
            try given().page(HindsightReport.self, ["kind=reveiw"])
        }
        #expect(throws: ReportProblem.self) {
            try given().page(HindsightReport.self, ["after=2020 onwards"])
        }
    }
}
