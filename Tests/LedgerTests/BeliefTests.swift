import Assurance
import Checkpoints
import Dates
import EventLog
import Foundation
import Replay
import Testing

@testable import Ledger

private let now = Instant(milliseconds: 1_795_000_000_001)

extension Sealed {
    /// The exit code that reading and recording end with; 0 where both go well.
    fileprivate func codes() -> [Int32] {
        [
            code { _ = try AssuranceLedger(opening: path).history() },
            code { _ = try log().verify() },
            code { try note("one more") },
        ]
    }

    private func code(_ body: () throws -> Void) -> Int32 {
        do {
            try body()
            return 0
        } catch {
            return (error as? LogError)?.exitCode ?? -1
        }
    }

    fileprivate func second() throws -> KeyFile {
        let file = KeyFile(folder.appending(path: "second.key").path(percentEncoded: false))
        if !file.exists { try Signer.make(file, origin: "demo") }
        return file
    }

    /// Changes the key for the second, as `change-key` does.
    fileprivate func changeKey() throws {
        let next = try second()
        let keys = try Signer([key, next]).verifierKeys
        let draft = try fact(
            "ledger.key-changed", "ledger/demo", "to=\(keys[1])", "from=\(keys[0])")
        _ = try AssuranceLedger(opening: path, keys: [key, next]).changeKey(draft, now: now)
    }
}

@Test(
    arguments: [
        ("vkeys", "wkeys"), ("\"demo\"", "\"dome\""), ("urn:s11:demo", "urn:s11:dome"),
        ("65535", "65534"), ("s11-ledger/1", "s11-ledger/1 "),
    ])
func `a byte of ledger.json changed ends every question with 3`(_ change: (String, String)) throws {
    let sealed = try Sealed()
    try sealed.note("a")
    try sealed.tamper("ledger.json") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        bytes = Data(text.replacing(change.0, with: change.1).utf8)
    }
    let isOtherFormat = change.1.hasSuffix(" ")
    #expect(sealed.codes() == (isOtherFormat ? [1, 1, 1] : [3, 3, 3]))
}

@Test func `a foreign key listed in ledger.json, or ours twice, ends every question with 3`() throws
{
    let stranger = try Sealed()
    let foreign = try Signer([try stranger.second()]).verifierKeys[0]
    for change in [("[", "[\"\(foreign)\","), ("]", ",\"\(foreign)\"]")] {
        let sealed = try Sealed()
        try sealed.tamper("ledger.json") { bytes in
            bytes = Data(
                String(decoding: bytes, as: UTF8.self).replacing(change.0, with: change.1).utf8)
        }
        #expect(sealed.codes() == [3, 3, 3])
    }
    let sealed = try Sealed()
    let own = try sealed.keys()[0]
    try sealed.tamper("ledger.json") { bytes in
        bytes = Data(
            String(decoding: bytes, as: UTF8.self).replacing("[", with: "[\"\(own)\",").utf8)
    }
    #expect(sealed.codes() == [3, 3, 3])
}

@Test func `after a change of key the one before seals nothing, whatever ledger.json says`() throws
{
    let sealed = try Sealed()
    try sealed.note("a")
    let yesterday = try sealed.bytes("ledger.json")
    try sealed.changeKey()
    _ = try sealed.log().verify()
    try sealed.put("ledger.json", yesterday)
    #expect(sealed.codes() == [3, 3, 3])
    // With its own ledger.json the stolen key is refused by name.
    let mended = try Sealed(copying: sealed.folder)
    _ = try AssuranceLedger(opening: mended.path, keys: [try mended.second()])
        .recover(now: now, by: RoleTitle(reading: "Ledger Administrator"))
    #expect(throws: LogError.wrongKey(origin: "demo")) { try mended.note("by the thief") }
    _ = try mended.log().verify()
}

