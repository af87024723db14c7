import Assessment
import Replay
import Reports
import Tables
import Testing

@Suite struct ClocksReportTests {
    private func given() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record(
            "inspection.reported", "inspection/x", "title=Joint inspection", "sort=jtai",
            "effective=1 January 2024")
        try given.record(
            "inspection.statement-requested", "inspection/x", "due=23 May 2024",
            "effective=1 January 2024")
        try given.record(
            "review.incident-became-known", "review/late", "title=Late",
            "effective=1 December 2023", "awareOn=1 December 2023")
        try given.record(
            "review.incident-became-known", "review/vague", "title=Vague",
            "effective=December 2023")
        try given.record(
            "publication.published", "publication/x", "title=Agreement", "reviewDue=June 2021",
            "effective=June 2019")
        try given.record(
            "publication.published", "publication/x", "title=Agreement", "effective=December 2021")
        return given
    }

    private let title = "Clocks, the most urgent first"

    @Test func `what is overdue comes first, then what may be, then what is to come`() throws {
        let page = try given().page(ClocksReport.self)
        #expect(
            page.table(title)?.column("thing") == [
                "review/late", "review/late", "review/vague", "review/vague", "inspection/x",
                "review/late", "publication/x",
            ])
        #expect(
            page.lead.first
                == "7 clocks as at 29 February 2024: 2 running, 3 missed (2 with nothing recorded as "
                + "done); of 2 it cannot be told.")
    }

    @Test func `a clock says by when, how it stands, and how many days are left or over`() throws {
        let table = try given().page(ClocksReport.self).table(title)
        #expect(table?.cell("inspection/x", "days") == .text("84 left"))
        #expect(table?.cell("inspection/x", "state") == .text("running"))
        #expect(table?.cell("publication/x", "days") == .text("154 to 184 days late"))
        #expect(table?.cell("review/vague", "state") == .cannotTell(["running", "missed"]))
        #expect(
            table?.cell("review/vague", "due")
                == .text("unknown: when the authority became aware is not recorded"))
        #expect(
            table?.cell("review/late", "days")
                == .text("59 over, nothing recorded (working days)"))
    }

    @Test func `the clocks can be narrowed to a thing, a state and the days to come`() throws {
        let given = try given()
        func things(_ narrowing: String...) throws -> [String] {
            try given.page(ClocksReport.self, narrowing).table(title)?.column("thing") ?? []
        }
        #expect(try things("clock=written-statement") == ["inspection/x"])
        #expect(try things("state=cannot-tell") == ["review/vague", "review/vague"])
        #expect(try things("thing=publication/x", "open=no") == ["publication/x"])
        #expect(try things("open=yes", "within=90", "state=running") == ["inspection/x"])
        #expect(try things("open=yes", "within=30", "state=running").isEmpty)
    }

    @Test func `without anything that starts a clock nothing is recorded`() throws {
        let page = try Given().page(ClocksReport.self)
        #expect(
            page.lead == [
                "Not recorded: the ledger holds nothing that starts a clock."
            ])
    }
}
