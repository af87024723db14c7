import Assurance
import Checkpoints
import Dates
import EventLog
import Foundation
import Ledger
import Replay
import Testing

private let now = Instant(milliseconds: 1_795_000_000_001)

extension Sealed {
    fileprivate var next: KeyFile {
        KeyFile(folder.appending(path: "next.key").path(percentEncoded: false))
    }

    fileprivate func resume(
        _ reason: LedgerResumed.Reason, as origin: String = "demo-2"
    ) throws -> Resumed {
        var fact = LedgerResumed()
        fact.reason = reason
        fact.origin = origin
        return try AssuranceLedger.resume(
            path, fact, by: RoleTitle(reading: "Partnership Manager"), key: next, former: key,
            now: now)
    }
}

private let accepting = Remembered(key: nil, roots: [:], accepted: .any)

@Test func `a backup goes on under another name, and names what was lost`() throws {
    let sealed = try Sealed()
    try sealed.note("a")
    let held = try sealed.bytes("checkpoint")
    let backup = try sealed.bytes("events.jsonl")
    let copy = try sealed.copied()
    for text in ["b", "c"] { try sealed.note(text) }
    // The backup's folder, with the key that has sealed more since.
    for name in try FileManager.default.contentsOfDirectory(atPath: sealed.folder.path())
    where name.hasSuffix(".signed") {
        let there = copy.folder.appending(path: name)
        try FileManager.default.removeItem(at: there)
        try FileManager.default.copyItem(at: sealed.folder.appending(path: name), to: there)
    }
    let refused = #expect(throws: LogError.self) { try copy.note("otherwise") }
    #expect(refused?.nextStep.contains("s11 restore") == true)
    let done = try copy.resume(.restored)
    #expect(done.formerOrigin == "demo")
    #expect(done.formerSize == 2)
    #expect(done.remembered == 4)
    #expect(try copy.bytes("events.jsonl").starts(with: backup))
    let ledger = try AssuranceLedger(opening: copy.path, keys: [copy.next], remembered: accepting)
    _ = try ledger.record([try copy.fact("note.added", "ledger/demo", "text=on")], now: now)
    // A checkpoint held from before still proves growth.
    #expect(try copy.log().requireGrowth(since: held).size == 2)
    _ = try copy.log().verify()
}

@Test func `nobody believes a resumed ledger on its word`() throws {
    let sealed = try Sealed()
    try sealed.note("a")
    _ = try sealed.resume(.lostKey)
    let path = sealed.path
    let nothing = Remembered(key: nil, roots: [:])
    let error = #expect(throws: LogError.self) {
        try AssuranceLedger(opening: path, remembered: nothing).history()
    }
    #expect(error?.exitCode == 3)
    #expect(error?.nextStep.contains("--vkey") == true)
    let key = try sealed.keys()[1]
    for accepted in [Remembered.Acceptance.any, .named(key)] {
        let remembered = Remembered(key: nil, roots: [:], accepted: accepted)
        #expect(
            try AssuranceLedger(opening: path, remembered: remembered).history().facts.count == 3)
    }
    let other = Remembered(key: nil, roots: [:], accepted: .named("demo+0+0"))
    #expect(throws: LogError.self) {
        try AssuranceLedger(opening: path, remembered: other).history()
    }
    // The key before seals nothing any more.
    #expect(throws: LogError.wrongKey(origin: "demo-2")) { try sealed.note("b") }
}

@Test func `a rehearsal says on every page that it is one`() throws {
    let sealed = try Sealed()
    _ = try sealed.resume(.rehearsal, as: "demo-rehearsal")
    let history = try AssuranceLedger(opening: sealed.path, remembered: accepting).history()
    #expect(history.synthetic?.contains("rehearsal on a copy of demo") == true)
}

@Test func `a ledger is not resumed under its own name, nor with its own key`() throws {
    let sealed = try Sealed()
    #expect(throws: LogError.self) { try sealed.resume(.restored, as: "demo") }
    var fact = LedgerResumed()
    fact.origin = "demo-2"
    let (path, key) = (sealed.path, sealed.key)
    #expect(throws: LogError.self) {
        try AssuranceLedger.resume(path, fact, by: nil, key: key, former: nil, now: now)
    }
    _ = try sealed.log().verify()
}