@Test func `a change of key that the key before did not sign is not believed`() throws {
    let sealed = try Sealed()
    try sealed.changeKey()
    for name in ["checkpoint", "checkpoints/x000/x000/002"] {
        try sealed.tamper(name) { bytes in
            var lines = String(decoding: bytes, as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false)
            lines.remove(at: 4)
            bytes = Data(lines.joined(separator: "\n").utf8)
        }
    }
    #expect(sealed.codes() == [3, 3, 3])
}

@Test func `verify believes the key named, or one before it, and no other`() throws {
    let sealed = try Sealed()
    try sealed.note("a")
    let first = try VerifierKey(try sealed.keys()[0])
    #expect(try sealed.log().verify(by: first).belief.word == .named(changes: 0))
    try sealed.changeKey()
    let second = try VerifierKey(try sealed.keys()[1])
    #expect(
        try sealed.log().verify(by: first).belief == Belief(key: second, word: .named(changes: 1)))
    #expect(try sealed.log().verify(by: second).belief.word == .named(changes: 0))
    #expect(try sealed.log().verify().belief.word == .own)
    let other = try Sealed()
    let stranger = try VerifierKey(try Signer([try other.second()]).verifierKeys[0])
    let log = try sealed.log()
    #expect(throws: LogError.self) { try log.verify(by: stranger) }
    #expect(throws: LogError.self) { try log.verifyQuickly(by: stranger) }
}

@Test func `an older checkpoint in place of the latest makes no old world`() throws {
    let sealed = try Sealed()
    let old = try sealed.bytes("checkpoint")
    for text in ["a", "b", "c"] { try sealed.note(text) }
    try sealed.put("checkpoint", old)
    #expect(try AssuranceLedger(opening: sealed.path).history().facts.count == 4)
    #expect(try sealed.log().verify().checkpoint.checkpoint.size == 4)
    try sealed.note("d")
    #expect(try sealed.log().verify().checkpoint.checkpoint.size == 5)
}

@Test func `a larger checkpoint that nobody can believe is no reason to answer from a smaller`()
    throws
{
    let sealed = try Sealed()
    try sealed.note("a")
    try sealed.put("checkpoints/x000/x000/003", try sealed.bytes("checkpoint"))
    #expect(sealed.codes() == [3, 3, 3])
}

@Test(arguments: ["9223372036854775807", "1000000000", "3"])
func `a signed size that the log does not reach is refused without harm`(size: String) throws {
    let sealed = try Sealed()
    try sealed.note("a")
    try sealed.tamper("checkpoint") { bytes in
        bytes = Data(
            String(decoding: bytes, as: UTF8.self).replacing("demo\n2\n", with: "demo\n\(size)\n")
                .utf8)
    }
    #expect(sealed.codes() == [3, 3, 3])
}

@Test func `a key by another name is the same key, and a link to it is refused`() throws {
    let sealed = try Sealed()
    try sealed.note("a")
    let other = sealed.folder.appending(path: "other.key")
    try FileManager.default.copyItem(
        at: sealed.folder.appending(path: "demo.key"), to: other)
    let copy = try Sealed(copying: sealed.folder)
    try sealed.note("b")
    // The same key in another file has sealed the note: the older copy takes none from it.
    let files = [other, sealed.folder.appending(path: "linked.key")]
    try FileManager.default.createSymbolicLink(at: files[1], withDestinationURL: other)
    let draft = try sealed.fact("note.added", "ledger/demo", "text=otherwise")
    let named = KeyFile(files[0].path(percentEncoded: false))
    let older = try AssuranceLedger(opening: copy.path, keys: [named])
    let error = #expect(throws: LogError.self) { try older.record([draft], now: now) }
    #expect(error?.code == "key-memory")
    let linked = KeyFile(files[1].path(percentEncoded: false))
    #expect(throws: LogError.self) { try Signer([linked]) }
}

