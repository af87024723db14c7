import Assessment
import Replay
import Reports
import Tables
import Testing

@Suite struct ClocksReportTests {
    private func given(kept: Bool = true) throws -> Given {
        var given = kept ? try Given.keptUp() : Given()
        given.from("001", known: "2024-01-23")
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
        let page = try given().judged(ClocksReport.self)
        #expect(
            page.table(title)?.column("thing") == [
                "review/late", "review/late", "review/vague", "review/vague", "inspection/x",
                "publication/x",
            ])
        #expect(
            page.lead == [
                "6 clocks as at 29 February 2024: 1 running, 3 missed (2 with nothing recorded as "
                    + "done); of 2 it cannot be told."
            ])
    }

    @Test func `a clock says by when, how it stands, and how many days are left or over`() throws {
        let table = try given().judged(ClocksReport.self).table(title)
        #expect(table?.cell("inspection/x", "days") == .text("84 left"))
        #expect(table?.cell("inspection/x", "state") == .text("running"))
        #expect(table?.cell("inspection/x", "rule") == .text("a day set by the paper itself"))
        #expect(table?.cell("publication/x", "days") == .text("154 to 184 days late"))
        #expect(table?.cell("review/vague", "state") == .cannotTell(["running", "missed"]))
        #expect(
            table?.cell("review/vague", "due")
                == .text("unknown: what it counts from is not recorded"))
        #expect(
            table?.cell("review/late", "days")
                == .text("57 over, nothing recorded (working days)"))
    }

    @Test func `each rule stands once, with whose it is, its edition and the duty beside it`()
        throws
    {
        let rules = try given().judged(ClocksReport.self).table("The rules they run by")
        #expect(
            rules?.column("clock")
                == ["notification", "partners-told", "written-statement", "publication-review"])
        #expect(rules?.cell("notification", "whose") == .text("national"))
        #expect(
            rules?.cell("notification", "source")
                == .list(["statutory guidance, The guide", "act, The act"]))
        #expect(rules?.cell("notification", "length") == .text("5 working-days"))
        #expect(rules?.cell("notification", "sure") == .text("seen"))
    }

    @Test func `a rule of the partnership's own is a row beside the national one`() throws {
        var given = try Given.keptUp()
        given.from("001", known: "2024-01-23")
        try given.record(
            "rule.adopted", "rule/own", "text=At once", "sort=governance", "governs=notification",
            "clockDays=1", "clockUnit=working-days", "effective=2020-01-01")
        try given.record(
            "review.incident-became-known", "review/x", "title=X", "effective=2 January 2024",
            "awareOn=2 January 2024")
        try given.record(
            "review.notified", "review/x", "to=them", "told=panel", "effective=5 January 2024")
        let table = try given.judged(ClocksReport.self, "clock=notification").table(title)
        #expect(table?.column("rule") == ["rule/own", "england/rule/notification"])
        #expect(table?.column("state") == ["missed", "met"])
    }

    @Test
    func `beyond the end of the record a clock is not known, and the page says how far it is`()
        throws
    {
        let page = try given(kept: false).judged(ClocksReport.self, "state=missed")
        #expect(page.table(title)?.column("thing").count == 3)
        #expect(
            page.lead.last
                == "The record reaches to 23 January 2024: of what was to be done after that, "
                + "nothing recorded is not known rather than missed.")
        let later = try given(kept: false)
            .judged(ClocksReport.self, "state=not-known", asAt: "2024-06-01")
        #expect(later.table(title)?.column("thing") == ["inspection/x"])
    }

    @Test func `the clocks can be narrowed to a thing, a state and the days to come`() throws {
        let given = try given()
        func things(_ page: Page) -> [String] { page.table(title)?.column("thing") ?? [] }
        #expect(
            try things(given.judged(ClocksReport.self, "clock=written-statement"))
                == ["inspection/x"])
        #expect(
            try things(given.judged(ClocksReport.self, "state=cannot-tell"))
                == ["review/vague", "review/vague"])
        #expect(
            try things(given.judged(ClocksReport.self, "thing=publication/x", "open=no"))
                == ["publication/x"])
        let coming = ["open=yes", "state=running"]
        #expect(
            try things(given.judged(ClocksReport.self, coming[0], coming[1], "within=90"))
                == ["inspection/x"])
        #expect(
            try things(given.judged(ClocksReport.self, coming[0], coming[1], "within=30")).isEmpty)
    }

    @Test func `without anything that starts a clock nothing is recorded`() throws {
        let page = try Given().judged(ClocksReport.self)
        #expect(
            page.lead == [
                "Not recorded: the ledger holds nothing that starts a clock."
            ])
    }

    @Test func `what may have stopped a clock is not said to have`() throws {
        var given = try Given.keptUp()
        given.from("001", known: "2024-03-01")
        try given.record(
            "review.incident-became-known", "review/x", "title=X", "awareOn=2 January 2024",
            "effective=2 January 2024")
        try given.record(
            "name.changed", "review/x", "to=Y", "how=renamed",
            "effective=2024-01-03/2024-02-10")
        try given.record(
            "review.notified", "review/x", "to=them", "told=panel",
            "effective=2024-01-05/2024-02-20")
        func row(_ asAt: String, _ open: String = "within=9999") throws -> Table? {
            try given.judged(ClocksReport.self, "clock=notification", open, asAt: asAt)
                .table(title)
        }
        let early = try row("2024-01-07")
        #expect(early?.cell("review/x", "name") == .text("X or Y (the dates cannot tell)"))
        #expect(
            early?.cell("review/x", "stopped")
                == .cannotTell(["not recorded", "notified, 2024-01-05/2024-02-20"]))
        #expect(
            early?.cell("review/x", "days")
                == .cannotTell(["2 left (working days)", "2 days early (working days)"]))
        #expect(try row("2024-01-07", "open=yes")?.rows.isEmpty ?? true)
        #expect(try row("2024-01-07", "open=no")?.rows.isEmpty ?? true)
        let late = try row("2024-01-30")
        #expect(late?.cell("review/x", "state") == .cannotTell(["met", "missed"]))
        #expect(try row("2024-02-20", "open=no")?.rows.count == 1)
    }
}
