import Assurance
import Dates
import EventLog
import Foundation
import Ledger
import Replay
import Testing

/// The batch of another area, replayed into a ledger of its own.
enum Partnership {
    static func lines(_ name: String) throws -> [String] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Partnerships")
        return try lines(folder.appendingPathComponent("\(name).jsonl"))
    }

    static func lines(_ file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    static func history(_ name: String, _ lines: [String]) throws -> History {
        let ledger = AssuranceLedger(InMemoryLog(source: "urn:s11:\(name)"))
        let now = try #require(Instant(rfc3339: "2026-11-30T09:00:00Z"))
        var opening = try Draft(
            "ledger.opened", about: "ledger/\(name)",
            typed: [
                TypedField("origin", name), TypedField("title", name), TypedField("key", "none"),
            ])
        opening.fill(
            by: try RoleTitle(reading: "Partnership Manager"), document: nil, madeKnown: nil)
        _ = try ledger.record([opening], now: now)
        let text = lines.joined(separator: "\n") + "\n"
        _ = try ledger.record(try Batch.read(Array(text.utf8)), now: now)
        return try ledger.history()
    }

    static func picture(_ history: History, _ day: String) throws -> Picture {
        Picture(
            history, england: England.history, at: Cut(asAt: try #require(Day(iso: day))))
    }
}
