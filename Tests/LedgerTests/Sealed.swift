import Assurance
import Dates
import EventLog
import Foundation
import Ledger
import Replay
import Testing

/// A sealed ledger in a folder of its own, with its key beside.
struct Sealed: ~Copyable {
    let folder = FileManager.default.temporaryDirectory.appending(path: "s11-\(UUID().uuidString)")
    var path: String { folder.appending(path: "ledger").path(percentEncoded: false) }
    var key: KeyFile { KeyFile(folder.appending(path: "demo.key").path(percentEncoded: false)) }
    private let now = Instant(milliseconds: 1_795_000_000_000)

    init() throws {
        let opening = try fact(
            "ledger.opened", "ledger/demo", "origin=demo", "key=to be made", "title=Demo")
        _ = try AssuranceLedger.create(at: path, opening: opening, key: key, now: now)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func fact(_ kind: String, _ thing: String, _ fields: String...) throws -> Draft {
        let typed = fields.map { field in
            let parts = field.split(separator: "=", maxSplits: 1).map(String.init)
            return TypedField(parts[0], parts[1])
        }
        var draft = try Draft(kind, about: thing, typed: typed)
        draft.fill(by: try RoleTitle(reading: "Partnership Manager"), document: nil, madeKnown: nil)
        return draft
    }

    /// Records a note, as somebody with the key would.
    func note(_ text: String) throws {
        let ledger = try AssuranceLedger(opening: path, keys: [key])
        _ = try ledger.record([try fact("note.added", "ledger/demo", "text=\(text)")], now: now)
    }

    /// Records so many notes as one batch, numbered from a number.
    func notes(_ count: Int, from first: Int = 0) throws {
        let ledger = try AssuranceLedger(opening: path, keys: [key])
        _ = try ledger.record(
            (first..<first + count).map {
                try fact("note.added", "ledger/demo", "text=note \($0)")
            }, now: now)
    }

    func log() throws -> SealedLog { try #require(try AssuranceLedger(opening: path).sealed) }

    func recover() throws -> Recovered {
        try AssuranceLedger(opening: path, keys: [key])
            .recover(now: now, by: RoleTitle(reading: "Ledger Administrator"))
    }

    /// Changes the bytes of a file of the ledger.
    func tamper(_ name: String, _ change: (inout Data) -> Void) throws {
        let file = folder.appending(path: "ledger/" + name)
        var bytes = try Data(contentsOf: file)
        change(&bytes)
        try bytes.write(to: file)
    }

    /// The same ledger with a key and a memory of its own folder, which has sealed nowhere else.
    func copied() throws -> Sealed { try Sealed(copying: folder) }

    init(copying other: URL) throws {
        try FileManager.default.copyItem(at: other, to: folder)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasSuffix(".sealed-in") {
            try FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: folder.appending(path: "ledger/" + name))
    }

    func put(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: folder.appending(path: "ledger/" + name))
    }

    /// The public keys that `ledger.json` lists.
    func keys() throws -> [String] {
        let text = String(decoding: try bytes("ledger.json"), as: UTF8.self)
        let found = try #require(text.firstMatch(of: /"vkeys":\[([^\]]*)\]/))
        return found.1.split(separator: ",").map { String($0.dropFirst().dropLast()) }
    }

    func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appending(path: "ledger/" + name)))
    }
}
