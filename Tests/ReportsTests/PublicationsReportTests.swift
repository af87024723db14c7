import Assessment
import Replay
import Reports
import Tables
import Testing

@Suite struct PublicationsReportTests {
    private func agreement() throws -> Given {
        var given = Given()
        given.from("004", known: "2019-06-30")
        try given.record(
            "publication.published", "publication/agreement", "title=Agreement", "sort=agreement",
            "edition=June 2019", "reviewDue=June 2021", "effective=June 2019")
        given.from("000", known: "2024-01-23")
        try given.record(
            "publication.published", "publication/agreement", "title=Agreement", "sort=agreement",
            "edition=Refreshed", "effective=December 2021")
        return given
    }

    @Test func `the review of an edition is late from the last day on which it was due`() throws {
        let table = try agreement().page(PublicationsReport.self).table("Editions")
        #expect(table?.column("days_late") == ["154 to 184", "not applicable"])
        #expect(table?.column("next") == ["December 2021", "not recorded"])
    }

    @Test func `a review without a later edition goes on being late`() throws {
        var given = try agreement()
        given.from("004", known: "2019-06-30")
        try given.keep()
        let page = try given.page(
            PublicationsReport.self, ["overdue=yes"], asAt: "2021-07-10", knownAt: "2019-06-30")
        #expect(page.table("Editions")?.column("days_late") == ["10, and not yet"])
        #expect(page.lead == ["1 publication; 1 with a review past its date on 10 July 2021."])
        let early = try given.page(
            PublicationsReport.self, asAt: "2021-06-30", knownAt: "2019-06-30")
        #expect(early.table("Editions")?.column("days_late") == ["not yet due"])
    }

    @Test func `the way to sign-off is measured from the year's end and from the due month`() throws
    {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record(
            "publication.drafted", "publication/report", "title=Annual Report", "sort=report",
            "due=September 2023", "effective=October 2023")
        for (body, outcome, when) in [
            ("Full Partnership", "considered", "October 2023"),
            ("Executive", "signed-off", "January 2024"),
        ] {
            try given.record(
                "publication.considered", "publication/report", "body=\(body)",
                "outcome=\(outcome)", "effective=\(when)")
        }
        let page = try given.page(PublicationsReport.self, ["year=fy:2022-23"])
        let table = page.table("Considered and signed off")
        #expect(table?.column("after_year") == ["184 to 214", "276 to 306"])
        #expect(table?.column("days_late") == ["1 to 31", "93 to 123"])
        #expect(
            page.lead.last
                == "First signed off by Executive, January 2024: 276 to 306 days after "
                + "the year's end (31 March 2023); 93 to 123 days after it was due (30 "
                + "September 2023)."
        )
        let plain = try given.page(PublicationsReport.self).table("Considered and signed off")
        #expect(plain?.column("after_year") == ["not recorded", "not recorded"])
    }
}
