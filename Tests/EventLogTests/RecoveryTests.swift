import EventLog
import Foundation
import JSONLines
import Testing

/// The log after a crash.
@Suite struct RecoveryTests {
    private func small(_ path: String) throws -> [UInt8] {
        let log = try DiskLog.create(at: path, source: "urn:s11:x")
        _ = try log.append([record("1"), record("2", on: "é", ["t": "a\n\"b\""])], now: time())
        _ = try log.append([record("3", known: "2020-01-31T00:00:00Z")], now: time())
        return try contents(path + "/events.jsonl")
    }

    private func quarantined(_ path: String) throws -> [[UInt8]] {
        let folder = path + "/quarantine"
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .map { try contents(folder + "/" + $0) }
    }

    @Test func `a log cut at any byte keeps every whole line`() throws {
        try withFolder { folder throws in
            let path = folder + "/ledger"
            let bytes = try small(path)
            for cut in 0...bytes.count {
                try? FileManager.default.removeItem(atPath: path + "/quarantine")
                try put(Array(bytes[..<cut]), at: path + "/events.jsonl")
                let whole = bytes[..<cut].count { $0 == 0x0A }
                let end = (bytes[..<cut].lastIndex(of: 0x0A) ?? -1) + 1
                let log = try DiskLog(opening: path)
                #expect(try log.lines().count == whole)
                #expect(try size(of: log) == whole)
                if cut > end {
                    let error = failure { try log.append([record("9")], now: time()) }
                    #expect(error == .torn(line: whole + 1, offset: end, bytes: cut - end))
                    #expect(error?.exitCode == 3)
                    #expect(try contents(path + "/events.jsonl").count == cut)
                }
                let recovery = try log.recover(now: time())
                #expect(recovery.size == whole)
                #expect(recovery.setAside?.offset == (cut > end ? end : nil))
                #expect(recovery.setAside?.bytes == (cut > end ? cut - end : nil))
                #expect(try contents(path + "/events.jsonl") == Array(bytes[..<end]))
                #expect(try quarantined(path) == (cut > end ? [Array(bytes[end..<cut])] : []))
                // Recovering again finds nothing, and the log goes on.
                let again = try log.recover(now: time())
                #expect(again.size == whole)
                #expect(again.setAside == nil)
                #expect(try log.append([record("9")], now: time()).map(\.sequence) == [whole])
                #expect(try size(of: DiskLog(opening: path)) == whole + 1)
            }
        }
    }

    @Test(
        arguments: [
            [0], [0x0A], [0x0D, 0x0A], [UInt8](repeating: 0, count: 4_096),
            [UInt8](repeating: 0, count: 1 << 20),
            [0xEF, 0xBB, 0xBF, 0x0A], Array("{}\n".utf8), Array("{\"data\":{}}\nhalf".utf8),
            [0, 0x0A, 0, 0x0A],
            [UInt8](repeating: 0x78, count: 70_000) + [0x0A], Array(" \n".utf8), [0xFF],
        ] as [[UInt8]])
    func `what is no line is set aside, not deleted`(tail: [UInt8]) throws {
        try withFolder { folder throws in
            let path = folder + "/ledger"
            let bytes = try small(path)
            try put(bytes + tail, at: path + "/events.jsonl")
            let log = try DiskLog(opening: path)
            let error = failure { try log.append([record("9")], now: time()) }
            #expect(error?.exitCode == 3)
            #expect(try contents(path + "/events.jsonl") == bytes + tail)
            let recovery = try log.recover(now: time())
            #expect(recovery.size == 3)
            let aside = try #require(recovery.setAside)
            #expect(aside.offset == bytes.count)
            #expect(aside.bytes == tail.count)
            #expect(aside.file.hasPrefix("quarantine/0000000000000"))
            #expect(aside.file.hasSuffix("-2026-11-21T09-00-00.000Z"))
            #expect(try contents(path + "/" + aside.file) == tail)
            #expect(try contents(path + "/events.jsonl") == bytes)
            // The same again, at the same time: both are kept.
            try put(bytes + tail, at: path + "/events.jsonl")
            #expect(try log.recover(now: time()).setAside?.file == aside.file + "-2")
            #expect(try quarantined(path) == [tail, tail])
        }
    }

