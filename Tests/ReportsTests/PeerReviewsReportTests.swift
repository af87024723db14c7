import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct PeerReviewsReportTests {
    private func review() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record(
            "audit.planned", "audit/s11", "title=Section 11 audit", "sort=section-11")
        try given.record(
            "peer-review.scheduled", "peer-review/one-year-on", "title=One year on",
            "audit=audit/s11", "on=January 2023", "effective=by January 2023")
        try given.record(
            "peer-review.invited", "peer-review/one-year-on", "count=16",
            "effective=by January 2023")
        try given.record(
            "peer-review.held", "peer-review/one-year-on", "chairs=Independent Scrutineer",
            "chairs=Young Scrutineer", "effective=January 2023")
        for (claim, theme) in [("a", "Voice"), ("b", "Training"), ("c", "Voice")] {
            try given.record(
                "peer-review.progress-claimed", "peer-review/one-year-on", "claim=\(claim)",
                "theme=\(theme)", "text=Claim \(claim)", "effective=January 2023")
        }
        return given
    }

    @Test func `when, who chaired, how many were invited, and that attendance is not recorded`()
        throws
    {
        let page = try review().page(PeerReviewsReport.self)
        #expect(
            page.lead == [
                "One year on: held January 2023; chaired by Independent Scrutineer and "
                    + "Young Scrutineer; "
                    + "invited 16; attended not recorded.",
                "Claims of progress: 3 claims.",
            ])
        let table = try #require(page.table("Peer reviews"))
        #expect(table.cell("peer-review/one-year-on", "invited") == .number(16))
        #expect(table.cell("peer-review/one-year-on", "attended") == .notRecorded)
        #expect(table.cell("peer-review/one-year-on", "attendance") == .notRecorded)
    }

    @Test func `nobody came is not the same as not recorded`() throws {
        var given = try review()
        try given.record(
            "peer-review.held", "peer-review/one-year-on", "attendedCount=0",
            "effective=January 2023")
        let table = try #require(try given.page(PeerReviewsReport.self).table("Peer reviews"))
        #expect(table.cell("peer-review/one-year-on", "attended") == .number(0))
        #expect(table.cell("peer-review/one-year-on", "attendance") == .decimal("0.0"))
    }

    @Test func `claims are found by theme, and one that nobody answered is only claimed`() throws {
        let page = try review().page(PeerReviewsReport.self, ["theme=voice"])
        #expect(page.lead.last == "Claims of progress: 3 claims; 2 of them about \"voice\".")
        #expect(page.table("Claims of progress")?.column("claim") == ["Claim a", "Claim c"])
        #expect(page.table("Claims of progress")?.column("shown") == ["claimed", "claimed"])
    }
}
