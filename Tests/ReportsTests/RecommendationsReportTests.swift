import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct RecommendationsReportTests {
    private func made() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record(
            "review.incident-became-known", "review/elm", "title=Elm", "effective=June 2022")
        try given.record(
            "recommendation.made", "recommendation/1", "source=review/elm", "text=Review the scheme"
        )
        try given.record(
            "recommendation.made", "recommendation/2", "source=review/elm", "text=Share faster",
            "ofWhom=Executive", "due=March 2023")
        try given.record(
            "recommendation.answered", "recommendation/2", "answer=accepted",
            "answeredBy=Executive")
        try given.record(
            "action.agreed", "action/1", "title=Share at once", "lead=not stated",
            "source=recommendation/2")
        try given.record("recommendation.converted", "recommendation/2", "actions=action/1")
        return given
    }

    @Test func `one without an owner or date is told from one that is overdue`() throws {
        let page = try made().page(RecommendationsReport.self)
        #expect(
            page.lead == [
                "2 recommendations: 2 open, 1 turned into actions, 1 without anyone to "
                    + "whom it is addressed."
            ])
        let table = try #require(page.table("Recommendations"))
        #expect(table.cell("recommendation/1", "of_whom") == .notRecorded)
        #expect(table.cell("recommendation/1", "overdue") == .text("undated"))
        #expect(table.cell("recommendation/2", "overdue") == .yesNo(true))
        #expect(table.cell("recommendation/2", "answers") == .list(["Executive: accepted"]))
        #expect(page.table("What came of them")?.column("title") == ["Share at once"])
    }

    @Test func `none is known before the paper`() throws {
        let page = try made().page(RecommendationsReport.self, knownAt: "2023-01-01")
        #expect(page.lead == ["Not recorded: no recommendation is known on 1 January 2023."])
    }
}
