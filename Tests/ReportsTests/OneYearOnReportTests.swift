import Assurance
import Reports
import Tables
import Testing

@Suite struct OneYearOnReportTests {
    @Test func `the ratings stand as they were at the close beside what they are now`() throws {
        var year = try AuditedYear()
        try year.record(
            "response.evidence-attached", "response/police/1", "reference=Survey",
            "effective=2023-02-01")
        try year.record(
            "response.moderated", "response/police/1", "rating=2", "effective=2023-03-01")
        let table = try #require(try year.page().table("Police: ratings"))
        #expect(table.cell("1 Leadership", "self_then") == .text("3"))
        #expect(table.cell("1 Leadership", "moderated_then") == .text("1"))
        #expect(table.cell("1 Leadership", "moderated_now") == .text("2"))
        #expect(table.cell("1 Leadership", "evidence_then") == .notRecorded)
        #expect(table.cell("1 Leadership", "evidence_now") == .number(1))
    }

    @Test func `a correction changes the answer only for whoever knows it`() throws {
        var year = try AuditedYear()
        let wrong = try #require(
            year.given.history.facts(of: ThingID(reading: "response/police/1")).last)
        year.given.from("002", known: "2023-05-01")
        try year.record(
            "event.corrected", "response/police/1", "target=\(wrong.at.id.text)",
            "reason=Read wrongly", "right.1.field=rating", "right.1.value=2")
        let before = try year.page(knownAt: "2023-04-30").table("Police: ratings")
        let after = try year.page().table("Police: ratings")
        #expect(before?.cell("1 Leadership", "moderated_then") == .text("1"))
        #expect(after?.cell("1 Leadership", "moderated_then") == .text("2"))
    }

    @Test func `a fact learned late belongs to the day on which it happened`() throws {
        var year = try AuditedYear()
        year.given.from("002", known: "2024-01-31")
        try year.record(
            "action.slipped", "action/a", "to=2024-06-30", "effective=2022-06-25")
        let before = try year.page(knownAt: "2023-12-31").table("Police: promises")
        let after = try year.page().table("Police: promises")
        #expect(
            before?.cell("action/a", "promised")?.words.contains("due: 31 December 2023") == true)
        #expect(after?.cell("action/a", "promised")?.words.contains("due: 30 June 2024") == true)
    }

    @Test func `a promise made since the close is shown as such`() throws {
        var year = try AuditedYear()
        try year.promise("action/b", "Name a deputy", on: "2023-02-01")
        let table = try #require(try year.page().table("Police: promises"))
        #expect(
            table.cell("action/b", "promised")?.words.hasPrefix("Promised since the close") == true)
        #expect(table.cell("action/b", "class")?.words == "Under way")
    }

    @Test func `another day can stand for the close`() throws {
        var year = try AuditedYear()
        try year.record(
            "action.transferred", "action/a", "lead=Chief Officer", "effective=2022-10-01")
        let page = try year.page(["since=2022-12-31"])
        #expect(page.lead.first?.contains("31 December 2022 (as asked)") == true)
        #expect(page.table("Police: promises")?.cell("action/a", "class")?.words == "Silent")
    }

    @Test func `it is narrowed to an organisation, a theme or a standard`() throws {
        let year = try AuditedYear()
        #expect(try year.page(["organisation=police"]).table("Police: promises") != nil)
        #expect(try year.page(["organisation=health"]).tables.isEmpty)
        #expect(try year.page(["standard=1"]).table("Police: promises") != nil)
        #expect(try year.page(["standard=2"]).tables.isEmpty)
        #expect(try year.page(["theme=officers"]).table("Police: promises") != nil)
        #expect(try year.page(["theme=leadership"]).table("Police: ratings") != nil)
        #expect(
            try year.page(["theme=escalation"]).lead.last
                == "Nothing that is known of this audit answers to that.")
    }

    @Test func `without an audit asked for, the one that closed last is taken`() throws {
        var year = try AuditedYear()
        try year.record(
            "audit.planned", "audit/next", "title=Next", "sort=section-11", "period=2024")
        #expect(try year.page().title == "One year on: Section 11 audit 2022")
    }

    @Test func `an audit that is not known, or has no close, is said so`() throws {
        var year = try AuditedYear()
        #expect(
            try year.page(["audit=audit/none"]).lead
                == ["Not recorded: the ledger holds nothing about audit/none."])
        try year.record("audit.planned", "audit/next", "title=Next", "sort=section-11")
        #expect(
            try year.page(["audit=audit/next"]).lead[0].hasPrefix("Not recorded: when the audit"))
        #expect(
            try Given().page(OneYearOnReport.self).lead[0]
                == "Not recorded: the ledger holds no audit.")
    }

    @Test func `each page of the pack is a part, and the summary counts each promise once`() throws
    {
        var year = try AuditedYear()
        try year.promise("action/b", "Name a deputy")
        let page = try year.page()
        #expect(page.parts.map(\.title) == ["Summary", "Police", "Every promise"])
        let table = try #require(page.table("What became of what was promised"))
        #expect(table.cell("Police", "silent") == .number(2))
        #expect(table.cell("Police", "answers") == .text("1 of 1"))
    }
}

