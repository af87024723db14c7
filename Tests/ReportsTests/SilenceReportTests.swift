import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct SilenceReportTests {
    private func given() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.keep()
        try given.record("plan.drafted", "plan/a", "title=Plan", "period=fy:2023-24")
        return given
    }

    private func rows(_ given: Given, _ narrowing: [String], asAt: String) throws -> Table? {
        try given.page(SilenceReport.self, narrowing, asAt: asAt).tables.first
    }

    @Test func `an action is silent since it was last heard of, and no longer`() throws {
        var given = try given()
        try given.record(
            "action.agreed", "action/1", "title=Train", "lead=QA Manager", "plan=plan/a",
            "effective=1 June 2023")
        try given.record(
            "progress.reported", "action/1", "text=Half are trained", "state=continuing",
            "effective=1 October 2023")
        let asked = ["about=actions", "days=90"]
        #expect(try rows(given, asked, asAt: "2023-12-29")?.rows.isEmpty == true)
        let table = try rows(given, asked, asAt: "2023-12-30")
        #expect(table?.column("thing") == ["action/1"])
        #expect(table?.column("days") == ["90"])
        #expect(table?.column("heard") == ["Half are trained (continuing)"])
        try given.record("note.added", "action/1", "text=Asked again", "effective=1 December 2023")
        #expect(try rows(given, asked, asAt: "2023-12-30")?.rows.count == 1)
        try given.record("action.completion-claimed", "action/1", "effective=29 December 2023")
        #expect(try rows(given, asked, asAt: "2023-12-30")?.rows.isEmpty == true)
    }

    @Test func `where the last date is not exact it cannot be told, and that is said`() throws {
        var given = try given()
        try given.record(
            "action.agreed", "action/1", "title=Train", "lead=QA Manager", "plan=plan/a",
            "effective=autumn 2023")
        let page = try given.page(
            SilenceReport.self, ["about=actions", "days=100"], asAt: "2024-01-31")
        #expect(page.tables.first?.column("days") == ["62 to 152"])
        #expect(page.tables.first?.column("silent") == ["cannot tell: either yes or no"])
        #expect(
            page.lead.first
                == "On 31 January 2024 there is no matter about which nothing has been recorded "
                + "for 100 days or more. Of 1 more the dates cannot tell.")
    }

    @Test func `a response is silent from the day after it was due, until it is made`() throws {
        var given = try given()
        try given.record(
            "organisation.admitted", "organisation/police", "name=Police", "category=relevant")
        try given.record(
            "standard-set.issued", "standard-set/a", "title=Standards", "edition=1",
            "scale.name=Two steps", "scale.steps.1.value=no", "scale.steps.2.value=yes")
        try given.record(
            "audit.planned", "audit/s11", "title=Section 11", "sort=section-11",
            "standards=standard-set/a")
        try given.record(
            "response.requested", "response/police/1", "audit=audit/s11",
            "organisation=organisation/police", "standard=1", "due=31 May 2023",
            "effective=1 April 2023")
        let asked = ["about=returns", "days=1", "whose=police"]
        #expect(try rows(given, asked, asAt: "2023-05-31")?.rows.isEmpty == true)
        let table = try rows(given, asked, asAt: "2023-06-10")
        #expect(table?.column("missing") == ["its return on the standard 1"])
        #expect(table?.column("days") == ["10"])
        try given.record(
            "response.submitted", "response/police/1", "rating=no", "effective=9 June 2023")
        #expect(try rows(given, asked, asAt: "2023-06-10")?.rows.isEmpty == true)
        #expect(try rows(given, asked, asAt: "2023-06-08")?.rows.count == 1)
    }

    @Test func `what was claimed or found at a peer review is news of an action`() throws {
        var given = try given()
        try given.record(
            "action.agreed", "action/1", "title=Train", "lead=QA Manager", "plan=plan/a",
            "effective=1 June 2022")
        try given.record(
            "peer-review.scheduled", "peer-review/a", "title=One year on", "on=20 May 2023")
        try given.record(
            "peer-review.progress-claimed", "peer-review/a", "claim=a", "about=action/1",
            "text=Half are trained", "effective=20 May 2023")
        let asked = ["about=actions", "days=180"]
        #expect(try rows(given, asked, asAt: "2023-06-01")?.rows.isEmpty == true)
        let later = try rows(given, ["about=actions", "days=10"], asAt: "2023-06-01")
        #expect(later?.column("days") == ["12"])
        #expect(later?.column("heard") == ["claimed at the peer review: Half are trained"])
        try given.record(
            "peer-review.progress-answered", "peer-review/a", "claim=a", "outcome=not-evidenced",
            "basis=No list was brought", "effective=20 May 2023")
        #expect(
            try rows(given, ["about=actions", "days=10"], asAt: "2023-06-01")?.column("heard")
                == ["not evidenced at the peer review: No list was brought"])
    }

    @Test func `a promise that is an action, or in its words, is one matter`() throws {
        var given = try given()
        try given.record(
            "scrutiny.theme-chosen", "scrutiny/neglect", "title=Neglect", "effective=1 May 2022")
        for promise in ["Repairs within ten days", "A tool for all"] {
            try given.record(
                "scrutiny.commitment-made", "scrutiny/neglect", "body=Council",
                "text=\(promise)", "effective=1 June 2022")
        }
        try given.record(
            "action.agreed", "action/1", "title=Housing repairs within ten days",
            "lead=QA Manager", "source=scrutiny/neglect", "effective=1 June 2022")
        let page = try given.page(SilenceReport.self, ["days=180"], asAt: "2024-01-01")
        #expect(
            page.lead.first
                == "On 1 January 2024 nothing has been recorded about 2 matters for 180 days or "
                + "more: actions 1, promises 1.")
        #expect(page.tables.map { $0.column("name") }.joined().contains("A tool for all"))
        let alone = try rows(given, ["about=promises"], asAt: "2024-01-01")
        #expect(alone?.column("thing") == ["scrutiny/neglect", "action/1"])
    }

    @Test func `a rating found too low after the cycle closed still asks for an action`() throws {
        var year = try AuditedYear()
        try year.record(
            "response.moderation-answered", "response/police/1", "answer=accepted",
            "effective=2022-05-20")
        try year.record(
            "response.requested", "response/police/2", "audit=audit/s11",
            "organisation=organisation/police", "standard=2", "effective=2022-02-01")
        try year.record(
            "response.submitted", "response/police/2", "rating=3", "effective=2022-04-01")
        try year.record(
            "response.moderated", "response/police/2", "rating=1", "effective=2022-05-01")
        try year.record(
            "response.moderation-answered", "response/police/2", "answer=accepted",
            "effective=2022-05-20")
        let asked = ["about=ratings"]
        #expect(
            try rows(year.given, asked, asAt: "2023-06-30")?.column("thing")
                == ["response/police/2"])
        try year.record("thing.closed", "response/police/2", "effective=2022-07-01")
        #expect(
            try rows(year.given, asked, asAt: "2023-06-30")?.column("thing")
                == ["response/police/2"])
    }

    @Test func `a finding is silent while no action names it, and its audit's actions are told`()
        throws
    {
        var given = try given()
        try given.record("audit.planned", "audit/a", "title=Audit", "sort=multi-agency")
        for name in ["1", "2"] {
            try given.record(
                "finding.recorded", "finding/\(name)", "source=audit/a", "sort=to-improve",
                "text=Records \(name)", "effective=1 June 2022")
        }
        try given.record(
            "action.agreed", "action/1", "title=Improve", "lead=not stated", "source=finding/1")
        try given.record(
            "action.agreed", "action/2", "title=Improve all", "lead=not stated", "source=audit/a")
        let table = try rows(given, ["about=findings"], asAt: "2024-01-31")
        #expect(table?.column("thing") == ["finding/2"])
        #expect(
            table?.column("missing")
                == ["an action that names it; 1 answer audit/a as a whole"])
    }

    @Test func `a recommendation wants an answer, then an action`() throws {
        var given = try given()
        try given.record(
            "review.incident-became-known", "review/elm", "title=Elm", "effective=June 2022")
        try given.record(
            "recommendation.made", "recommendation/1", "source=review/elm", "text=Train all",
            "effective=1 June 2022")
        let asked = ["about=recommendations"]
        #expect(try rows(given, asked, asAt: "2024-01-31")?.column("missing") == ["an answer"])
        try given.record(
            "recommendation.answered", "recommendation/1", "answer=accepted",
            "effective=1 July 2022")
        #expect(try rows(given, asked, asAt: "2024-01-31")?.column("missing") == ["an action"])
        try given.record(
            "action.agreed", "action/1", "title=Train", "lead=not stated",
            "source=recommendation/1")
        #expect(try rows(given, asked, asAt: "2024-01-31")?.rows.isEmpty == true)
    }

    @Test func `a group is silent since it last met, and a meeting since the day set for it`()
        throws
    {
        var given = try given()
        try given.record(
            "group.established", "group/qa", "name=QA", "sort=sub-group", "meets=quarterly",
            "effective=1 April 2021")
        try given.record(
            "group.established", "group/board", "name=Adults' board", "sort=linked")
        try given.record(
            "meeting.held", "meeting/1", "title=QA", "group=group/qa", "on=1 February 2023")
        try given.record(
            "meeting.scheduled", "meeting/2", "title=QA", "group=group/qa", "on=1 May 2023")
        let groups = try rows(given, ["about=groups"], asAt: "2024-01-31")
        #expect(groups?.column("thing") == ["group/qa"])
        #expect(groups?.column("missing") == ["a later meeting; meets: quarterly"])
        #expect(groups?.column("days") == ["364"])
        let meetings = try rows(given, ["about=meetings"], asAt: "2024-01-31")
        #expect(meetings?.column("thing") == ["meeting/2"])
        #expect(
            meetings?.column("missing") == ["that it was held, moved or cancelled"])
    }

    @Test func `the page says that it is the record that is silent`() throws {
        let page = try given().page(SilenceReport.self, ["days=180"])
        #expect(page.lead.first?.contains("there is no matter") == true)
        #expect(page.lead.last?.hasPrefix("It is the record that is silent") == true)
        #expect(throws: ReportProblem.self) {
            try given().page(SilenceReport.self, ["about=trains"])
        }
    }

    @Test func `without a rule of the partnership's own what is open is shown, and not judged`()
        throws
    {
        var given = try given()
        try given.record(
            "action.agreed", "action/1", "title=Train", "lead=QA Manager", "plan=plan/a",
            "effective=1 June 2023")
        let page = try given.page(SilenceReport.self, ["about=actions"], asAt: "2024-01-31")
        #expect(
            page.lead.first
                == "No rule of the partnership's own says how long silence may last: 1 matter open "
                + "on 31 January 2024, each with how long nothing has been recorded about it: "
                + "actions 1.")
        #expect(page.tables.first?.column("days") == ["244"])
        #expect(page.tables.first?.column("silent") == [])
        try given.record(
            "rule.adopted", "rule/silence", "text=Every three months", "sort=stated",
            "governs=silence", "clockDays=3", "clockUnit=months", "effective=1 January 2020")
        let judged = try given.page(SilenceReport.self, ["about=actions"], asAt: "2024-01-31")
        #expect(judged.tables.first?.column("silent") == ["yes"])
        #expect(
            try rows(given, ["about=actions"], asAt: "2023-09-01")?.rows.isEmpty == true)
    }
}
