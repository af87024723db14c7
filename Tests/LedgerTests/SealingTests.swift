import Assessment
import Assurance
import Checkpoints
import Dates
import EventLog
import Foundation
import Ledger
import Replay
import Testing

@Test func `every append is sealed, and what is sealed is found as it was`() throws {
    let sealed = try Sealed()
    for number in 1...5 { try sealed.note("note \(number)") }
    let done = try sealed.log().verify()
    #expect(done.checkpoint.checkpoint.size == 6)
    #expect(done.keptCheckpoints == 6)
    #expect(done.unsealed == 0)
    #expect(try AssuranceLedger(opening: sealed.path).history().seal?.size == 6)
}

@Test func `a changed line is named, and no question is answered from it`() throws {
    let sealed = try Sealed()
    try sealed.note("first")
    try sealed.note("second")
    try sealed.tamper("events.jsonl") { bytes in
        if let place = bytes.range(of: Data("first".utf8)) {
            bytes[place.lowerBound] = UInt8(ascii: "F")
        }
    }
    let log = try sealed.log()
    let error = #expect(throws: LogError.self) { try log.verify() }
    guard case .damaged(2, _, _) = error else {
        Issue.record("not the second line: \(String(describing: error))")
        return
    }
    let path = sealed.path
    #expect(throws: LogError.self) { try AssuranceLedger(opening: path).history() }
}

@Test func `nothing is recorded where a sealed line was changed`() throws {
    let sealed = try Sealed()
    try sealed.note("first")
    try sealed.tamper("events.jsonl") { bytes in
        if let place = bytes.range(of: Data("first".utf8)) {
            bytes[place.lowerBound] = UInt8(ascii: "F")
        }
    }
    let before = try sealed.bytes("events.jsonl")
    let error = #expect(throws: LogError.self) { try sealed.note("second") }
    guard case .damaged(2, _, _) = error else {
        Issue.record("not the second line: \(String(describing: error))")
        return
    }
    #expect(try sealed.bytes("events.jsonl") == before)
}

