import Assessment
import Assurance
import Replay
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
        #expect(
            page.lead.first
                == "What is so on 30 June 2023, beside what was so on 31 December 2022 (the day "
                + "asked for).")
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
                == "No standard, promise or claim of this audit holds “escalation”.")
        #expect(
            try year.page(["organisation=police", "standard=2"]).lead.last
                == "Nothing that is known of this audit answers to that.")
    }

    @Test func `a slip of the pen does not read as a finding`() throws {
        let year = try AuditedYear()
        for plain in ["plain=no", "plain=yes"] {
            #expect(
                try year.page(["organisation=polise", plain]).lead.last
                    == "No organisation's name holds “polise”. They are: Police.")
            #expect(
                try year.page(["standard=99", plain]).lead.last?.hasPrefix(
                    "No standard has the code “99”, or a title that holds it. They are: "
                        + "1 Leadership; 2 Voice") == true)
        }
    }

    @Test func `a standard is asked for by its whole code or by words of its title`() throws {
        var year = try AuditedYear()
        try year.record(
            "standard-set.amended", "standard-set/a", "standard=10", "change=added", "text=Culture",
            "effective=2022-01-01")
        try year.record(
            "response.requested", "response/police/10", "audit=audit/s11",
            "organisation=organisation/police", "standard=10", "effective=2022-02-01")
        try year.record(
            "response.submitted", "response/police/10", "rating=2", "effective=2022-04-01")
        func standards(_ words: String) throws -> [String]? {
            try year.page(["standard=\(words)"]).table("Police: ratings")?.column("standard")
        }
        #expect(try standards("1") == ["1 Leadership"])
        #expect(try standards("LEADER") == ["1 Leadership"])
        #expect(try standards("10")?.count == 1)
    }

    @Test
    func `a day to hold it against leaves the audit as it is, and lies before the day of the page`()
        throws
    {
        var year = try AuditedYear()
        try year.record(
            "audit.planned", "audit/old", "title=Old audit", "sort=section-11",
            "effective=2019-01-05")
        try year.record(
            "audit.stage-reached", "audit/old", "stage=actions-agreed", "effective=2019-06-30")
        #expect(
            try year.page(["since=2022-12-31"]).title == "One year on: Section 11 audit 2022")
        let arguments = try ReportArguments(
            [("since", "2027-01-01")], of: OneYearOnReport.self)
        let report = try OneYearOnReport(arguments)
        #expect(
            report.problem(try year.given.picture(asAt: "2026-11-21"))?.sentence
                == "\"since\" (1 January 2027) must be before 21 November 2026.")
    }

    @Test func `an answer no longer asked for is neither answered nor missing`() throws {
        var year = try AuditedYear()
        try year.record(
            "response.requested", "response/police/2", "audit=audit/s11",
            "organisation=organisation/police", "standard=2", "effective=2022-02-01")
        try year.record(
            "thing.withdrawn", "response/police/2", "reason=Asked by letter",
            "effective=2022-04-01")
        let page = try year.page()
        #expect(
            page.lead.contains(
                "Police is no longer asked for an answer on 2: Asked by letter."))
        let table = try #require(page.table("What became of what was promised"))
        #expect(table.cell("Police", "answers") == .text("1 of 1"))
        let text = page.written(as: .html)
        #expect(text.contains("1 no longer asked for."))
        #expect(!text.contains("not returned."))
        let narrowed = try year.page(["standard=2"])
        #expect(!narrowed.lead.contains { $0.contains("answered nothing") })
        let plain = try year.page(["plain=yes"]).written(as: .text)
        #expect(plain.contains("It no longer has to answer on 2 Voice of the child."))
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
            throws: ReportProblem(
                "action/a is not an audit. Name one such as audit=audit/s11-2021-22.")
        ) {
            try year.page(["audit=action/a"])
        }
        #expect(
            try year.page(["audit=audit/s11"], asAt: "2021-06-30").lead
                == [
                    "audit/s11 had not begun by 30 June 2021; what is first known of it is of "
                        + "5 January 2022."
                ])
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
        #expect(
            page.sections.contains(
                .paragraph("Each promise is counted once, under the worst that holds.")))
    }

    @Test func `what is reworded or transferred is counted beside the class it is under`() throws {
        var year = try AuditedYear()
        try year.record("wording.changed", "action/a", "to=Train some", "effective=2022-11-01")
        try year.record("action.slipped", "action/a", "to=2024-06-30", "effective=2022-12-01")
        let page = try year.page()
        #expect(
            page.table("What became of what was promised")?.cell("Police", "reworded")
                == .number(0))
        let also = try #require(page.table("What else holds of them, whatever their class"))
        #expect(also.cell("Police", "reworded") == .number(1))
        #expect(also.cell("Police", "date_moved") == .number(1))
        #expect(also.cell("Police", "transferred") == .number(0))
    }

    @Test func `the counts stand side by side on a narrow screen`() throws {
        var year = try AuditedYear()
        try year.promise("action/b", "Name a deputy")
        let lines = try year.page().written(as: .text, Writing(width: 80)).split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("Organisation") && $0.contains("Drop  Sup  Sil") })
        #expect(lines.contains { $0.hasPrefix("Organisation") && $0.contains("Overdue") })
    }

    @Test func `how far a date moved and when it was said done are told apart`() throws {
        var year = try AuditedYear()
        try year.promise("action/b", "Name a deputy")
        try year.record("action.slipped", "action/a", "to=2024-03-31", "effective=2023-01-05")
        try year.record("action.completion-claimed", "action/a", "effective=2024-04-28")
        let page = try year.page(asAt: "2024-06-30")
        let now = page.table("Police: promises")?.cell("action/a", "now")?.words
        #expect(
            now?.hasSuffix("date moved by 91 days; said done 119 days after the first date") == true
        )
        let all = try #require(page.table("Every promise and what became of it"))
        #expect(all.column("days_slipped") == ["91", "0"])
        #expect(all.column("days_after_first") == ["119", "not applicable"])
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

    @Test func `ratings further apart than the rule allows are asked about`() throws {
        var year = try AuditedYear()
        #expect(try !year.questions().contains { $0.contains("itself 3") })
        try year.adoptGap()
        let asked = try year.questions().filter { $0.contains("itself 3") }
        #expect(asked.count == 1)
        #expect(asked.first?.contains("More than 1 step between its own rating") == true)
    }

    @Test func `a rating two steps lower and contested is asked about once`() throws {
        var year = try AuditedYear()
        try year.adoptGap()
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

    @Test
    func
        `news later than the partnership's own rule has it is asked about, and a fresh word is not`()
        throws
    {
        var year = try AuditedYear()
        try year.record(
            "progress.reported", "action/a", "text=Begun", "state=started", "effective=2023-01-15")
        #expect(try !year.questions().contains { $0.contains("no news of") })
        try year.adoptSilence()
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

    @Test func `what the peers said is news too`() throws {
        var year = try AuditedYear()
        try year.record(
            "progress.reported", "action/a", "text=Begun", "state=started", "effective=2023-01-15")
        try year.claimAtPeerReview(of: "action/a", "It is in place")
        try year.adoptSilence()
        #expect(try !year.questions().contains { $0.contains("no news of") })
        #expect(
            try year.questions(asAt: "2023-12-15").contains {
                $0.contains("no news of") && $0.contains("since 15 June 2023")
            })
    }

    @Test func `confirmed by the peers and open or dropped: which is right`() throws {
        var year = try AuditedYear()
        try year.promise("action/b", "Name a deputy")
        try year.claimAtPeerReview(of: "action/a", "It is in place")
        try year.answerAtPeerReview("confirmed")
        try year.record("thing.withdrawn", "action/b", "effective=2023-01-05")
        try year.record(
            "peer-review.progress-claimed", "peer-review/a", "claim=b", "about=action/b",
            "text=It is named", "effective=2023-06-15")
        try year.answerAtPeerReview("confirmed", claim: "b")
        let asked = try year.questions(asAt: "2024-01-10")
        #expect(
            asked.contains {
                $0.contains("“It is in place” was claimed of")
                    && $0.hasSuffix("yet it is open and 10 days overdue. Which is right?")
            })
        #expect(asked.contains { $0.hasSuffix("yet it was dropped. Which is right?") })
        let claims = try #require(
            year.page(asAt: "2024-01-10").table("Police: claims at the peer review"))
        #expect(claims.cell("It is in place", "shown") == .text("confirmed"))
        #expect(claims.cell("It is in place", "promise_now") == .text("Slipped"))
        #expect(claims.cell("It is named", "promise_now") == .text("Dropped"))
    }

    @Test func `every transfer is told, the lead apart from the oversight`() throws {
        var year = try AuditedYear()
        try year.record(
            "group.proposed", "group/t", "name=Think Family Group", "sort=sub-group",
            "effective=2022-08-01")
        try year.record(
            "action.transferred", "action/a", "lead=Deputy", "formerLead=Training Lead",
            "cause=the post was deleted", "effective=2022-11-20")
        try year.record(
            "action.transferred", "action/a", "lead=Coordinator", "formerLead=Deputy",
            "effective=2023-02-26")
        try year.record(
            "action.transferred", "action/a", "oversight=Think Family Group",
            "formerOversight=Quality Group", "cause=once the group exists",
            "effective=2023-02-26")
        let asked = try year.questions()
        #expect(
            asked.contains {
                $0.contains(
                    "passed from Training Lead to Deputy (20 November 2022: the post was deleted), "
                        + "then to Coordinator (26 February 2023: for no recorded reason). Who "
                        + "answered for it in between?")
            })
        #expect(
            asked.contains {
                $0.hasPrefix("The oversight of")
                    && $0.contains("from Quality Group to Think Family Group (26 February 2023")
                    && $0.contains("Think Family Group is only proposed.")
            })
        let plain = try year.page(["plain=yes"]).written(as: .text)
        #expect(plain.contains("From 20 November 2022 on somebody else has to do it: the Deputy."))
        #expect(
            plain.contains("somebody else has to do it: the Coordinator. Nobody wrote down why."))
        #expect(plain.contains("The Think Family Group is only an idea so far."))
    }

    @Test func `each part that was reworded is asked about`() throws {
        var year = try AuditedYear()
        try year.record("wording.changed", "action/a", "to=Train some", "effective=2022-11-01")
        try year.record(
            "wording.changed", "action/a", "to=how many came", "part=measures",
            "reason=easier to count", "effective=2022-11-02")
        try year.record("wording.changed", "action/a", "to=Train one", "effective=2022-11-03")
        #expect(
            try year.questions().contains {
                $0.hasSuffix(
                    "was reworded since the close: its wording, changed twice, now reads “Train one”, "
                        + "for no recorded reason each time; its measures now read “how many came”. "
                        + "Is less promised than before?")
            })
    }
}