@Suite struct QuestionTests {
    @Test func `a date moved twice without a reason is asked about`() throws {
        var year = try AuditedYear()
        try year.record("action.slipped", "action/a", "to=2024-03-31", "effective=2022-11-01")
        try year.record("action.slipped", "action/a", "to=2024-09-30", "effective=2023-03-01")
        let asked = try year.questions()
        #expect(
            asked.contains {
                $0.contains(
                    "moved twice since the close, from 31 December 2023 to 30 September 2024")
                    && $0.contains("without a recorded reason each time")
            })
    }

    @Test func `a rating two steps lower and contested is asked about once`() throws {
        var year = try AuditedYear()
        try year.record(
            "response.moderation-answered", "response/police/1", "answer=contested",
            "effective=2022-05-20")
        let asked = try year.questions().filter { $0.contains("itself 3") }
        #expect(asked.count == 1)
        #expect(asked.first?.contains("It contested that, on no recorded grounds") == true)
    }

    @Test
    func `a claim on the eve of the peer review, and one that nobody checked, are asked about`()
        throws
    {
        var year = try AuditedYear()
        try year.record(
            "peer-review.scheduled", "peer-review/a", "title=One-year-on", "audit=audit/s11",
            "on=2023-06-15", "effective=2023-05-01")
        try year.record("action.completion-claimed", "action/a", "effective=2023-06-14")
        let asked = try year.questions()
        #expect(
            asked.contains {
                $0.contains("said to be done (14 June 2023), the day before the peer review")
                    && $0.contains("Nobody is recorded as having checked in the 16 days since")
            })
    }

    @Test func `long without news is asked about, and a fresh word is not`() throws {
        var year = try AuditedYear()
        try year.record(
            "progress.reported", "action/a", "text=Begun", "state=started", "effective=2023-01-15")
        #expect(try year.questions().contains { $0.contains("no news of") })
        #expect(try !year.questions(asAt: "2023-02-15").contains { $0.contains("no news of") })
    }

    @Test func `what was delivered without a word on its difference is asked about`() throws {
        var year = try AuditedYear()
        try year.record("action.completion-claimed", "action/a", "effective=2023-03-01")
        try year.record("action.completion-verified", "action/a", "effective=2023-03-10")
        #expect(try year.questions().contains { $0.contains("What difference did it make") })
        try year.record(
            "impact.evidenced", "action/a", "measure=Complaints", "before=9", "after=2",
            "effective=2023-05-01")
        #expect(try year.questions().contains { $0.contains("Did children say so too?") })
    }
}