@Test func `a key without a memory does not seal on until somebody says that it is lost`() throws {
    let sealed = try Sealed()
    try sealed.note("a")
    let names = try FileManager.default.contentsOfDirectory(atPath: sealed.folder.path())
    for name in names where name.hasSuffix(".signed") {
        try FileManager.default.removeItem(at: sealed.folder.appending(path: name))
    }
    let error = #expect(throws: LogError.self) { try sealed.note("b") }
    #expect(error?.nextStep.contains("--memory-lost") == true)
    let ledger = try AssuranceLedger(opening: sealed.path, keys: [sealed.key], isMemoryLost: true)
    _ = try ledger.record([try sealed.fact("note.added", "ledger/demo", "text=b")], now: now)
    try sealed.note("c")
}

@Test func `a key within the ledger is refused`() throws {
    let sealed = try Sealed()
    let inside = sealed.folder.appending(path: "ledger/demo.key")
    try FileManager.default.copyItem(at: sealed.folder.appending(path: "demo.key"), to: inside)
    let ledger = try AssuranceLedger(
        opening: sealed.path, keys: [KeyFile(inside.path(percentEncoded: false))])
    let draft = try sealed.fact("note.added", "ledger/demo", "text=no")
    let error = #expect(throws: LogError.self) { try ledger.record([draft], now: now) }
    #expect(error?.code == "bad-key")
}

@Test func `what says who seals is not simply recorded, nor corrected`() throws {
    let sealed = try Sealed()
    try sealed.note("a")
    let key = try sealed.keys()[0]
    let ledger = try AssuranceLedger(opening: sealed.path, keys: [sealed.key])
    let drafts = [
        try sealed.fact("ledger.key-changed", "ledger/demo", "to=\(key)"),
        try sealed.fact("ledger.policy-set", "ledger/demo", "policy=quorum nobody"),
        try sealed.fact(
            "event.corrected", "ledger/demo", "target=ledger/demo#1", "reason=no",
            "right.1.field=key", "right.1.value=\(key)"),
        try sealed.fact("event.retracted", "ledger/demo", "target=ledger/demo#1", "reason=no"),
    ]
    for draft in drafts {
        let error = #expect(throws: BatchProblem.self) { try ledger.record([draft], now: now) }
        #expect(error?.refusal.rule == "R-14")
    }
}

@Test func `a reader who remembers refuses another key and another history`() throws {
    let sealed = try Sealed()
    try sealed.note("a")
    let key = try sealed.keys()[0]
    let seen = try sealed.log().verify().checkpoint.checkpoint
    let remembered = Remembered(key: key, roots: [2: seen.root])
    try sealed.note("b")
    let path = sealed.path
    _ = try AssuranceLedger(opening: path, remembered: remembered).history()
    try sealed.changeKey()
    _ = try AssuranceLedger(opening: path, remembered: remembered).history()
    let forged = try Sealed()
    try forged.note("z")
    let other = forged.path
    let error = #expect(throws: LogError.self) {
        try AssuranceLedger(opening: other, remembered: remembered).history()
    }
    #expect(error?.code == "key-memory")
    // The key alone does not help: its history must be the one that was seen.
    let accepting = Remembered(key: key, roots: [2: seen.root], accepted: .any)
    #expect(throws: LogError.self) {
        try AssuranceLedger(opening: other, remembered: accepting).history()
    }
}

@Test func `a first write into a copy is refused until it is said that the ledger was moved`()
    throws
{
    let sealed = try Sealed()
    try sealed.note("a")
    let copy = sealed.folder.appending(path: "copy").path(percentEncoded: false)
    try FileManager.default.copyItem(atPath: sealed.path, toPath: copy)
    let note = try sealed.fact("note.added", "ledger/demo", "text=b")
    let error = #expect(throws: LogError.self) {
        try AssuranceLedger(opening: copy, keys: [sealed.key]).record([note], now: now)
    }
    #expect(error?.code == "another-folder")
    _ = try AssuranceLedger(opening: copy, keys: [sealed.key], isMoved: true)
        .record([note], now: now)
    let next = try sealed.fact("note.added", "ledger/demo", "text=c")
    _ = try AssuranceLedger(opening: copy, keys: [sealed.key]).record([next], now: now)
}
