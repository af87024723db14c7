import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct RulesReportTests {
    private func rules() throws -> Given {
        var given = Given()
        given.from("004", known: "2019-06-30")
        for (id, name) in [
            ("council", "Council"), ("health", "Health board"), ("police", "Police"),
        ] {
            try given.record(
                "organisation.admitted", "organisation/\(id)", "name=\(name)",
                "category=statutory", "effective=by June 2019")
        }
        try given.record(
            "organisation.admitted", "organisation/school", "name=School", "category=relevant",
            "effective=by June 2019")
        for (id, quorum) in [("partnership", 2), ("executive", 3)] {
            try given.record(
                "group.established", "group/\(id)", "name=The \(id)", "effective=by June 2019")
            try given.record(
                "rule.adopted", "rule/\(id)", "text=Quorum of \(quorum)", "body=group/\(id)",
                "governs=quorum", "quorum=\(quorum)", "effective=June 2019",
                "sort=governance")
        }
        try given.record(
            "rule.adopted", "rule/letter", "text=A letter goes to the absent partner",
            "governs=attendance-letter", "body=group/partnership", "effective=June 2019",
            "sort=governance")
        try given.record(
            "rule.adopted", "rule/clock", "text=Notify in time", "sort=statutory", "clockDays=5",
            "clockUnit=working-days", "effective=June 2019")
        return given
    }

    @Test func `two partners make one body quorate and not the other`() throws {
        let page = try rules().page(RulesReport.self, ["present=council, police"])
        let table = try #require(page.table("Quorum with those present"))
        #expect(table.cell("The partnership", "quorate") == .yesNo(true))
        #expect(table.cell("The executive", "quorate") == .yesNo(false))
        #expect(table.cell("The executive", "absent") == .list(["Health board"]))
        #expect(page.table("Rules")?.column("thing").contains("rule/letter") == true)
        #expect(page.table("Rules")?.column("thing").contains("rule/clock") == false)
    }

    @Test func `who is no statutory partner makes no quorum`() throws {
        let page = try rules().page(RulesReport.self, ["present=school, council, nobody"])
        #expect(
            page.table("Quorum with those present")?.cell("The partnership", "quorate")
                == .yesNo(false))
        #expect(page.lead.last == "Not one known organisation each: nobody.")
    }

    @Test func `a partner that may no longer be one leaves the quorum untold`() throws {
        var given = try rules()
        try given.record(
            "organisation.membership-changed", "organisation/police", "category=relevant",
            "effective=in 2023")
        let page = try given.page(RulesReport.self, ["present=council, police"], asAt: "2023-06-01")
        #expect(
            page.table("Quorum with those present")?.cell("The partnership", "quorate")
                == .cannotTell(["yes", "no"]))
    }

    @Test func `rules are narrowed by sort, body, words and quorum`() throws {
        let given = try rules()
        let quorum = try given.page(RulesReport.self, ["quorum=yes"])
        #expect(quorum.table("Rules")?.column("quorum") == ["3", "2"])
        let body = try given.page(RulesReport.self, ["body=partnership"])
        #expect(body.table("Rules")?.column("thing") == ["rule/letter", "rule/partnership"])
        let sort = try given.page(RulesReport.self, ["sort=statutory"])
        #expect(sort.table("Rules")?.cell("rule/clock", "clock") == .text("5 working-days"))
        #expect(sort.lead == ["1 rule in force on 29 February 2024."])
    }

    @Test func `a rule no longer in force is left out unless asked for`() throws {
        var given = try rules()
        try given.record("thing.withdrawn", "rule/letter", "effective=June 2022", "how=withdrawn")
        let page = try given.page(RulesReport.self, ["words=letter"])
        #expect(page.table("Rules")?.rows.isEmpty == true)
        let all = try given.page(RulesReport.self, ["words=letter", "all=yes"])
        #expect(all.table("Rules")?.cell("rule/letter", "status") == .text("withdrawn"))
    }

    @Test func `a partner that may have joined is counted only perhaps`() throws {
        var given = try rules()
        try given.record(
            "organisation.admitted", "organisation/icb", "name=Board", "category=statutory",
            "effective=2020-01/2020-06")
        let table = try given.judged(
            RulesReport.self, "present=police,icb", asAt: "2020-03-01"
        ).table("Quorum with those present")
        #expect(table?.column("present").first == "cannot tell: either 1 or 2")
        #expect(table?.column("quorate").contains("cannot tell: either yes or no") == true)
    }
}
