import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct InconsistenciesReportTests {
    @Test func `disagreements are found by thing, by words and by whether they are settled`() throws
    {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record("review.incident-became-known", "review/f", "title=F")
        try given.record("review.incident-became-known", "review/m", "title=M")
        let noted = try given.record(
            "inconsistency.noted", "review/f", "title=Year of publication", "sort=dates",
            "statements=cover: in the year", "statements=table: in May after it",
            "involves=review/m")
        try given.record(
            "inconsistency.noted", "review/m", "title=Number of reviews", "sort=figures",
            "statements=text: one", "statements=footnote: two")
        let all = try given.page(InconsistenciesReport.self)
        #expect(all.lead == ["2 noted; 2 of them not settled."])
        for (narrowing, titles) in [
            ("thing=review/m", ["Year of publication", "Number of reviews"]),
            ("thing=review/f", ["Year of publication"]),
            ("words=cover year", ["Year of publication"]),
            ("sort=figures", ["Number of reviews"]),
        ] {
            let page = try given.page(InconsistenciesReport.self, [narrowing])
            #expect(page.tables.first?.column("title") == titles)
        }
        try given.record(
            "inconsistency.resolved", "review/f", "noted=\(noted)", "resolution=May is right")
        let settled = try given.page(InconsistenciesReport.self, ["open=no"])
        #expect(settled.tables.first?.column("settled") == ["May is right"])
        let before = try given.page(
            InconsistenciesReport.self, asAt: "2023-12-31", knownAt: "2023-12-31")
        #expect(before.lead == ["Not recorded: no inconsistency is known on 31 December 2023."])
    }
}
