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

    /// Recovers, keeping so many lines.
    private func recover(_ log: DiskLog, keeping size: Int) throws -> Recovery {
        try log.recover(now: time(), sealed: size) { _ in size }
    }

    @Test func `a log cut at any byte keeps the lines that are vouched for, or is refused`() throws
    {
        try withFolder { folder throws in
            let path = folder + "/ledger"
            let bytes = try small(path)
            let second = (bytes.dropLast().lastIndex(of: 0x0A) ?? 0) + 1
            for cut in 0...bytes.count {
                try? FileManager.default.removeItem(atPath: path + "/quarantine")
                try put(Array(bytes[..<cut]), at: path + "/events.jsonl")
                let whole = bytes[..<cut].count { $0 == 0x0A }
                let end = (bytes[..<cut].lastIndex(of: 0x0A) ?? -1) + 1
                let log = try DiskLog(opening: path)
                #expect(try log.lines().count == whole)
                if cut > end {
                    let error = failure { try log.append([record("9")], now: time()) }
                    #expect(error == .torn(line: whole + 1, offset: end, bytes: cut - end))
                    #expect(error?.exitCode == 3)
                }
                guard cut >= second else {
                    let error = failure { try recover(log, keeping: 2) }
                    guard case .damaged(whole + 1, _, _) = error else {
                        Issue.record("cut at \(cut): \(String(describing: error))")
                        continue
                    }
                    #expect(try contents(path + "/events.jsonl") == Array(bytes[..<cut]))
                    continue
                }
                let recovery = try recover(log, keeping: 2)
                #expect(recovery.size == 2)
                #expect(recovery.setAside?.offset == (cut > second ? second : nil))
                #expect(recovery.setAside?.bytes == (cut > second ? cut - second : nil))
                #expect((recovery.setAside?.lines ?? 0) == whole - 2)
                #expect(try contents(path + "/events.jsonl") == Array(bytes[..<second]))
                #expect(
                    try quarantined(path) == (cut > second ? [Array(bytes[second..<cut])] : []))
                // Recovering again finds nothing, and the log goes on.
                #expect(try recover(log, keeping: 2).setAside == nil)
                #expect(try log.append([record("9")], now: time()).map(\.sequence) == [2])
                #expect(try size(of: DiskLog(opening: path)) == 3)
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
    func `what nothing vouches for is set aside, not deleted`(tail: [UInt8]) throws {
        try withFolder { folder throws in
            let path = folder + "/ledger"
            let bytes = try small(path)
            try put(bytes + tail, at: path + "/events.jsonl")
            let log = try DiskLog(opening: path)
            let error = failure { try log.append([record("9")], now: time()) }
            #expect(error?.exitCode == 3)
            #expect(try contents(path + "/events.jsonl") == bytes + tail)
            let recovery = try recover(log, keeping: 3)
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
            #expect(try recover(log, keeping: 3).setAside?.file == aside.file + "-2")
            #expect(try quarantined(path) == [tail, tail])
        }
    }

    @Test func `a whole batch that nothing vouches for is set aside whole`() throws {
        try withFolder { folder throws in
            let path = folder + "/ledger"
            let bytes = try small(path)
            let log = try DiskLog(opening: path)
            _ = try log.append((10..<60).map { record("\($0)") }, now: time())
            let all = try contents(path + "/events.jsonl")
            let recovery = try recover(log, keeping: 3)
            #expect(recovery.setAside?.lines == 50)
            #expect(try contents(path + "/events.jsonl") == bytes)
            #expect(try quarantined(path) == [Array(all[bytes.count...])])
        }
    }

    @Test func `what refuses to decide has changed nothing`() throws {
        try withFolder { folder throws in
            let path = folder + "/ledger"
            let bytes = try small(path)
            try put(bytes + [0x78], at: path + "/events.jsonl")
            let log = try DiskLog(opening: path)
            let error = failure {
                try log.recover(now: time(), sealed: 3) { (_) throws(LogError) in
                    throw .badSeal(what: "No.")
                }
            }
            #expect(error == .badSeal(what: "No."))
            #expect(try contents(path + "/events.jsonl") == bytes + [0x78])
            #expect(try quarantined(path) == [])
        }
    }

    @Test func `a line to be kept that is damaged is refused and left as it is`() throws {
        try withFolder { folder throws in
            let path = folder + "/ledger"
            let bytes = try small(path)
            let text = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
            let changed: [(name: String, line: Int, text: [String])] = [
                ("the first line gone", 1, [text[1], text[2], text[2]]),
                ("two lines swapped", 2, [text[0], text[2], text[1]]),
                ("a line doubled within", 2, [text[0], text[0], text[1]]),
                ("a blank line within", 2, [text[0], "", text[1]]),
                ("a NUL within", 2, [text[0], "\0" + text[1], text[2]]),
                ("a byte order mark", 1, ["\u{FEFF}" + text[0], text[1], text[2]]),
                ("an id again", 3, [text[0], text[1], text[2].replacing("\"3\"", with: "\"1\"")]),
                (
                    "an earlier time", 3,
                    [text[0], text[1], text[2].replacing("2026-11-21T09", with: "2026-11-21T08")]
                ),
            ]
            for change in changed {
                let damaged = Array((change.text.joined(separator: "\n") + "\n").utf8)
                try put(damaged, at: path + "/events.jsonl")
                let log = try DiskLog(opening: path)
                for attempt in [
                    failure { try log.append([record("9")], now: time()) },
                    failure { try recover(log, keeping: 3) },
                ] {
                    guard case .damaged(let line, _, _) = attempt else {
                        Issue.record("\(change.name): \(String(describing: attempt))")
                        continue
                    }
                    #expect(line == change.line, "\(change.name)")
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
}
