import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct LineageReportTests {
    /// Two plans: a priority continued, one split into a priority and a theme, and a new one.
    private func priorities() throws -> Given {
        var given = Given()
        for (plan, day) in [("1", "2021-01-01"), ("2", "2023-04-01")] {
            try given.record(
                "plan.drafted", "plan/\(plan)", "title=Plan \(plan)", "effective=\(day)")
        }
        for (plan, day, names) in [
            ("1", "2021-01-01", ["help", "abuse"]),
            ("2", "2023-04-01", ["help", "abuse", "health"]),
        ] {
            for name in names {
                try given.record(
                    "priority.added", "priority/\(plan)-\(name)", "title=\(name)",
                    "plan=plan/\(plan)", "effective=\(day)")
            }
        }
        try given.record(
            "priority.added", "priority/2-family", "title=Think Family",
            "sort=cross-cutting-theme", "plan=plan/2", "effective=2023-04-01")
        given.from("000", known: "2024-01-23")
        try given.record(
            "thing.superseded", "priority/1-help", "successors=priority/2-help", "how=continued",
            "effective=April 2023")
        try given.record(
            "thing.superseded", "priority/1-abuse", "successors=priority/2-abuse",
            "successors=priority/2-family", "how=split", "reason=It became a theme",
            "effective=April 2023")
        try given.record(
            "thing.superseded", "plan/1", "successors=plan/2", "effective=April 2023",
            "how=superseded")
        return given
    }

    @Test func `the new priority is the one that nothing became`() throws {
        let page = try priorities().page(LineageReport.self, ["plan=plan/2"])
        #expect(page.lead.last == "New in their plan: health (priority/2-health).")
        let table = try #require(page.table("Priorities"))
        #expect(table.cell("priority/2-health", "new") == .yesNo(true))
        #expect(table.cell("priority/2-help", "new") == .yesNo(false))
        #expect(table.cell("priority/2-help", "came_from") == .list(["help (priority/1-help)"]))
    }

    @Test func `what became of a theme is found by its name`() throws {
        let page = try priorities().page(LineageReport.self, ["words=think family"])
        let table = try #require(page.table("Priorities"))
        #expect(table.column("thing") == ["priority/1-abuse", "priority/2-family"])
        #expect(table.cell("priority/1-abuse", "status") == .text("split"))
        #expect(table.cell("priority/1-abuse", "why") == .text("It became a theme"))
    }

    @Test func `without a plan before, what is new is not recorded`() throws {
        let page = try priorities().page(LineageReport.self, ["plan=plan/1"])
        #expect(page.table("Priorities")?.cell("priority/1-help", "new") == .notRecorded)
        let unknown = try priorities().page(
            LineageReport.self, ["plan=plan/2"], knownAt: "2023-06-01")
        #expect(
            unknown.lead.last
                == "Which are new is not recorded: of no plan before are such priorities known.")
    }

    @Test func `a theme is not new where no themes are known before`() throws {
        var given = try priorities()
        try given.record(
            "priority.added", "priority/2-voice", "title=Voice", "sort=cross-cutting-theme",
            "plan=plan/2", "effective=2023-04-01")
        let page = try given.page(LineageReport.self, ["words=voice"])
        #expect(page.table("Priorities")?.cell("priority/2-voice", "new") == .notRecorded)
    }

    @Test func `within the month of the change it cannot be told`() throws {
        let page = try priorities().page(LineageReport.self, ["plan=plan/2"], asAt: "2023-04-10")
        #expect(
            page.table("Priorities")?.cell("priority/2-help", "new")
                == .cannotTell(["not recorded", "yes", "no"]))
    }
}
