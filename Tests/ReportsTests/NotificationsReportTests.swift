import Assessment
import Replay
import Reports
import Tables
import Testing

@Suite struct NotificationsReportTests {
    private func incident(
        _ given: inout Given, _ name: String, aware: String?, notified: String?,
        told: String = "panel"
    ) throws {
        given.from("001", known: "2024-01-23")
        try given.record(
            "review.incident-became-known", "review/\(name)",
            ["title=\(name)", "effective=by 2023"] + (aware.map { ["awareOn=\($0)"] } ?? []))
        guard let notified else { return }
        try given.record(
            "review.notified", "review/\(name)", "to=them", "told=\(told)",
            "effective=\(notified)")
    }

    @Test func `five working days are counted over Christmas without the bank holidays`() throws {
        var given = try Given.keptUp()
        try incident(&given, "x", aware: "23 December 2022", notified: "5 January 2023")
        let page = try given.judged(NotificationsReport.self, "to=panel")
        let table = page.table("Notifications")
        #expect(
            table?.cell("review/x", "last_day")
                == .date(
                    written: "Wednesday 4 January 2023", earliest: "2023-01-04",
                    latest: "2023-01-04"))
        #expect(table?.cell("review/x", "rule") == .text("england/rule/notification"))
        #expect(table?.cell("review/x", "late") == .yesNo(true))
        #expect(table?.cell("review/x", "days_late") == .text("1"))
        #expect(page.lead == ["1 to be notified: 1 late; of 0 it cannot be told."])
    }

    @Test func `who was told decides, and not how the paper names them`() throws {
        var given = try Given.keptUp()
        try incident(
            &given, "x", aware: "1 March 2022", notified: "2 March 2022", told: "partners")
        let table = try given.judged(NotificationsReport.self).table("Notifications")
        #expect(table?.column("to") == ["notification", "partners-told"])
        #expect(table?.column("late") == ["yes", "no"])
    }

    @Test func `a missing or vague date leaves it untold or gives the least and the most`() throws {
        var given = try Given.keptUp()
        try incident(&given, "unaware", aware: nil, notified: "5 January 2023")
        try incident(&given, "vague", aware: "March 2022", notified: "May 2022")
        try incident(&given, "prompt", aware: "1 March 2022", notified: "8 March 2022")
        let table = try given.judged(NotificationsReport.self, "to=panel").table("Notifications")
        #expect(table?.cell("review/unaware", "last_day") == .notRecorded)
        #expect(table?.cell("review/unaware", "late") == .cannotTell(["yes", "no"]))
        #expect(table?.cell("review/unaware", "days_late") == .cannotTell(["in time", "late"]))
        #expect(table?.cell("review/vague", "late") == .yesNo(true))
        #expect(table?.cell("review/vague", "days_late") == .text("16 to 60"))
        #expect(table?.cell("review/prompt", "late") == .yesNo(false))
        #expect(table?.cell("review/prompt", "days_late") == .number(0))
    }

    @Test func `the report of clocks gives the same answers`() throws {
        var given = try Given.keptUp()
        try given.record(
            "rule.adopted", "rule/own", "text=At once", "sort=governance", "governs=notification",
            "clockDays=2", "clockUnit=working-days", "effective=2020-01-01")
        try incident(&given, "late", aware: "1 March 2022", notified: "9 March 2022")
        try incident(&given, "never", aware: "1 March 2022", notified: nil)
        try incident(&given, "prompt", aware: "1 March 2022", notified: "4 March 2022")
        let notified = try #require(
            given.judged(NotificationsReport.self, "to=panel").table("Notifications"))
        let clocks = try #require(
            given.judged(ClocksReport.self, "clock=notification").tables.first)
        #expect(notified.column("thing") == clocks.column("thing"))
        #expect(notified.column("rule") == clocks.column("rule"))
        #expect(
            notified.column("late") == clocks.column("state").map { $0 == "missed" ? "yes" : "no" })
        let own = try given.judged(NotificationsReport.self, "to=panel", "rule=rule/own")
        #expect(own.table("Notifications")?.column("late") == ["yes", "yes", "yes"])
        let inTime = try given.judged(NotificationsReport.self, "to=panel", "late=no")
        #expect(inTime.table("Notifications")?.column("thing") == ["review/prompt"])
    }

    @Test func `without a rule there is no clock, and nothing to be late for`() throws {
        var given = try Given.keptUp()
        try incident(&given, "x", aware: "1 March 2022", notified: nil)
        let page = try given.page(NotificationsReport.self)
        #expect(page.table("Notifications")?.rows.isEmpty == true)
    }

    @Test func `a notification without a date is recorded, and its date is not`() throws {
        var given = try Given.keptUp()
        given.from("001", known: "2024-01-23")
        try given.record(
            "review.incident-became-known", "review/x", "title=X", "awareOn=1 March 2022",
            "effective=1 March 2022")
        try given.record("review.notified", "review/x", "to=them", "told=panel")
        let page = try given.judged(NotificationsReport.self, "to=panel")
        #expect(
            page.table("Notifications")?.cell("review/x", "notified")
                == .text("on a date not recorded"))
    }
}
