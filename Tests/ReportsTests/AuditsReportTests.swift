import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct AuditsReportTests {
    /// An audit with findings and actions, one of which a later plan carries on.
    private func audit() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record(
            "audit.planned", "audit/harm", "title=Audit of harm", "sort=multi-agency",
            "period=fy:2022-23")
        for (id, sort) in [
            ("sharing", "works-well"), ("voice", "works-well"), ("speed", "to-improve"),
        ] {
            try given.record(
                "finding.recorded", "finding/\(id)", "source=audit/harm", "sort=\(sort)",
                "text=About \(id)")
        }
        try given.record(
            "action.agreed", "action/1", "title=Train", "lead=not stated", "source=audit/harm")
        try given.record(
            "action.agreed", "action/2", "title=Meet", "lead=not stated", "source=finding/speed")
        try given.record(
            "action.agreed", "action/next-2", "title=Meet at last", "lead=not stated",
            "source=audit/harm", "source=action/2")
        try given.record(
            "audit.planned", "audit/empty", "title=Audit of nothing known", "sort=single-agency")
        return given
    }

    @Test func `an action that carries another on is shown, and not counted twice`() throws {
        let page = try audit().page(AuditsReport.self, ["words=harm"])
        #expect(
            page.lead == [
                "1 audit.",
                "What works well: 2 findings. What is to improve: 1 finding.",
                "What followed: 2 actions; 1 action of later plans carries them on.",
            ])
        #expect(page.table("Audits")?.cell("audit/harm", "actions") == .number(2))
        #expect(
            page.table("What followed")?.column("thing") == [
                "action/1", "action/2", "action/next-2",
            ])
    }

    @Test func `findings stand by sort, and can be narrowed to one`() throws {
        let page = try audit().page(AuditsReport.self)
        #expect(
            page.table("Findings")?.column("sort") == ["works-well", "works-well", "to-improve"])
        let bad = try audit().page(AuditsReport.self, ["finding=to-improve"])
        #expect(bad.table("Findings")?.column("thing") == ["finding/speed"])
        #expect(bad.lead[1] == "What is to improve: 1 finding.")
    }

    @Test func `an audit without findings has none recorded, which is not zero`() throws {
        let page = try audit().page(AuditsReport.self, ["sort=single-agency"])
        let table = try #require(page.table("Audits"))
        #expect(table.cell("audit/empty", "works_well") == .notRecorded)
        #expect(table.cell("audit/empty", "actions") == .notRecorded)
        #expect(
            page.lead.last == "What followed: no action is recorded.")
    }

    @Test func `what was agreed on an answer, a recommendation or at a peer review followed too`()
        throws
    {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record(
            "organisation.admitted", "organisation/police", "name=Police", "category=statutory")
        try given.record("audit.planned", "audit/s11", "title=Audit", "sort=section-11")
        try given.record(
            "response.requested", "response/1", "audit=audit/s11",
            "organisation=organisation/police", "standard=4")
        try given.record(
            "recommendation.made", "recommendation/1", "source=audit/s11", "text=Train")
        try given.record(
            "peer-review.scheduled", "peer-review/1", "title=One year on", "audit=audit/s11")
        for (action, source) in [
            ("a", "response/1"), ("b", "recommendation/1"), ("c", "peer-review/1"),
        ] {
            try given.record(
                "action.agreed", "action/\(action)", "title=\(action)", "lead=not stated",
                "source=\(source)")
        }
        let page = try given.page(AuditsReport.self)
        #expect(page.lead.last == "What followed: 3 actions.")
        #expect(page.table("What followed")?.column("title") == ["a", "b", "c"])
        #expect(page.table("Audits")?.cell("audit/s11", "actions") == .number(3))
    }

    @Test func `before the paper, no audit is recorded`() throws {
        let page = try audit().page(AuditsReport.self, knownAt: "2024-01-22")
        #expect(page.lead == ["Not recorded: no audit is known on 22 January 2024."])
    }

    @Test func `a sort that does not exist is refused with those that do`() throws {
        #expect(throws: ReportProblem.self) {
            try audit().page(AuditsReport.self, ["sort=annual"])
        }
    }
}
