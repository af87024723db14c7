import Assurance
import Checkpoints
import Dates
import EventLog
import JSONLines
import Replay
import Testing

@testable import Ledger

/// A ledger with a few things, some of whose dates cannot tell.
private func book() throws -> Book {
    let book = Book()
    try book.record(
        #"{"fact":"organisation.admitted","thing":"organisation/police","#
            + #""data":{"name":"Police","category":"statutory","effective":"2019"}}"#,
        Lines.known,
        #"{"fact":"action.proposed","thing":"action/1","#
            + #""data":{"title":"Audit","effective":"5 January 2024"}}"#,
        #"{"fact":"action.slipped","thing":"action/1","#
            + #""data":{"to":"March 2024","effective":"February 2024"}}"#,
        at: "2024-03-01T09:00:00Z")
    try book.record(
        #"{"fact":"note.added","thing":"action/1","data":{"text":"A \"note\" — ǅ\u0001"}}"#,
        at: "2024-04-01T09:00:00Z")
    return book
}

/// The same facts once more: under other ids, so in other lines.
private func rewritten() throws -> Book { try book() }

/// What stands beside a snapshot: as a program might remark on a thing.
private func remarks(_ picture: Picture) -> SnapshotRemarks {
    SnapshotRemarks(
        program: "test 1",
        lines: picture.history.things.map { ["flag": "F-00", "thing": .string($0.text)] })
}