@Test(arguments: ["checkpoint", "checkpoints/x000/x000/003"])
func `a spoilt checkpoint is found, and put back from the one kept beside it`(
    name: String
) throws {
    let sealed = try Sealed()
    try sealed.note("a")
    try sealed.note("b")
    let before = try sealed.bytes(name)
    try sealed.tamper(name) { $0.removeLast() }
    let log = try sealed.log()
    #expect(throws: LogError.self) { try log.verify() }
    let recovered = try sealed.recover()
    #expect(recovered.isCheckpointRestored == (name == "checkpoint"))
    if name != "checkpoint" { #expect(try sealed.bytes(name) == before) }
    #expect(try sealed.log().verify().checkpoint.checkpoint.size == recovered.size)
    try sealed.note("c")
}

@Test func `an older checkpoint kept cannot make the key forget what was sealed since`() throws {
    let sealed = try Sealed()
    try sealed.note("a")
    let shorter = try sealed.bytes("events.jsonl")
    try sealed.note("b")
    try FileManager.default.removeItem(at: sealed.folder.appending(path: "ledger/checkpoint"))
    try FileManager.default.removeItem(
        at: sealed.folder.appending(path: "ledger/checkpoints/x000/x000/003"))
    try sealed.tamper("events.jsonl") { $0 = Data(shorter) }
    let error = #expect(throws: LogError.self) { try sealed.recover() }
    #expect(error?.code == "key-memory")
    #expect(try sealed.bytes("events.jsonl") == shorter)
}

@Test func `a missing kept checkpoint is found`() throws {
    let sealed = try Sealed()
    try FileManager.default.removeItem(
        at: sealed.folder.appending(path: "ledger/checkpoints/x000/x000/001"))
    let log = try sealed.log()
    let error = #expect(throws: LogError.self) { try log.verify() }
    #expect(error?.sentence.contains("checkpoints/x000/x000/001 is missing") == true)
    _ = try sealed.recover()
    _ = try log.verify()
}

@Test func `a changed limit in ledger.json changes no answer, and is found`() throws {
    let sealed = try Sealed()
    try sealed.tamper("ledger.json") { bytes in
        if let place = bytes.range(of: Data("65535".utf8)) {
            bytes[place.lowerBound] = UInt8(ascii: "9")
        }
    }
    let log = try sealed.log()
    #expect(throws: LogError.self) { try log.verify() }
}

@Test func `drafts of killed programs are cleared away by recovery, and nothing else`() throws {
    let sealed = try Sealed()
    let drafts = [".checkpoint.4711.new", "checkpoints/x000/.007.99.new", "tile/0/.001.12.new"]
    for name in drafts + [".keep.new", "notes.1.new"] {
        try Data("x".utf8).write(to: sealed.folder.appending(path: "ledger/" + name))
    }
    _ = try sealed.recover()
    let manager = FileManager.default
    for name in drafts {
        #expect(!manager.fileExists(atPath: sealed.path + "/" + name))
    }
    for name in [".keep.new", "notes.1.new"] {
        #expect(manager.fileExists(atPath: sealed.path + "/" + name))
    }
}

@Test func `a removed line is named`() throws {
    let sealed = try Sealed()
    for text in ["a", "b", "c"] { try sealed.note(text) }
    try sealed.tamper("events.jsonl") { bytes in
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        lines.remove(at: 1)
        bytes = Data(lines.joined(separator: [0x0A]))
    }
    let log = try sealed.log()
    let error = #expect(throws: LogError.self) { try log.verify() }
    guard case .damaged(2, _, _) = error else {
        Issue.record("not the second line: \(String(describing: error))")
        return
    }
}

@Test func `growth since a checkpoint held is proved, and rewriting is found`() throws {
    let sealed = try Sealed()
    try sealed.note("a")
    let held = try sealed.bytes("checkpoint")
    try sealed.note("b")
    #expect(try sealed.log().requireGrowth(since: held).size == 2)
    let other = try Sealed()
    try other.note("z")
    try other.note("b")
    let log = try other.log()
    #expect(throws: LogError.self) { try log.requireGrowth(since: held) }
}

@Test func `without the key a ledger can be read and not added to`() throws {
    let sealed = try Sealed()
    let reader = try AssuranceLedger(opening: sealed.path)
    let draft = try sealed.fact("note.added", "ledger/demo", "text=no")
    let now = Instant(milliseconds: 1_795_000_000_001)
    #expect(throws: LogError.noKey(origin: "demo")) { try reader.record([draft], now: now) }
    #expect(try reader.history().facts.count == 1)
}

@Test func `only the key that seals the ledger now may seal more`() throws {
    let sealed = try Sealed()
    let other = KeyFile(sealed.folder.appending(path: "other.key").path(percentEncoded: false))
    try Signer.make(other, origin: "demo")
    let before = try sealed.bytes("events.jsonl")
    let ledger = try AssuranceLedger(opening: sealed.path, keys: [other])
    let draft = try sealed.fact("note.added", "ledger/demo", "text=no")
    let now = Instant(milliseconds: 1_795_000_000_001)
    #expect(throws: LogError.wrongKey(origin: "demo")) { try ledger.record([draft], now: now) }
    #expect(try sealed.bytes("events.jsonl") == before)
}

@Test func `a key that others can read is refused`() throws {
    let sealed = try Sealed()
    let path = sealed.key.path
    chmod(path, 0o644)
    let ledger = sealed.path
    let key = sealed.key
    let error = #expect(throws: LogError.self) { try AssuranceLedger(opening: ledger, keys: [key]) }
    #expect(error?.sentence.contains("others can read") == true)
}

@Test func `a key never seals a second history: an older copy of the ledger takes no fact`() throws
{
    let sealed = try Sealed()
    let old = try sealed.bytes("events.jsonl")
    let copy = sealed.folder.appending(path: "copy")
    try FileManager.default.copyItem(at: sealed.folder.appending(path: "ledger"), to: copy)
    try sealed.note("later")
    let older = try AssuranceLedger(opening: copy.path(percentEncoded: false), keys: [sealed.key])
    let draft = try sealed.fact("note.added", "ledger/demo", "text=otherwise")
    let now = Instant(milliseconds: 1_795_000_000_002)
    let error = #expect(throws: LogError.self) { try older.record([draft], now: now) }
    #expect(error?.code == "key-memory")
    #expect(try Array(Data(contentsOf: copy.appending(path: "events.jsonl"))) == old)
}

@Test
func `what the key was about to seal is sealed by recovery, and a torn rest is set aside`() throws {
    let sealed = try Sealed()
    try sealed.note("a")
    let before = try sealed.bytes("checkpoint")
    let kept = try sealed.bytes("events.jsonl")
    try sealed.note("b")
    // As after a crash between the key's memory and the checkpoint.
    try sealed.tamper("checkpoint") { $0 = Data(before) }
    try sealed.remove("checkpoints/x000/x000/003")
    try sealed.tamper("events.jsonl") { $0.append(contentsOf: Data(#"{"data":{"by""#.utf8)) }
    #expect(try AssuranceLedger(opening: sealed.path).history().facts.count == 2)
    let recovery = try sealed.recover()
    #expect(recovery.setAside?.bytes == 13)
    #expect(recovery.sealed == 1)
    #expect(recovery.size == 4)
    #expect(try sealed.bytes("events.jsonl").starts(with: kept))
    #expect(try sealed.log().verify().checkpoint.checkpoint.size == 4)
    try sealed.note("c")
    #expect(try sealed.log().verify().checkpoint.checkpoint.size == 5)
}

@Test func `a line that somebody without the key appended is never sealed`() throws {
    let sealed = try Sealed()
    try sealed.note("a")
    let line =
        #"{"data":{"by":"x","text":"forged"},"id":"01a1fe02-5a6e-7000-9fbf-912248de29ff","#
        + #""recordedtime":"2027-01-01T00:00:00.000Z","sequence":"0000000000000002","#
        + #""source":"urn:s11:demo","specversion":"1.0","streamversion":3,"#
        + #""subject":"ledger/demo","type":"s11.note.added.v1"}"#
    try sealed.tamper("events.jsonl") { $0.append(contentsOf: Data((line + "\n").utf8)) }
    let recovery = try sealed.recover()
    #expect(recovery.setAside?.bytes == line.utf8.count + 1)
    #expect(recovery.setAside?.lines == 1)
    #expect(recovery.sealed == 0)
    #expect(!String(decoding: try sealed.bytes("events.jsonl"), as: UTF8.self).contains("forged"))
    _ = try sealed.log().verify()
}

@Test func `a part of a batch that was never acknowledged is set aside with the rest of it`() throws
{
    let sealed = try Sealed()
    try sealed.note("a")
    let before = try sealed.bytes("events.jsonl")
    let copy = try sealed.copied()
    for number in 1...5 { try sealed.note("part \(number)") }
    let all = try sealed.bytes("events.jsonl")
    // The lines are there, but this key has never heard of them: as in a kill within the write.
    try copy.put("events.jsonl", Array(all.dropLast(7)))
    let recovery = try copy.recover()
    #expect(recovery.setAside?.lines == 4)
    #expect(recovery.sealed == 0)
    #expect(try copy.bytes("events.jsonl").starts(with: before))
    _ = try copy.log().verify()
}

@Test func `sealed lines that are missing are never mended`() throws {
    let sealed = try Sealed()
    try sealed.note("a")
    try sealed.tamper("events.jsonl") { $0.removeLast(5) }
    let cut = try sealed.bytes("events.jsonl")
    let error = #expect(throws: LogError.self) { try sealed.recover() }
    #expect(error?.exitCode == 3)
    #expect(try sealed.bytes("events.jsonl") == cut)
}

@Test func `a scrutineer countersigns growth, and refuses a history rewritten`() throws {
    let sealed = try Sealed()
    try sealed.note("a")
    let file = KeyFile(sealed.folder.appending(path: "scrutineer.key").path(percentEncoded: false))
    let scrutineer = try Countersigner.make(file, name: "scrutineer")
    let keys = try sealed.keys()
    let now = Instant(milliseconds: 1_795_000_000_000)
    let line = try scrutineer.countersign(
        try sealed.log().cosignRequest(since: 0), logs: keys, now: now)
    let hers = try VerifierKey(scrutineer.verifierKey)
    #expect(try sealed.log().add(cosignature: line, ofOthers: [hers]) == 2)
    try sealed.note("b")
    let second = try scrutineer.countersign(
        try sealed.log().cosignRequest(since: 2), logs: keys, now: now)
    let later = Instant(milliseconds: now.milliseconds + 5_000)
    let request = try sealed.log().cosignRequest(since: 2)
    let again = try scrutineer.countersign(request, logs: keys, now: later)
    #expect(again == second, "the same request gives the same line")
    #expect(throws: LogError.self) { try scrutineer.countersign(request, logs: [], now: now) }
    try sealed.note("c")
    let stale = try sealed.log().cosignRequest(since: 2)
    let error = #expect(throws: LogError.self) {
        try scrutineer.countersign(stale, logs: keys, now: now)
    }
    #expect(error?.nextStep.contains("--since 3") == true)
    // One that comes late is put under the checkpoint that it is of, in place of another of hers.
    #expect(try sealed.log().add(cosignature: second, ofOthers: [hers]) == 3)
    #expect(try sealed.log().add(cosignature: second, ofOthers: [hers]) == 3)
    let kept = try SignedCheckpoint(try sealed.bytes("checkpoints/x000/x000/003"))
    #expect(kept.note.signatures.count == 2)
    #expect(try SignedCheckpoint(try sealed.bytes("checkpoint")).note.signatures.count == 1)
    _ = try sealed.log().verify()
}

@Test func `partial tiles go when the full one is there, and every checkpoint can still be proved`()
    throws
{
    let sealed = try Sealed()
    try sealed.note("a")
    let held = try sealed.bytes("checkpoint")
    try sealed.notes(250)
    try sealed.notes(20, from: 250)
    let tiles = try FileManager.default.subpathsOfDirectory(atPath: sealed.path + "/tile").sorted()
    #expect(tiles.filter { $0.hasPrefix("0/") } == ["0/000", "0/001.p", "0/001.p/16"])
    #expect(try sealed.log().requireGrowth(since: held).size == 2)
    _ = try sealed.log().verify()
    // As a crash between the full tile and the next checkpoint leaves it: the partial one is gone,
    // and what it said stands in the full one.
    let other = try Sealed()
    try other.notes(249)
    try FileManager.default.removeItem(atPath: other.path + "/tile/0/000.p")
    let log = try other.log()
    #expect(throws: LogError.self) { try log.verify() }
    let copy = try Sealed(copying: sealed.folder)
    _ = try copy.log().verify()
}
