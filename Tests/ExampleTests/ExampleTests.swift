import Assurance
import Dates
import EventLog
import Foundation
import JSONLines
import Ledger
import Replay
import Testing

/// The ledger of Example Borough: what its story says, and so openly invented that every page says
/// it first.
@Suite struct ExampleTests {
    @Test func `telling the story again gives the same facts under the same ids`() throws {
        let batches = try Self.told()
        let ledger = AssuranceLedger(InMemoryLog(source: "urn:s11:example"))
        let now = try #require(Instant(rfc3339: "2026-11-21T09:00:00Z"))
        let opening = try Example.ledger().history(upTo: 1).facts[0]
        _ = try ledger.record([try Example.opening(opening)], now: now)
        var drafts = try batches.flatMap { try Batch.read(Array(Data(contentsOf: $0))) }
        for at in drafts.indices {
            drafts[at].fill(by: opening.at.circumstances.by, document: nil, madeKnown: nil)
        }
        _ = try ledger.record(drafts, now: now)
        let built = try Example.lines(ledger.log)
        let kept = try Example.lines(Example.ledger().log)
        for (built, kept) in zip(built, kept).dropFirst() { #expect(built == kept) }
        // What follows the story notes snapshots of it, whose digests change with what is in them.
        let rest = try Example.history().facts.dropFirst(built.count)
        #expect(rest.count == 7 && rest.allSatisfy { $0.at.subject.kind == "snapshot" })
    }

    @Test func `each batch is recorded at the time for which it is named`() throws {
        var times: [String] = []
        for batch in try Self.told() {
            let name = batch.deletingPathExtension().lastPathComponent
            let time = name.prefix(13) + ":" + name.dropFirst(13).prefix(2) + ":00.000Z"
            let lines = try String(contentsOf: batch, encoding: .utf8).split(separator: "\n")
            times += lines.map { _ in String(time) }
        }
        let kept = try Example.history().facts.dropFirst().map(\.at.recorded.description)
        #expect(times == Array(kept.prefix(times.count)))
    }

    /// The batches that the story is told in, in order.
    private static func told() throws -> [URL] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("example-\(UUID().uuidString)")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", Example.root.appendingPathComponent("tools/borough/borough").path,
            folder.path,
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try FileManager.default
            .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }
    }

    @Test func `what happened is as a rule recorded within two months`() throws {
        let lags = try Example.history().facts.compactMap { fact in
            fact.at.bounds.latest.map { fact.at.recorded.dayInEngland.days(since: $0) }
        }
        #expect(lags.count { $0 > 61 } * 20 < lags.count)
        #expect(lags.count { $0 > 180 } >= 5, "nothing is learned late")
    }
}

/// The ledger of Example Borough, as it is kept.
enum Example {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func ledger() throws -> AssuranceLedger {
        try AssuranceLedger(opening: root.appendingPathComponent("events/example").path)
    }

    /// Every fact, read once.
    private static let whole = Result { try ledger().history() }

    static func history() throws -> History { try whole.get() }

    /// The first fact, as `init` records it.
    static func opening(_ fact: KnownFact) throws -> Draft {
        let opened = try #require(fact.fact as? LedgerOpened)
        var draft = try Draft(
            "ledger.opened", about: fact.at.subject.text,
            typed: [
                TypedField("origin", opened.origin), TypedField("key", opened.key),
                TypedField("title", opened.title), TypedField("recipe", "yes"),
                TypedField("synthetic", opened.synthetic),
            ])
        draft.circumstances = fact.at.circumstances
        return draft
    }

    /// The lines of a log, without the time of recording.
    static func lines(_ log: any AppendOnlyLog) throws -> [String] {
        var lines: [String] = []
        try log.forEachEvent { envelope, line in
            var bytes = Array(line)
            bytes.replaceSubrange(envelope.recordedTime, with: Array("then".utf8))
            lines.append(String(decoding: bytes, as: UTF8.self))
        }
        return lines
    }
}
