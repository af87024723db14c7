import Foundation
import JSONLines
import Testing
import Trials

@testable import EventLog

/// A table in a reader's own file is the table that was written, or none.
struct TableFileTests {
    /// A simple hash, in place of the cryptographic one that is given in earnest.
    @Sendable private static func hash(_ bytes: UnsafeRawBufferPointer) -> LineHash {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return LineHash(hash, ~hash, hash &* 3, UInt64(bytes.count))
    }

    @Sendable private static func none(_ type: UnsafeRawBufferPointer) -> Bool { false }

    private static func file(_ path: String, of subject: UInt64 = 1) -> TableFile {
        TableFile(path: path, of: LineHash(repeating: subject), hashing: hash)
    }

    private static func log(_ folder: String, _ count: Int) throws -> DiskLog {
        let log = try DiskLog.create(at: folder + "/ledger", source: "urn:s11:test")
        try extend(log, 0..<count)
        return log
    }

    private static func extend(_ log: DiskLog, _ numbers: Range<Int>) throws {
        for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: 50) {
            _ = try log.append(
                (start..<min(start + 50, numbers.upperBound)).map {
                    record("id-\($0)", on: "thing/\($0 % 23)", type: "kind-\($0 % 3)")
                }, now: time(start))
        }
    }

    private static func table(
        _ log: DiskLog, upTo size: Int, after before: LineTable? = nil
    ) throws -> LineTable {
        try log.table(upTo: size, hashing: hash, keeping: none, after: before, stretch: 4_000) {
            (_, _) throws(LogError) in
        }.table
    }

    /// All that a table says.
    private static func said(_ table: LineTable) throws -> [String] {
        try (0..<table.count).map { index in
            let row = try table.row(index)
            let thing = Int(row.thing)
            let words: [Any] = [
                try table.place(of: index), row.recorded, row.version,
                String(decoding: try table.thing(thing), as: UTF8.self),
                String(decoding: try table.kind(Int(row.kind)), as: UTF8.self),
                try table.hash(of: index), try table.lines(ofThing: thing),
                try table.lines(mayHaveID: "id-\(index)"),
            ]
            return words.map { "\($0)" }.joined(separator: " ")
        }
    }

    @Test func `a table read from a file, and grown, is the table made at once`() throws {
        for size in [1, 200, 399, 400] {
            try withFolder { folder throws in
                let log = try Self.log(folder, size)
                let file = Self.file(folder + "/own/\(size).table")
                #expect(file.write(try Self.table(log, upTo: size), note: [1, 2, 3]))
                let (kept, note) = try #require(file.read())
                #expect(note == [1, 2, 3])
                #expect(kept.count == size)
                try Self.extend(log, size..<400)
                let whole = try Self.said(try Self.table(log, upTo: 400))
                #expect(try Self.said(try Self.table(log, upTo: 400, after: kept)) == whole)
            }
        }
    }

    @Test func `a byte changed anywhere is found when its page is used, and never read`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        try withFolder { folder throws in
            let log = try Self.log(folder, 300)
            let path = folder + "/own/a.table"
            #expect(Self.file(path).write(try Self.table(log, upTo: 300), note: []))
            let good = try contents(path)
            let said = try Self.said(try #require(Self.file(path).read()).table)
            for _ in 0..<Seeds.times(300) {
                var bad = good
                let place = random.number(0...bad.count - 1)
                bad[place] ^= UInt8(random.number(1...255))
                try put(bad, at: path)
                guard let table = Self.file(path).read()?.table else { continue }
                do {
                    #expect(try Self.said(table) == said, "seed \(seed), byte \(place)")
                } catch {
                    #expect(error as? LogError == .damagedTable(path: path))
                }
            }
            for length in [0, 1, 4_096, good.count - 4_096, good.count - 1] {
                try put(Array(good[..<length]), at: path)
                #expect(Self.file(path).read() == nil)
            }
        }
    }

    @Test func `what is another's, open to others or of something else is not read`() throws {
        try withFolder { folder throws in
            let log = try Self.log(folder, 60)
            let path = folder + "/own/a.table"
            #expect(Self.file(path).write(try Self.table(log, upTo: 60), note: []))
            #expect(Self.file(path).read() != nil)
            #expect(Self.file(path, of: 2).read() == nil)
            chmod(path, 0o640)
            #expect(Self.file(path).read() == nil)
            chmod(path, 0o600)
            chmod(folder + "/own", 0o755)
            #expect(Self.file(path).read() == nil)
            #expect(!Self.file(path).write(try Self.table(log, upTo: 60), note: []))
            chmod(folder + "/own", 0o700)
            #expect(symlink(path, folder + "/own/b.table") == 0)
            #expect(Self.file(folder + "/own/b.table").read() == nil)
            #expect(symlink(folder + "/own", folder + "/link") == 0)
            #expect(Self.file(folder + "/link/a.table").read() == nil)
        }
    }
}