extension Book {
    fileprivate func take(
        asAt: String = "2024-02-10", knownAt: String? = nil, size: Int? = nil,
        with remarking: (Picture) throws -> SnapshotRemarks = remarks
    ) throws -> Snapshot {
        try ledger.snapshot(
            asAt: try #require(Day(iso: asAt)),
            knownAt: try knownAt.map { try #require(Instant(rfc3339: $0)) }, size: size,
            remarks: remarking)
    }

    /// Why a file is not a snapshot of this ledger; nil where it is.
    fileprivate func problem(_ file: [UInt8]) throws -> SnapshotProblem? {
        do {
            _ = try ledger.verify(snapshot: file, remarks: remarks)
            return nil
        } catch let problem as SnapshotProblem {
            return problem
        }
    }

    fileprivate func noting(
        size: Int, digest: String, asAt: String = "2024-02-10",
        knownAt: String = "2024-04-01T09:00:00Z"
    ) -> String {
        #"{"fact":"snapshot.taken","thing":"snapshot/1","data":{"asAt":"\#(asAt)","#
            + #""knownAt":"\#(knownAt)","size":\#(size),"digest":"\#(digest)"}}"#
    }
}

extension Snapshot {
    fileprivate var lines: [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}

extension SnapshotProblem {
    /// The line it names, counted from 1.
    fileprivate var line: Int? {
        switch self {
        case .differs(let line, _, _): line
        default: nil
        }
    }
}

@Test
func `a snapshot says what it is of, then every thing, then its digest, then what is remarked`()
    throws
{
    let snapshot = try book().take()
    #expect(snapshot.thingCount == 3)
    let lines = snapshot.lines
    #expect(lines.count == 1 + 3 + 1 + 3 + 1)
    #expect(lines[0].hasPrefix(#"{"asAt":"2024-02-10","form":"s11-snapshot","#))
    #expect(lines[1].contains(#""begun":"yes","certain":{"#))
    #expect(lines[1].contains(#""facts":3"#))
    #expect(lines[4].hasPrefix(#"{"digest":"\#(snapshot.digest)""#))
    #expect(lines[5].contains(#""flag":"F-"#))
    #expect(lines[8].hasPrefix(#"{"beside":{"digest":""#))
    for line in lines {
        let json = try JSONValue(parsing: line, profile: .general)
        #expect(try json.canonicalBytes(profile: .general) == Array(line.utf8))
    }
}

@Test func `without a date of knowledge the last moment of the log is written`() throws {
    #expect(try book().take().lines[0].contains(#""knownAt":"2024-04-01T09:00:00.000Z""#))
    #expect(
        try book().take(size: 4).lines[0].contains(#""knownAt":"2024-03-01T09:00:00.000Z""#))
    #expect(
        try Book().take(asAt: "2024-07-01").lines[0]
            .contains(#""knownAt":"2024-07-01T22:59:59.999Z""#))
}

@Test func `what is recorded later alters no snapshot of the facts before it`() throws {
    let book = try book()
    let before = try book.take(size: 4)
    #expect(before.bytes != (try book.take()).bytes)
    try book.record(Lines.slipped)
    #expect(try book.take(size: 4).bytes == before.bytes)
    #expect(try book.problem(before.bytes) == nil)
}

@Test func `what was known at a date is the same in a longer log, but for the log's own size`()
    throws
{
    let book = try book()
    let short = try book.take(knownAt: "2024-03-15T00:00:00Z", size: 4)
    let long = try book.take(knownAt: "2024-03-15T00:00:00Z")
    #expect(short.lines[1...3] == long.lines[1...3])
    #expect(short.lines[0] != long.lines[0])
}

@Test func `every changed byte of a snapshot is found, and its line is named`() throws {
    let book = try book()
    let file = try book.take().bytes
    var line = 1
    for at in file.indices {
        let bits: UInt8 = [1, 0x20, 0x80][at % 3]
        var changed = file
        changed[at] ^= bits
        let problem = try #require(
            try book.problem(changed), "byte \(at) ^ \(bits) was not found")
        #expect(problem.exitCode == 3, "byte \(at) ^ \(bits): \(problem.sentence)")
        // A line feed more or less moves the lines, and a last line that cannot be read is named
        // as such.
        if let named = problem.line, changed[at] != 0x0A, file[at] != 0x0A {
            #expect(named == line, "byte \(at) ^ \(bits): \(problem.sentence)")
        }
        if file[at] == 0x0A { line += 1 }
    }
}

@Test func `a line moved, doubled or taken out is named`() throws {
    let book = try book()
    let lines = try book.take().lines
    func problem(_ change: (inout [String]) -> Void) throws -> SnapshotProblem? {
        var changed = lines
        change(&changed)
        return try book.problem(Array((changed.joined(separator: "\n") + "\n").utf8))
    }
    #expect(try problem { _ in } == nil)
    #expect(try problem { $0.swapAt(1, 2) }?.line == 2)
    #expect(try problem { $0.remove(at: 2) }?.line == 3)
    #expect(try problem { $0.insert($0[2], at: 2) }?.line == 4)
    let last = lines.count
    let digest = 4
    #expect(
        try problem { $0.remove(at: 2) }?.sentence
            == "line 3 should be (organisation/police), and is (review/m).")
    #expect(
        try problem { $0.insert($0[3], at: digest) }?.sentence
            == "line 5 should be the last, and is (review/m).")
    #expect(try problem { $0.swapAt(last - 2, last - 3) }?.line == last - 2)
    #expect(try problem { $0.remove(at: last - 2) }?.sentence.contains("3 lines") == true)
    #expect(try problem { $0.remove(at: digest) }?.sentence.contains("its digest") == true)
    #expect(try problem { $0.removeLast() }?.sentence.contains("whose flags") == true)
}

@Test func `the first difference is named by its thing, and by what stands there and what should`()
    throws
{
    let book = try book()
    let file = String(decoding: try book.take().bytes, as: UTF8.self)
    func sentence(_ old: String, _ new: String) throws -> String? {
        try book.problem(Array(file.replacing(old, with: new, maxReplacements: 1).utf8))?.sentence
    }
    #expect(
        try sentence(#"["Title","Audit"]"#, #"["Title","Audio"]"#)
            == #"line 2 (action/1): certain.described[Title] should be "Audit", and is "Audio"."#)
    #expect(
        try sentence(#""facts":3"#, #""facts":4"#)
            == #"line 2 (action/1): facts should be 3, and is 4."#)
    #expect(
        try sentence(#""asAt":"2024-02-10""#, #""asAt":"2024-02-11""#)?.hasPrefix("line 1 is")
            == true)
}

@Test func `a snapshot of another history is not believed`() throws {
    let file = try book().take().bytes
    let other = try book()
    #expect(try other.problem(file) != nil, "two ledgers have ids of their own")
    #expect(try Book().problem(file) == .logTooShort(size: 5, has: 0))
    #expect(try book().problem([])?.sentence.contains("empty") == true)
    #expect(try book().problem(Array("{}\n{}\n{}\n".utf8)) != nil)
}

@Test func `a snapshot with its digests made anew is told from one that was changed`() throws {
    let book = try book()
    let snapshot = try book.take()
    var lines = snapshot.lines
    lines[1] = lines[1].replacing("Audit", with: "Audio")
    let body = Array((lines[..<4].joined(separator: "\n") + "\n").utf8)
    lines[4] = lines[4].replacing(snapshot.digest, with: FileDigest.hex(of: body))
    let forged = Array((lines.joined(separator: "\n") + "\n").utf8)
    let problem = try #require(try book.problem(forged))
    #expect(problem.line == 2)
    #expect(problem.nextStep.contains("was not made by s11"))
}

@Test func `one snapshot extends another where its facts begin with the other's`() throws {
    let book = try book()
    let older = try book.take(size: 2).head
    let newer = try book.take().head
    try book.ledger.requireExtension(of: older, by: newer)
    try book.ledger.requireExtension(of: newer, by: newer)
    #expect(throws: SnapshotProblem.notExtended(older: 5, newer: 2)) {
        try book.ledger.requireExtension(of: newer, by: older)
    }
    let other = try rewritten().take(size: 2).head
    #expect(throws: SnapshotProblem.self) {
        try book.ledger.requireExtension(of: other, by: newer)
    }
}

@Test func `a rule book that this program does not hold is told from damage`() throws {
    let book = try book()
    let head = try book.take().head
    func file(_ rules: RuleBookPrefix) throws -> [UInt8] {
        let other = SnapshotHead(
            origin: head.origin, size: head.size, root: head.root, asAt: head.asAt,
            knownAt: head.knownAt, rules: rules)
        return try Snapshot(
            other, of: try book.ledger.history(), checkpoint: nil, remarks: remarks
        ).bytes
    }
    #expect(try book.problem(file(.none)) == nil)
    let newer = RuleBookPrefix(size: 3, root: RuleBookPrefix.none.root)
    #expect(try book.problem(file(newer)) == .newerRules(size: 3, has: 0))
    #expect(SnapshotProblem.newerRules(size: 3, has: 0).exitCode == 1)
    let stranger = RuleBookPrefix(size: 0, root: head.root)
    #expect(try book.problem(file(stranger)) == .otherRules(size: 0))
}

@Test func `what another program remarked is said to be its own, and is not compared`() throws {
    let book = try book()
    let theirs = try book.take { picture in
        SnapshotRemarks(program: "s11 9.9", lines: remarks(picture).lines + [["flag": "F-99"]])
    }
    #expect(theirs.digest == (try book.take()).digest)
    let verified = try book.ledger.verify(snapshot: theirs.bytes, remarks: remarks)
    #expect(!verified.areRemarksCompared)
    #expect(verified.remarkedBy == "s11 9.9")
    let ours = try book.ledger.verify(snapshot: try book.take().bytes, remarks: remarks)
    #expect(ours.areRemarksCompared)
    // Nor may anybody else change what that program said, or whose it is.
    let text = String(decoding: theirs.bytes, as: UTF8.self)
    for (old, new) in [("F-99", "F-98"), ("s11 9.9", "s11 9.8")] {
        let changed = Array(text.replacing(old, with: new).utf8)
        #expect(try book.problem(changed)?.exitCode == 3)
    }
}

@Test func `a digest that is not the log's is refused`() throws {
    let book = try book()
    let digest = try book.take().digest
    #expect(
        try book.refusal(book.noting(size: 5, digest: "abc"))
            == "1: The digest abc is not that of the log at that size. (R-13)")
    #expect(try book.refusal(book.noting(size: 4, digest: digest))?.hasSuffix("(R-13)") == true)
    #expect(
        try book.refusal(book.noting(size: 6, digest: digest))?.contains("only 5 facts") == true)
    #expect(
        try book.refusal(book.noting(size: 5, digest: digest, asAt: "2024"))?
            .contains("one day") == true)
    #expect(
        try book.refusal(book.noting(size: 5, digest: digest, knownAt: "soon"))?
            .contains("last moment") == true)
    #expect(try book.refusal(book.noting(size: 5, digest: digest)) == nil)
    #expect(
        try book.refusal(Lines.corrected("snapshot/1", 1, "digest", "abc"))?
            .hasSuffix("(R-13)") == true)
    #expect(try book.state(SnapshotRecord.self, "snapshot/1")?.state.taking?.value.size == 5)
}

@Test func `whoever has no ledger reads a snapshot, and finds what was changed`() throws {
    let book = try book()
    let file = try book.take().bytes
    let alone = try SnapshotAlone(file)
    #expect(alone.things.map(\.thing) == ["action/1", "organisation/police", "review/m"])
    #expect(alone.things[0].lines.contains { $0.label == "Title" && $0.value == "Audit" })
    #expect(alone.flags.count == 3)
    #expect(!alone.isSigned)
    for at in stride(from: 0, to: file.count, by: 7) {
        var changed = file
        changed[at] ^= 0x20
        #expect(throws: SnapshotProblem.self, "byte \(at)") { try SnapshotAlone(changed) }
    }
}
