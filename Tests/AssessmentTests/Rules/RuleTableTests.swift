import Assessment
import Assurance
import Dates
import Foundation
import Ledger
import Replay
import Testing

/// Every row of the rule book, as it answers in the time of every edition.
///
/// Accepted with `ACCEPT=1`, and the difference read: a past rule never changes.
struct RuleTableTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "RuleTable.tsv")

    /// A day in the time of each edition and of each change between.
    private static let days = [
        "2016-01-15", "2018-09-03", "2019-05-01", "2019-11-04", "2020-04-20", "2021-03-01",
        "2022-08-01", "2022-10-03", "2024-03-01", "2025-03-31", "2025-07-01", "2026-04-13",
        "2026-11-02",
    ]

    private static func table() throws -> String {
        let book = try theBook()
        var lines = [
            "practice\tday\tarea\trule\tedition\tlevel\ttime\tlast day\tin force\tmodified\tknown"
        ]
        let settled = try area(since: "2019-03-01")
        for practice in Practice.allCases {
            for text in days {
                let isBetween = text.hasPrefix("2018") || text == "2019-05-01"
                for (name, area) in [("", .notRecorded), ("began 2019-03-01", settled)]
                where name.isEmpty || isBetween {
                    let start = DateBounds(try day(text))
                    lines += book.rules(for: practice, from: start, in: area).map {
                        "\(practice.rawValue)\t\(text)\t\(name)\t"
                            + row($0, from: start, book.calendar)
                    }
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(
        _ rule: Rule, from start: DateBounds, _ calendar: HolidayCalendar
    ) -> String {
        let length = rule.length.map { "\(rule.bound.rawValue) \($0.count) \($0.unit.rawValue)" }
        let cells: [String] = [
            String(rule.id.text.dropFirst("england/rule/".count)),
            rule.edition.map { String($0.id.text.dropFirst("england/edition/".count)) } ?? "",
            rule.level?.text ?? "",
            length ?? rule.terms.dueEachYear?.text ?? rule.terms.due?.asWritten ?? "",
            rule.lastDay(from: start, calendar)?.description ?? "",
            rule.inForce.description,
            rule.modification.map { "\($0.fact.effect.rawValue): \($0.inForce)" } ?? "",
            rule.confidence.rawValue,
        ]
        return cells.joined(separator: "\t")
    }

    @Test func `every row answers as it did`() throws {
        let table = try Self.table()
        if ProcessInfo.processInfo.environment["ACCEPT"] == "1" {
            try table.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        let kept = try String(contentsOf: Self.file, encoding: .utf8)
        let (now, then) = (table.split(separator: "\n"), kept.split(separator: "\n"))
        let gone = then.filter { !now.contains($0) }
        let new = now.filter { !then.contains($0) }
        #expect(gone.isEmpty && new.isEmpty, "no more: \(gone)\nnow: \(new)")
        #expect(now.count == then.count)
    }

    @Test func `every rule of the book is in the table, or waits or is spent on all its days`()
        throws
    {
        let table = try Self.table()
        let missing = try theBook().ids.filter { id in
            !table.contains("\t\(id.text.dropFirst("england/rule/".count))\t")
        }
        #expect(missing.isEmpty, "\(missing)")
    }
}
