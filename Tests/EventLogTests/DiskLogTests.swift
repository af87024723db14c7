import EventLog
import Foundation
import JSONLines
import Testing

/// What only a log on disk can do or suffer.
@Suite struct DiskLogTests {
    @Test func `a new ledger says what it is`() throws {
        try withFolder { folder throws in
            let path = folder + "/merton"
            let log = try DiskLog.create(
                at: path, source: "urn:s11:merton", origin: "merton.gov.uk/s11")
            #expect(log.source == "urn:s11:merton")
            #expect(log.origin == "merton.gov.uk/s11")
            #expect(try contents(path + "/events.jsonl") == [])
            #expect(
                String(decoding: try contents(path + "/ledger.json"), as: UTF8.self) == """
                    {"format":"s11-ledger/1","limits":{"depth":64,"line":65535},\
                    "origin":"merton.gov.uk/s11","source":"urn:s11:merton"}\n
                    """)
            let reopened = try DiskLog(opening: path)
            #expect(reopened.source == log.source)
            #expect(reopened.origin == log.origin)
            #expect(
                failure { try DiskLog.create(at: path, source: "urn:s11:other") }
                    == .alreadyALedger(path: path))
            let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
            #expect(names == ["events.jsonl", "ledger.json"])
        }
    }

    @Test func `a log beside other files is not taken for a new ledger`() throws {
        try withFolder { folder throws in
            try put(Array("{}\n".utf8), at: folder + "/events.jsonl")
            #expect(
                failure { try DiskLog.create(at: folder, source: "urn:s11:x") }
                    == .alreadyALedger(path: folder))
            #expect(try contents(folder + "/events.jsonl") == Array("{}\n".utf8))
        }
    }

    @Test func `what is no ledger is said plainly`() throws {
        try withFolder { folder throws in
            func sentence(
                exit code: Int32 = 3, _ prepare: (String) throws -> Void
            ) throws -> String {
                let path = folder + "/x"
                try? FileManager.default.removeItem(atPath: path)
                _ = try DiskLog.create(at: path, source: "urn:s11:x")
                try prepare(path)
                let error = try #require(failure { try DiskLog(opening: path) })
                #expect(error.exitCode == code)
                return error.sentence.replacing(path, with: "x")
            }
            let remove = FileManager.default.removeItem(atPath:)
            #expect(
                try sentence(exit: 1) { try remove($0) }
                    == "x could not be opened: no such file or directory.")
            #expect(
                try sentence(exit: 1) {
                    try remove($0)
                    try put([], at: $0)
                } == "x could not be opened: not a directory.")
            #expect(
                try sentence { try remove($0 + "/ledger.json") }
                    == "The ledger in x cannot be read: it has no ledger.json.")
            #expect(
                try sentence {
                    try remove($0 + "/ledger.json")
                    try FileManager.default.createDirectory(
                        atPath: $0 + "/ledger.json", withIntermediateDirectories: false)
                } == "The ledger in x cannot be read: its ledger.json is not a file.")
            #expect(
                try sentence { try put([0x7B, 0xFF], at: $0 + "/ledger.json") }
                    == "The ledger in x cannot be read: its ledger.json cannot be read (A name in quotes "
                    + "was expected, "
                    + "but byte 0xFF stands here. (at byte 1)).")
            #expect(
                try sentence { try put(Array("{}".utf8), at: $0 + "/ledger.json") }
                    == "The ledger in x cannot be read: its ledger.json names no format of a "
                    + "ledger."
            )
            #expect(
                try sentence(exit: 1) {
                    try put(Array(#"{"format":"s11-ledger/2"}"#.utf8), at: $0 + "/ledger.json")
                }
                    == "x is not a ledger: its format is “s11-ledger/2”, and this program "
                    + "reads “s11-ledger/1”."
            )
            #expect(
                try sentence {
                    try put(Array(#"{"format":"s11-ledger/1"}"#.utf8), at: $0 + "/ledger.json")
                } == "The ledger in x cannot be read: its ledger.json names no origin or no source."
            )
            #expect(
                try sentence(exit: 1) { try remove($0 + "/events.jsonl") }
                    == "x/events.jsonl could not be opened: no such file or directory.")
            #expect(
                try sentence(exit: 1) {
                    try remove($0 + "/events.jsonl")
                    try FileManager.default.createDirectory(
                        atPath: $0 + "/events.jsonl", withIntermediateDirectories: false)
                } == "x is not a ledger: its events.jsonl is not a file.")
        }
    }

    @Test func `a ledger cannot be made in a folder that is not there`() throws {
        let error = failure { try DiskLog.create(at: "/nowhere/at/all", source: "urn:s11:x") }
        #expect(error?.sentence == "/nowhere/at/all could not be made: no such file or directory.")
    }

    @Test func `a second writer waits, then says the ledger is busy`() throws {
        try withFolder { folder throws in
            let path = folder + "/ledger"
            let first = try DiskLog.create(at: path, source: "urn:s11:x")
            let second = try DiskLog(opening: path, patience: 20)
            let error = try first.withWriter { writer -> LogError? in
                let error = failure { try second.append([record("2")], now: time()) }
                #expect(
                    failure { try second.recover(now: time(), sealed: 0) { _ in 0 } }?.exitCode == 5
                )
                // Readers take no lock.
                #expect((try? second.size) == 0)
                return error
            }
            #expect(error == .busy(path: path))
            #expect(error?.exitCode == 5)
            #expect(try second.append([record("2")], now: time()).map(\.sequence) == [0])
        }
    }

    @Test func `writers on several threads lose nothing and leave no gap`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "s11-\(UUID())").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let shared = try DiskLog.create(at: folder, source: "urn:s11:x")
        let rounds = 40
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<4 {
                // Two share an object; two have one each.
                let log = worker < 2 ? shared : try DiskLog(opening: folder, patience: 60_000)
                group.addTask {
                    for number in 0..<rounds {
                        let id = "\(worker)-\(number)"
                        _ = try log.append([record(id, on: "thing/\(worker % 2)")], now: time())
                        _ = try log.lines()
                    }
                }
            }
            try await group.waitForAll()
        }
        let log = try DiskLog(opening: folder)
        var ids: Set<String> = []
        try log.forEachEvent { envelope, line in
            ids.insert(Envelope.text(of: envelope.id, in: line))
        }
        #expect(ids.count == 4 * rounds)
        try log.write { writer in
            let versions = try ["thing/0", "thing/1"].map { try writer.version(of: $0) }
            #expect(versions == [2 * rounds, 2 * rounds])
        }
    }

    @Test func `a writer sees what others have appended, and what was cut off`() throws {
        try withFolder { folder throws in
            let path = folder + "/ledger"
            let one = try DiskLog.create(at: path, source: "urn:s11:x")
            let other = try DiskLog(opening: path)
            for number in 0..<20 {
                let log = number % 2 == 0 ? one : other
                let appended = try log.append([record("\(number)")], now: time())
                #expect(appended.map(\.streamVersion) == [number + 1])
            }
            // Somebody restores an older copy: what is remembered of the newer lines is forgotten.
            let older = try contents(path + "/events.jsonl").split(separator: 0x0A).prefix(7)
            try put(older.flatMap { $0 + [0x0A] }, at: path + "/events.jsonl")
            #expect(try one.append([record("19")], now: time()).map(\.sequence) == [7])
            #expect(try other.append([record("19")], now: time()).map(\.isDuplicate) == [true])
        }
    }
}
