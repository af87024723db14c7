import Dates
import Ledger
import Tables

/// A fact told back in words: what was understood of it, and what it changed.
enum EchoWords {
    static func lines(_ echo: Echo) -> [String] {
        let told =
            echo.righted.isEmpty ? echo.understood : echo.understood.filter { $0.label == "by" }
        let understood = told.map { "\($0.label): \($0.value)" }.joined(separator: "; ")
        return [
            echo.righted.isEmpty
                ? "Understood: \(understood)"
                : "Put right: \(echo.righted.map(words).joined(separator: "; "))",
            echo.changes.isEmpty
                ? nil
                : "Changed: \(echo.changes.map(words).joined(separator: "; "))"
                    + (echo.keptFirst.map { "; the first date (\($0)) is kept" } ?? ""),
        ].compactMap { $0 }.map(SafeText.line)
    }

    /// `Due: Spring 2020 → September 2020, 92 to 183 days later`.
    private static func words(_ change: Echo.Change) -> String {
        "\(change.label): \(change.before ?? "nothing") → \(change.after ?? "nothing")"
            + (change.days.map { ", \(moved($0))" } ?? "")
    }

    private static func moved(_ days: DayRange) -> String {
        "\(days)".replacing(/\b(late|early)\b/) { $0.1 == "late" ? "later" : "earlier" }
    }
}
