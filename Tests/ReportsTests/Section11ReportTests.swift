import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct Section11ReportTests {
    private func audit() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record(
            "organisation.admitted", "organisation/police", "name=Police", "category=relevant")
        try given.record(
            "review.incident-became-known", "review/elm", "title=Elm", "effective=June 2022")
        try given.record(
            "standard-set.issued", "standard-set/a", "title=Standards", "edition=2021-22",
            "scale.name=Four steps", "scale.steps.1.value=0", "scale.steps.2.value=1",
            "scale.steps.3.value=2", "scale.steps.4.value=3", "standards.1.code=1",
            "standards.1.title=Leadership")
        try given.record(
            "audit.planned", "audit/s11", "title=Section 11 audit", "sort=section-11",
            "standards=standard-set/a")
        return given
    }

    @Test func `responses are counted, and a rate needs how many were asked`() throws {
        var given = try audit()
        try given.record("audit.responses-counted", "audit/s11", "returned=16")
        let unknown = try given.page(Section11Report.self)
        #expect(unknown.table("Section 11 audits")?.cell("audit/s11", "returned") == .number(16))
        #expect(unknown.table("Section 11 audits")?.cell("audit/s11", "rate") == .notRecorded)
        try given.record("audit.responses-counted", "audit/s11", "returned=16", "asked=18")
        let known = try given.page(Section11Report.self)
        #expect(known.table("Section 11 audits")?.cell("audit/s11", "rate") == .decimal("88.9"))
    }

    @Test func `where no rating is known the page says so`() throws {
        let page = try audit().page(Section11Report.self)
        #expect(
            page.lead.last
                == "Self-ratings: no rating is recorded; moderated ratings: no rating is recorded.")
        #expect(page.table("Ratings")?.rows.isEmpty == true)
        #expect(page.table("Ratings")?.whenEmpty.hasPrefix("Not recorded:") == true)
    }

    @Test func `the organisation's rating and the moderated one stand apart, with their gap`()
        throws
    {
        var given = try audit()
        try given.record(
            "response.requested", "response/police/1", "audit=audit/s11",
            "organisation=organisation/police", "standard=1")
        try given.record("response.submitted", "response/police/1", "rating=3")
        let before = try given.page(Section11Report.self)
        #expect(before.table("Ratings")?.cell("response/police/1", "gap") == .notRecorded)
        try given.record("response.moderated", "response/police/1", "rating=1")
        let ratings = try #require(try given.page(Section11Report.self).table("Ratings"))
        #expect(ratings.cell("response/police/1", "self_rating") == .text("3"))
        #expect(ratings.cell("response/police/1", "moderated_rating") == .text("1"))
        #expect(ratings.cell("response/police/1", "gap") == .number(2))
        let others = try given.page(Section11Report.self, ["organisation=health"])
        #expect(others.table("Ratings")?.rows.isEmpty == true)
        #expect(
            others.lead.last
                == "Of what answers to this: self-ratings: no rating is recorded; moderated ratings: "
                + "no rating is recorded.")
    }

    @Test func `a standard is found by its whole code, or by words of its title`() throws {
        var given = try audit()
        for code in ["1", "10", "11"] {
            try given.record(
                "standard-set.amended", "standard-set/a", "standard=\(code)",
                "change=\(code == "1" ? "reworded" : "added")")
            try given.record(
                "response.requested", "response/police/\(code)", "audit=audit/s11",
                "organisation=organisation/police", "standard=\(code)")
        }
        func asked(_ words: String) throws -> [String]? {
            try given.page(Section11Report.self, ["standard=\(words)"]).table("Ratings")?
                .column("standard")
        }
        #expect(try asked("1") == ["1"])
        #expect(try asked("leader") == ["1"])
        #expect(try asked("10") == ["10"])
    }

    @Test func `an accepted rating is assured, or asks for action`() throws {
        let year = try AuditedYear()
        #expect(
            try year.given.page(Section11Report.self).table("Ratings")?.column("assurance")
                == ["not applicable"])
        var accepted = year
        try accepted.record(
            "response.moderation-answered", "response/police/1", "answer=accepted",
            "effective=2022-05-20")
        #expect(
            try accepted.given.page(Section11Report.self).table("Ratings")?.column("assurance")
                == ["action required"])
    }

    @Test func `an amendment names the reviews that prompted it`() throws {
        var given = try audit()
        try given.record(
            "standard-set.amended", "standard-set/a", "standard=Trauma", "change=added",
            "promptedBy=review/elm", "promptedAlsoBy=Earlier reviews")
        let table = try #require(
            try given.page(Section11Report.self, ["standard=trauma"]).table(
                "Amendments to the standards"))
        #expect(table.cell("Trauma", "prompted_by") == .list(["Elm (review/elm)"]))
        #expect(table.cell("Trauma", "prompted_also_by") == .list(["Earlier reviews"]))
        #expect(table.cell("Trauma", "when") == .notRecorded)
    }

    @Test func `statements that do not agree about an audit are shown`() throws {
        var given = try audit()
        try given.record(
            "inconsistency.noted", "audit/s11", "title=Annual or two-yearly",
            "statements=yearly", "statements=every second year")
        let page = try given.page(Section11Report.self)
        #expect(
            page.table("Statements that do not agree")?.cell("audit/s11", "statements")
                == .list(["yearly", "every second year"]))
    }
}
