import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct GroupsReportTests {
    /// One group that became two, a merger whose date is wide, and a group only proposed.
    private func groups() throws -> Given {
        var given = Given()
        given.from("004", known: "2019-06-30")
        for (id, name, theme) in [
            ("neglect", "Early Help and Neglect", "neglect"), ("policy", "Policy", "policies"),
            ("executive", "Executive Group", "everything"),
        ] {
            try given.record(
                "group.established", "group/\(id)", "name=\(name)",
                "sort=\(id == "executive" ? "executive" : "sub-group")", "reportsOn=\(theme)",
                "effective=by June 2019")
        }
        try given.record(
            "rule.adopted", "rule/quorum", "text=All three", "body=group/executive", "quorum=3",
            "governs=quorum", "effective=June 2019", "sort=governance")
        given.from("003", known: "2023-03-02")
        for (id, theme) in [("pei", "early help"), ("ess", "neglect")] {
            try given.record(
                "group.established", "group/\(id)", "name=\(id.uppercased())", "sort=sub-group",
                "reportsOn=\(theme)", "effective=April 2023")
        }
        try given.record(
            "group.established", "group/training", "name=Policy & Training", "sort=sub-group",
            "effective=between February 2020 and March 2022")
        try given.record(
            "thing.superseded", "group/neglect", "successors=group/pei", "successors=group/ess",
            "how=split", "effective=April 2023")
        try given.record(
            "thing.superseded", "group/policy", "successors=group/training", "how=merged",
            "effective=between February 2020 and March 2022")
        try given.record(
            "group.proposed", "group/joint", "name=Joint group", "sort=sub-group",
            "effective=fy:2022-23")
        return given
    }

    @Test func `the groups at work on a day`() throws {
        let given = try groups()
        let early = try given.page(GroupsReport.self, ["sort=sub-group"], asAt: "2019-06-30")
        #expect(
            early.lead == [
                "At work on 30 June 2019: 2 sub-groups: Early Help and Neglect; Policy."
            ])
        let late = try given.page(GroupsReport.self, ["sort=sub-group"], asAt: "2023-05-01")
        #expect(
            late.table("Groups")?.column("thing") == ["group/ess", "group/pei", "group/training"])
    }

    @Test func `in the span of a merger the dates cannot tell`() throws {
        let page = try groups().page(GroupsReport.self, ["sort=sub-group"], asAt: "2021-01-01")
        #expect(
            page.lead == [
                "At work on 1 January 2021: 1 sub-group: Early Help and Neglect.",
                "Cannot tell whether at work on that day: Policy; Policy & Training.",
            ])
        let table = try #require(page.table("Groups"))
        #expect(table.cell("group/policy", "at_work") == .cannotTell(["yes", "no"]))
        #expect(table.cell("group/neglect", "at_work") == .yesNo(true))
    }

    @Test func `what was not yet known does not end a group`() throws {
        let page = try groups().page(
            GroupsReport.self, ["sort=sub-group"], asAt: "2023-05-01", knownAt: "2023-03-01")
        #expect(page.table("Groups")?.column("thing") == ["group/neglect", "group/policy"])
    }

    @Test func `a theme passes from group to group`() throws {
        let given = try groups()
        let before = try given.page(GroupsReport.self, ["theme=neglect"], asAt: "2023-03-31")
        #expect(before.table("Groups")?.column("name") == ["Early Help and Neglect"])
        let after = try given.page(GroupsReport.self, ["theme=neglect"], asAt: "2023-05-01")
        #expect(after.table("Groups")?.column("name") == ["ESS"])
    }

    @Test func `ended and proposed groups are shown when asked for, with their status`() throws {
        let page = try groups().page(GroupsReport.self, ["all=yes"], asAt: "2023-05-01")
        let table = try #require(page.table("Groups"))
        #expect(table.cell("group/neglect", "status") == .text("split"))
        #expect(table.cell("group/neglect", "followed_by") == .list(["PEI", "ESS"]))
        #expect(table.cell("group/joint", "at_work") == .yesNo(false))
    }

    @Test func `the quorum of a body comes from the rule that binds it`() throws {
        let page = try groups().page(GroupsReport.self, ["words=executive"], asAt: "2023-05-01")
        #expect(
            page.table("Groups")?.cell("group/executive", "quorum")
                == .text("3 statutory partners (rule/quorum)"))
    }
}