    @Test func `damage that no crash makes is refused and left as it is`() throws {
        try withFolder { folder throws in
            let path = folder + "/ledger"
            let bytes = try small(path)
            let lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
            let text = lines.map { String(decoding: $0, as: UTF8.self) }
            let changed: [(name: String, line: Int, text: [String])] = [
                ("the first line gone", 1, [text[1], text[2]]),
                ("the middle line gone", 2, [text[0], text[2]]),
                ("two lines swapped", 2, [text[0], text[2], text[1]]),
                ("a line doubled at the end", 4, [text[0], text[1], text[2], text[2]]),
                ("a line doubled within", 2, [text[0], text[0], text[1], text[2]]),
                ("a blank line within", 2, [text[0], "\n", text[1], text[2]]),
                ("a NUL within", 2, [text[0], "\0" + text[1], text[2]]),
                ("a byte order mark", 1, ["\u{FEFF}" + text[0], text[1], text[2]]),
                ("CRLF", 1, text.map { $0.replacing("\n", with: "\r\n") }),
                (
                    "CRLF in the last line", 3,
                    [text[0], text[1], text[2].replacing("\n", with: "\r\n")]
                ),
                ("a line cut within", 2, [text[0], String(text[1].prefix(40)), text[2], text[2]]),
                (
                    "a broken fact within", 1,
                    [text[0].replacing("{\"title\"", with: "{title\""), text[1]]
                ),
                (
                    "another order", 3,
                    [text[0], text[1], text[2].replacing("\"data\"", with: " \"data\"")]
                ),
                ("an id again", 3, [text[0], text[1], text[2].replacing("\"3\"", with: "\"1\"")]),
                (
                    "an earlier time", 3,
                    [text[0], text[1], text[2].replacing("2026-11-21T09", with: "2026-11-21T08")]
                ),
                (
                    "a wrong count", 3,
                    [
                        text[0], text[1],
                        text[2].replacing("streamversion\":2", with: "streamversion\":3"),
                    ]
                ),
            ]
            for change in changed {
                let damaged = Array(change.text.joined().utf8)
                try put(damaged, at: path + "/events.jsonl")
                let log = try DiskLog(opening: path)
                for attempt in [
                    failure { try log.append([record("9")], now: time()) },
                    failure { try log.recover(now: time()) },
                ] {
                    guard case .damaged(let line, let offset, _) = attempt else {
                        Issue.record("\(change.name): \(String(describing: attempt))")
                        continue
                    }
                    #expect(line == change.line, "\(change.name)")
                    let lineStart = change.text.prefix(line - 1).joined().utf8.count
                    #expect(offset >= lineStart, "\(change.name)")
                    #expect(attempt?.exitCode == 3)
                }
                #expect(try contents(path + "/events.jsonl") == damaged, "\(change.name)")
                #expect(try quarantined(path) == [], "\(change.name)")
            }
        }
    }

    @Test func `a reader names the first line that is no event`() throws {
        try withFolder { folder throws in
            let path = folder + "/ledger"
            let bytes = try small(path)
            let second = (bytes.firstIndex(of: 0x0A) ?? 0) + 1
            try put(bytes[..<second] + [0x0A] + bytes[second...], at: path + "/events.jsonl")
            let log = try DiskLog(opening: path)
            for first in 0...1 {
                let error = failure { try log.forEachEvent(from: first) { _, _ in } }
                #expect(
                    error
                        == .damaged(line: 2, offset: second, what: "There is nothing here to read.")
                )
            }
        }
    }

    /// Without checkpoints a changed word inside a fact is not found; a changed order or shape is.
    @Test func `after any one byte is changed, nothing whole is lost`() throws {
        try withFolder { folder throws in
            let path = folder + "/ledger"
            let bytes = try small(path)
            for place in bytes.indices {
                var changed = bytes
                changed[place] ^= 0x04
                try put(changed, at: path + "/events.jsonl")
                try? FileManager.default.removeItem(atPath: path + "/quarantine")
                let log = try DiskLog(opening: path)
                guard let recovery = try? log.recover(now: time()) else {
                    #expect(try contents(path + "/events.jsonl") == changed)
                    continue
                }
                let kept = try contents(path + "/events.jsonl")
                #expect(try kept + quarantined(path).joined() == changed)
                let above = bytes[..<place].count { $0 == 0x0A }
                #expect(recovery.size >= above)
            }
        }
    }
}
