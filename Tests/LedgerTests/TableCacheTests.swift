import Assurance
import EventLog
import Foundation
import Replay
import Testing

@testable import Ledger

/// What a reader keeps of a ledger makes answers quicker and no other.
struct TableCacheTests {
    private static func cache(_ sealed: borrowing Sealed, isBelieved: Bool = true) -> TableCache {
        TableCache(
            folder: sealed.folder.appending(path: "own").path(percentEncoded: false),
            program: "test", isBelieved: isBelieved, least: 1)
    }

    private static func open(
        _ sealed: borrowing Sealed, isBelieved: Bool = true
    ) throws -> AssuranceLedger {
        try AssuranceLedger(
            opening: sealed.path, cache: cache(sealed, isBelieved: isBelieved))
    }

    private static func texts(_ history: History) throws -> [String] {
        let texts = history.facts.map { fact in
            (fact.fact as? NoteAdded)?.text.text ?? fact.at.name
        }
        try history.requireRead()
        return texts
    }

    private static func kept(_ sealed: borrowing Sealed) throws -> URL {
        let folder = sealed.folder.appending(path: "own")
        let names = try FileManager.default.contentsOfDirectory(
            atPath: folder.path(percentEncoded: false))
        return folder.appending(path: try #require(names.first))
    }

    @Test func `the answer is the same without, with and after what was kept`() throws {
        let sealed = try Sealed()
        try sealed.notes(20)
        let first = try Self.texts(try Self.open(sealed).history())
        let written = try Data(contentsOf: try Self.kept(sealed))
        #expect(try Self.texts(try Self.open(sealed).history()) == first)
        try sealed.notes(3, from: 20)
        let grown = try Self.texts(try Self.open(sealed).history())
        #expect(grown == first + ["note 20", "note 21", "note 22"])
        // It grew in memory, onto what was kept.
        #expect(try Data(contentsOf: try Self.kept(sealed)) == written)
        #expect(try Self.texts(try Self.open(sealed, isBelieved: false).history()) == grown)
        #expect(try Data(contentsOf: try Self.kept(sealed)) != written)
    }

    @Test func `a line changed since is never answered from`() throws {
        let sealed = try Sealed()
        try sealed.notes(20)
        _ = try Self.open(sealed).history()
        try sealed.tamper("events.jsonl") { bytes in
            let place = bytes.firstRange(of: Data("note 7".utf8))
            if let place { bytes[place.lowerBound] = UInt8(ascii: "N") }
        }
        let history = try Self.open(sealed).history()
        // What is read of other lines is what was sealed; who asks for the line learns of it.
        #expect(history.facts[3].fact is NoteAdded)
        try history.requireRead()
        #expect(throws: LogError.self) { try Self.texts(history) }
        #expect(throws: LogError.self) { try Self.open(sealed, isBelieved: false).history() }
        #expect(throws: LogError.self) { try Self.open(sealed).sealed?.verify() }
    }

    @Test func `of a history written anew it believes nothing`() throws {
        let sealed = try Sealed()
        try sealed.notes(5)
        let other = try sealed.copied()
        try sealed.notes(4, from: 5)
        _ = try Self.open(sealed).history()
        try other.note("another history")
        try other.notes(3, from: 5)
        for name in ["events.jsonl", "checkpoint"] {
            try sealed.put(name, try other.bytes(name))
        }
        #expect(try Self.texts(try Self.open(sealed).history()).contains("another history"))
    }

    @Test func `a log that lost its end is found out`() throws {
        let sealed = try Sealed()
        try sealed.notes(20)
        _ = try Self.open(sealed).history()
        try sealed.tamper("events.jsonl") { $0.removeLast(10) }
        #expect(throws: LogError.self) { try Self.open(sealed).history() }
    }

    @Test func `where it is spoilt the reader learns that it is, and reads again`() throws {
        let sealed = try Sealed()
        try sealed.notes(20)
        let said = try Self.texts(try Self.open(sealed).history())
        let path = try Self.kept(sealed)
        let good = try Data(contentsOf: path)
        for page in 1..<good.count / 4_096 {
            var bad = good
            for place in stride(from: page * 4_096, to: (page + 1) * 4_096, by: 64) {
                bad[place] ^= 0xFF
            }
            try bad.write(to: path)
            do {
                #expect(try Self.texts(try Self.open(sealed).history()) == said)
            } catch {
                guard case .damagedTable = error as? LogError else { throw error }
            }
        }
        #expect(try Self.texts(try Self.open(sealed, isBelieved: false).history()) == said)
        #expect(try Self.texts(try Self.open(sealed).history()) == said)
    }
}
