import Assessment
import Replay
import Reports
import Tables
import Testing

@Suite struct NotificationsReportTests {
    private func given(holidays: Bool = true) throws -> Given {
        var given = Given()
        given.from("004", known: "2019-06-30")
        try given.record(
            "rule.adopted", "rule/panel", "text=The authority notifies the national Panel",
            "sort=statutory", "clockDays=5", "clockUnit=working-days", "effective=June 2019")
        try given.record(
            "rule.adopted", "rule/recipients", "text=The report is sent out", "sort=statutory",
            "clockDays=7", "clockUnit=days", "effective=June 2019")
        given.from("000", known: "2024-01-23")
        try given.record(
            "ledger.opened", "ledger/test", "origin=test", "key=test+0+0", "title=Test")
        if holidays {
            try given.record(
                "ledger.bank-holidays-noted", "ledger/test", "days=2022-12-26", "days=2022-12-27",
                "days=2023-01-02")
        }
        return given
    }

    private func incident(
        _ given: inout Given, _ name: String, aware: String?, notified: String?
    ) throws {
        if let aware {
            try given.record(
                "review.incident-became-known", "review/\(name)", "title=\(name)",
                "effective=by 2023", "awareOn=\(aware)")
        } else {
            try given.record(
                "review.incident-became-known", "review/\(name)", "title=\(name)",
                "effective=by 2023")
        }
        if let notified {
            try given.record(
                "review.notified", "review/\(name)", "to=national Panel", "effective=\(notified)")
        }
    }

    @Test func `five working days are counted over Christmas without the bank holidays`() throws {
        var given = try given()
        try incident(&given, "x", aware: "23 December 2022", notified: "5 January 2023")
        let page = try given.page(NotificationsReport.self)
        let table = page.table("Notifications")
        #expect(
            table?.cell("review/x", "last_day")
                == .date(
                    written: "Wednesday 4 January 2023", earliest: "2023-01-04",
                    latest: "2023-01-04"))
        #expect(table?.cell("review/x", "late") == .yesNo(true))
        #expect(table?.cell("review/x", "days_late") == .text("1"))
        #expect(page.lead == ["1 to be notified: 1 late; of 0 it cannot be told."])
    }

    @Test func `without bank holidays noted the page says that the day may be later`() throws {
        var given = try given(holidays: false)
        try incident(&given, "x", aware: "23 December 2022", notified: nil)
        let page = try given.page(NotificationsReport.self)
        #expect(
            page.table("Notifications")?.cell("review/x", "last_day")?.words
                == "Friday 30 December 2022")
        #expect(page.lead.last?.contains("the last day may be later") == true)
    }

    @Test func `a missing or vague date leaves it untold or gives the least and the most`() throws {
        var given = try given()
        try incident(&given, "unaware", aware: nil, notified: "5 January 2023")
        try incident(&given, "vague", aware: "March 2022", notified: "May 2022")
        try incident(&given, "prompt", aware: "1 March 2022", notified: "8 March 2022")
        let table = try given.page(NotificationsReport.self).table("Notifications")
        #expect(table?.cell("review/unaware", "last_day") == .notRecorded)
        #expect(table?.cell("review/unaware", "late") == .cannotTell(["yes", "no"]))
        #expect(table?.cell("review/unaware", "days_late") == .cannotTell(["in time", "late"]))
        #expect(table?.cell("review/vague", "late") == .yesNo(true))
        #expect(table?.cell("review/vague", "days_late") == .text("16 to 60"))
        #expect(table?.cell("review/prompt", "late") == .yesNo(false))
        #expect(table?.cell("review/prompt", "days_late") == .number(0))
    }

    @Test func `without a rule there is no clock`() throws {
        var given = Given()
        try given.record("review.incident-became-known", "review/x", "title=X")
        let page = try given.page(NotificationsReport.self, knownAt: "2024-02-29")
        #expect(
            page.lead == [
                "Not recorded: no rule in force with a clock in working days for notifying "
                    + "is known "
                    + "on 29 February 2024."
            ])
    }
}
