import Assessment
import Replay
import Reports
import Tables
import Testing

@Suite struct TrailReportTests {
    private func given() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        for name in ["grace", "other"] {
            try given.record("review.incident-became-known", "review/\(name)", "title=\(name)")
        }
        try given.record(
            "action.agreed", "action/icon", "title=Launch ICON", "lead=not stated",
            "source=review/grace", "source=review/other")
        try given.record("indicator.defined", "indicator/trained", "title=Trained", "unit=count")
        try given.record(
            "indicator.observed", "indicator/trained", "value=over 200", "period=December 2022")
        try given.record(
            "progress.reported", "action/icon", "text=Launched", "state=done",
            "related=indicator/trained")
        given.from("002", known: "2024-02-15")
        try given.record("note.added", "action/icon", "about=gap", "text=No evaluation is shown.")
        return given
    }

    @Test func `a trail goes through actions to what they name, and not to where they come from`()
        throws
    {
        let page = try given().page(TrailReport.self, ["thing=review/grace"])
        #expect(page.lead == ["It leads to action 1, indicator 1."])
        #expect(page.table("What names it")?.column("as") == ["source"])
        #expect(
            page.table("What became of it")?.column("what")
                == ["Launched (done)", "Gap: No evaluation is shown."])
        #expect(
            page.table("Figures")?.cell("indicator/trained", "figures")
                == .list(["over 200, December 2022"]))
    }

    @Test func `an earlier moment knows less of it`() throws {
        let given = try given()
        let before = try given.page(
            TrailReport.self, ["thing=review/grace"], asAt: "2024-01-31", knownAt: "2024-01-31")
        #expect(before.table("What became of it")?.column("what") == ["Launched (done)"])
        let unknown = try given.page(
            TrailReport.self, ["thing=review/grace"], knownAt: "2023-12-31")
        #expect(
            unknown.lead
                == ["Not recorded: nothing about review/grace is known on 31 December 2023."])
    }

    @Test func `the thing must be named`() throws {
        let given = try given()
        #expect(throws: ReportProblem.self) { try given.page(TrailReport.self) }
    }
}
