import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct OptimismReportTests {
    /// Two audits on one scale and a third on another, with three organisations.
    private func given() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        for name in ["Police", "Health", "Council"] {
            try given.record(
                "organisation.admitted", "organisation/\(name.lowercased())", "name=\(name)",
                "category=relevant")
        }
        for (set, steps) in [("a", ["0", "1", "2", "3"]), ("local", ["red", "green"])] {
            var fields = ["title=Standards \(set)", "edition=1", "scale.name=Scale \(set)"]
            for (at, step) in steps.enumerated() {
                fields.append("scale.steps.\(at + 1).value=\(step)")
            }
            fields += ["standards.1.code=1", "standards.1.title=Leadership \(set)"]
            try record(fields, "standard-set/\(set)", &given)
        }
        for (audit, set, year) in [
            ("2021", "a", "fy:2020-21"), ("2023", "a", "fy:2022-23"), ("local", "local", "2023"),
        ] {
            try given.record(
                "audit.planned", "audit/\(audit)", "title=Audit \(audit)", "sort=section-11",
                "standards=standard-set/\(set)", "period=\(year)")
        }
        return given
    }

    private func record(_ fields: [String], _ set: String, _ given: inout Given) throws {
        switch fields.count {
        case 7:
            try given.record(
                "standard-set.issued", set, fields[0], fields[1], fields[2], fields[3], fields[4],
                fields[5], fields[6])
        default:
            try given.record(
                "standard-set.issued", set, fields[0], fields[1], fields[2], fields[3], fields[4],
                fields[5], fields[6], fields[7], fields[8])
        }
    }

    private func rate(
        _ given: inout Given, _ organisation: String, _ audit: String, own: String?,
        moderated: String?
    ) throws {
        let thing = "response/\(organisation)/\(audit)"
        try given.record(
            "response.requested", thing, "audit=audit/\(audit)",
            "organisation=organisation/\(organisation)", "standard=1")
        if let own { try given.record("response.submitted", thing, "rating=\(own)") }
        if let moderated {
            try given.record("response.moderated", thing, "rating=\(moderated)")
        }
    }

    @Test func `gaps are counted in steps on the scale of each audit, and never added up`() throws {
        var given = try given()
        try rate(&given, "police", "2021", own: "3", moderated: "1")
        try rate(&given, "health", "2021", own: "2", moderated: "2")
        try rate(&given, "council", "2021", own: "1", moderated: "2")
        try rate(&given, "police", "local", own: "green", moderated: "red")
        let page = try given.page(OptimismReport.self)
        #expect(
            page.lead == [
                "4 of 4 responses have both ratings on one scale.",
                "Audit 2021, on the scale Scale a: 1 moderated down (by 2 steps), "
                    + "1 up (by 1 step), 1 as they rated themselves.",
                "Audit local, on the scale Scale local: 1 moderated down (by 1 step), 0 up, "
                    + "0 as they rated themselves.",
                "Moderated down in more than one audit: Police (2).",
            ])
        let table = page.table("By organisation and audit")
        #expect(table?.column("name") == ["Council", "Health", "Police", "Police"])
        #expect(table?.column("most") == ["-1", "0", "2", "1"])
    }

    @Test func `what cannot be compared is named with the reason`() throws {
        var given = try given()
        try rate(&given, "police", "2021", own: "3", moderated: "1")
        try rate(&given, "police", "local", own: "green", moderated: "red")
        try rate(&given, "health", "2021", own: "3", moderated: nil)
        try rate(&given, "council", "2021", own: nil, moderated: nil)
        try given.record("response.not-returned", "response/council/2021")
        let table = try given.page(OptimismReport.self).table("What cannot be compared, and why")
        #expect(
            table?.column("why") == [
                "one is rated on the scale Scale a, the other on Scale local",
                "in the first alone: Leadership a; in the second alone: Leadership local",
                "it was not returned", "no moderated rating is recorded",
            ])
    }

    @Test func `a request withdrawn is not awaited, and a code is matched as a whole`() throws {
        var given = try given()
        try rate(&given, "police", "2021", own: nil, moderated: nil)
        try given.record("thing.withdrawn", "response/police/2021", "reason=It was merged")
        let page = try given.page(OptimismReport.self, ["standard=1"])
        #expect(
            page.table("What cannot be compared, and why")?.column("why")
                == ["the request was withdrawn"])
        #expect(
            try given.page(OptimismReport.self, ["standard=LEADERSHIP"]).lead.count
                == page.lead.count
        )
        #expect(
            try given.page(OptimismReport.self, ["standard=0"]).lead
                == ["No response that is known answers to this."])
    }

    @Test func `moderated down again on the same standard is told for that standard`() throws {
        var given = try given()
        try rate(&given, "police", "2021", own: "3", moderated: "1")
        try rate(&given, "police", "2023", own: "2", moderated: "1")
        try rate(&given, "health", "2021", own: "3", moderated: "2")
        let table = try given.page(OptimismReport.self).table(
            "Moderated down in more than one audit")
        #expect(
            table?.column("standard")
                == ["any standard", "any standard", "Leadership a", "Leadership a"])
        #expect(
            table?.column("audit") == ["Audit 2021", "Audit 2023", "Audit 2021", "Audit 2023"])
        #expect(table?.column("organisation") == Array(repeating: "Police", count: 4))
    }

    @Test func `a standard of another title in another edition is not the same`() throws {
        var given = try given()
        try rate(&given, "police", "2021", own: "3", moderated: "1")
        try rate(&given, "police", "local", own: "green", moderated: "red")
        let table = try given.page(OptimismReport.self).table(
            "Moderated down in more than one audit")
        #expect(table?.column("standard") == ["any standard", "any standard"])
    }

    @Test func `an answer moderated again after it was contested shows both`() throws {
        var given = try given()
        try rate(&given, "police", "2021", own: "3", moderated: "1")
        try given.record(
            "response.moderation-answered", "response/police/2021", "answer=contested")
        try given.record("response.moderated", "response/police/2021", "rating=2")
        let table = try given.page(OptimismReport.self).table(
            "Answers rated higher or lower by moderation")
        #expect(table?.column("moderated") == ["1; 2"])
        #expect(table?.column("contested") == ["yes"])
        #expect(table?.column("gap") == ["1"])
        let wide = try given.page(OptimismReport.self, ["steps=2"])
        #expect(
            wide.table("Answers rated higher or lower by moderation")?.rows.isEmpty == true)
    }

    @Test func `where no response is known the page says only that`() throws {
        let page = try given().page(OptimismReport.self)
        #expect(page.lead == ["Not recorded: the ledger holds no response to an audit."])
        #expect(page.sections.isEmpty)
    }
}
