import Assessment
import Assurance
import Dates
import Replay
import Reports
import Tables

/// A rule book of a few national rules, to stand beside a ledger under test.
enum SmallBook {
    /// A duty of an act and its number of days by guidance, one deadline of law, and the bank
    /// holidays of three years.
    static func history() throws -> History {
        var book = Given()
        try book.record(
            "ledger.opened", "ledger/england", "origin=england", "key=e+0+0", "title=E",
            "ruleBook=yes")
        try edition("act", "law", &book)
        try edition("guide", "statutory-guidance", &book)
        try rule(
            "notification-duty", of: "act",
            ["governs=notification", "starts=awareness", "stops=notification"], &book)
        let days = ["clockDays=5", "clockUnit=working-days", "starts=awareness"]
        try rule(
            "notification", of: "guide", days + ["governs=notification", "stops=notification"],
            &book)
        try rule(
            "partners-told", of: "guide", days + ["governs=partners-told", "stops=partners-told"],
            &book)
        try rule(
            "annual-report", of: "act",
            [
                "governs=annual-report", "clockDays=12", "clockUnit=months",
                "starts=end-of-period", "stops=publication",
            ], &book)
        for (year, days) in [
            ("2022", ["2022-12-26", "2022-12-27"]), ("2023", ["2023-01-02", "2023-12-25"]),
            ("2024", ["2024-01-01"]),
        ] {
            try book.record(
                "england.holidays-listed", "england/holidays/\(year)",
                ["year=\(year)", "expected=\(days.count)", "effective=\(year)"]
                    + days.map { "days=\($0)" })
        }
        return book.history
    }

    private static func edition(_ name: String, _ weight: String, _ book: inout Given) throws {
        try book.record(
            "england.edition-issued", "england/edition/\(name)", "title=The \(name)",
            "level=\(weight == "law" ? "act" : weight)", "weight=\(weight)", "confidence=seen",
            "effective=2018-07-04")
    }

    private static func rule(
        _ name: String, of edition: String, _ fields: [String], _ book: inout Given
    ) throws {
        try book.record(
            "england.rule-made", "england/rule/\(name)",
            [
                "text=\(name)", "edition=england/edition/\(edition)", "confidence=seen",
                "lastChecked=2026-11-29", "responsible=local authority", "effective=2018-07-04",
            ] + fields)
    }
}

extension Given {
    /// A ledger that is kept up: the absence of a fact says something up to the day asked.
    static func keptUp() throws -> Given {
        var given = Given()
        given.from("000", known: "2019-09-01")
        try given.record(
            "ledger.opened", "ledger/own", "origin=own", "key=own+0+0", "title=Own")
        try given.record("ledger.kept", "ledger/own", "keeper=Partnership Manager")
        return given
    }

    /// The history at a day, with the small rule book beside it.
    func judged(asAt: String = "2024-02-29") throws -> Picture {
        Picture(
            history, england: try SmallBook.history(), at: try picture(asAt: asAt).cut)
    }

    /// The page of a report, judged by the small rule book.
    func judged<R: Report>(
        _ report: R.Type, _ narrowing: String..., asAt: String = "2024-02-29"
    ) throws -> Page {
        let arguments = narrowing.map { typed -> (name: String, value: String) in
            let parts = typed.split(separator: "=", maxSplits: 1).map(String.init)
            return (name: parts[0], value: parts[1])
        }
        return try R(ReportArguments(arguments, of: R.self)).page(judged(asAt: asAt))
    }
}
