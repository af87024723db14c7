import Checkpoints
import Foundation
import Testing
import Trials

/// Notes: strict reading, and whose signatures are believed.
struct SignedNoteTests {
    private let text = utf8("first line\n\nafter an empty line\n")

    @Test func `the worked note is signed and opened alike`() throws {
        let log = try SigningKey(WorkedLog.secret)
        let bytes = utf8(WorkedLog.checkpoint + "\n" + WorkedLog.signature + "\n")
        let signed = try SignedNote.sign(utf8(WorkedLog.checkpoint), with: [log])
        #expect(signed.bytes == bytes)
        let note = try SignedNote(bytes)
        #expect(note.bytes == bytes)
        let trusted = [try VerifierKey(WorkedLog.key)]
        let opened = try note.verify(by: trusted)
        #expect(opened.verified.map(\.key.name.text) == ["ledger.example/borough"])
        #expect(opened.unverified.isEmpty)
        let countersigned = try SignedNote(bytes + utf8(WorkedLog.cosignature + "\n"))
        let both = try countersigned.verify(by: trusted)
        #expect(both.verified.count == 1)
        #expect(both.unverified.map(\.name.text) == ["scrutineer.example/one"])
        #expect(throws: CheckpointProblem.unsigned) { try note.verify(by: []) }
        let forged = WorkedLog.checkpoint.replacing("\n7\n", with: "\n8\n")
        let other = try SignedNote(utf8(forged + "\n" + WorkedLog.signature + "\n"))
        #expect(throws: CheckpointProblem.badSignature(key: trusted[0].label)) {
            try other.verify(by: trusted)
        }
    }

    /// Notes are text: no control character but the line feed, and well-formed UTF-8.
    @Test(arguments: [[0x00], [0x07], [0x1B], [0x0D], [0x09], [0xFF], [0xC3], [0xED, 0xA0, 0x80]])
    func `bytes that are no text are refused wherever they stand`(_ stray: [UInt8]) throws {
        let bytes = utf8(WorkedLog.checkpoint + "\n" + WorkedLog.signature + "\n")
        for place in 0...bytes.count {
            let note = Array(bytes[..<place]) + stray + Array(bytes[place...])
            if (try? SignedNote(note)) != nil { Issue.record("\(stray) before byte \(place)") }
        }
    }

    @Test(.enabled(if: PublicVectors.has("signed-note")))
    func `the notes of the Go tests are signed and opened alike`() throws {
        let vectors = try NoteVectors.read()
        let signer = try SigningKey(vectors.privateKey)
        let signed = try SignedNote.sign(utf8(vectors.sign.text), with: [signer])
        #expect(signed.bytes == utf8(vectors.sign.signedNote))
        #expect(vectors.open.count == 7)
        for opening in vectors.open {
            let keys = try opening.trusted.map { try VerifierKey($0) }
            do {
                let note = try SignedNote(utf8(opening.note))
                #expect(note.bytes == utf8(opening.note))
                let opened = try note.verify(by: keys)
                #expect(opening.error == nil)
                #expect(opened.verified.map(\.key.name.text) == opening.verified)
                #expect(opened.unverified.map(\.name.text) == opening.unverified)
            } catch {
                let expected = try #require(opening.error)
                let code =
                    switch expected.prefix(10) {
                    case "malformed ": "malformed-note"
                    case "invalid si": "bad-signature"
                    default: "unsigned"
                    }
                #expect(error.code == code, "\(expected)")
            }
        }
        #expect(vectors.malformedBase64.count == 7)
        for encoded in vectors.malformedBase64 {
            let bytes = try Array(#require(Data(base64Encoded: encoded)))
            #expect(throws: CheckpointProblem.self) { try SignedNote(bytes) }
        }
    }

    @Test func `a note is read as it is written`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for _ in 0..<50 {
            let lines = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                Bool.random(using: &random) ? random.word() : ""
            }
            var keys: [SigningKey] = []
            for _ in 0..<Int.random(in: 1...16, using: &random) {
                keys.append(try random.signingKey(.note))
            }
            let note = try SignedNote.sign(utf8(lines.joined(separator: "\n") + "\n"), with: keys)
            #expect(try SignedNote(note.bytes) == note, "seed \(seed)")
            let opened = try note.verify(by: keys.map(\.verifier))
            #expect(opened.verified.map(\.key) == keys.map(\.verifier), "seed \(seed)")
        }
    }

    @Test func `any bit turned in a signed checkpoint is noticed`() throws {
        let log = try key("example.org/log", .note, seed: 1)
        let signed = try signed(leaves(5), by: log)
        for place in signed.bytes.indices {
            for bit in 0..<8 {
                var bytes = signed.bytes
                bytes[place] ^= 1 << UInt8(bit)
                let isTaken =
                    (try? SignedCheckpoint(bytes).verify(logs: [log.verifier])) != nil
                if isTaken { Issue.record("byte \(place), bit \(bit)") }
            }
        }
    }

    @Test func `a note of any length cut short is refused`() throws {
        let log = try key("example.org/log", .note, seed: 1)
        let bytes = try signed(leaves(5), by: log).bytes
        for count in 0..<bytes.count {
            let isTaken =
                (try? SignedCheckpoint(Array(bytes.prefix(count))).verify(logs: [log.verifier]))
                != nil
            if isTaken { Issue.record("\(count) bytes") }
        }
    }

    @Test func `sixteen signatures are accepted, a hundred too, a hundred and one are not`() throws
    {
        let one = try key("example.org/log", .note, seed: 1)
        let signature = try SignedNote.sign(text, with: [one]).signatures[0]
        for count in [16, 100] {
            let signatures = Array(repeating: signature, count: count)
            let note = try SignedNote(text: text, signatures: signatures)
            #expect(try SignedNote(note.bytes).verify(by: [one.verifier]).verified.count == 1)
        }
        let note = try SignedNote(text: text, signatures: Array(repeating: signature, count: 100))
        #expect(throws: CheckpointProblem.self) { try SignedNote(note.bytes + signature.line) }
        #expect(throws: CheckpointProblem.self) {
            try SignedNote(text: text, signatures: Array(repeating: signature, count: 101))
        }
        #expect(throws: CheckpointProblem.self) { try SignedNote(text: text, signatures: []) }
    }

    @Test func `a known key that does not fit rejects the note, an unknown one does not`() throws {
        let known = try key("example.org/known", .note, seed: 1)
        let other = try key("example.org/other", .note, seed: 2)
        let good = try SignedNote.sign(text, with: [known])
        let elsewhere = try SignedNote.sign(utf8("another text\n"), with: [other])
        let both = try good.adding(elsewhere.signatures)
        let opened = try both.verify(by: [known.verifier])
        #expect(opened.verified.map(\.key) == [known.verifier])
        #expect(opened.unverified == elsewhere.signatures)
        #expect(throws: CheckpointProblem.badSignature(key: other.verifier.label)) {
            try both.verify(by: [known.verifier, other.verifier])
        }
        #expect(throws: CheckpointProblem.unsigned) { try good.verify(by: [other.verifier]) }
        #expect(throws: CheckpointProblem.unsigned) { try good.verify(by: []) }
    }

    @Test func `a second signature of a known key is checked like the first`() throws {
        let known = try key("example.org/known", .note, seed: 1)
        let good = try SignedNote.sign(text, with: [known])
        let stray = try SignedNote.sign(utf8("another text\n"), with: [known])
        #expect(throws: CheckpointProblem.badSignature(key: known.verifier.label)) {
            try good.adding(stray.signatures).verify(by: [known.verifier])
        }
    }

    @Test func `a known name with an unknown key is an unknown key`() throws {
        let known = try key("example.org/log", .note, seed: 1)
        let namesake = try key("example.org/log", .note, seed: 2)
        let note = try SignedNote.sign(text, with: [namesake, known])
        #expect(try note.verify(by: [known.verifier]).verified.map(\.key) == [known.verifier])
        let both = try note.verify(by: [known.verifier, namesake.verifier])
        #expect(both.verified.map(\.key) == [namesake.verifier, known.verifier])
        #expect(try note.verify(by: [known.verifier, known.verifier]).verified.count == 1)
    }

    /// A key ID has 32 bits, so among some hundred thousand keys two share one.
    @Test func `two known keys with one name and one key ID are refused`() throws {
        let name = try KeyName("example.org/log")
        var seen: [UInt32: VerifierKey] = [:]
        for number in UInt32.min..<1_000_000 {
            let bytes = withUnsafeBytes(of: number) { Array($0) }
            let key = try VerifierKey(
                name: name, kind: .note, publicKey: bytes + Array(repeating: 9, count: 28))
            guard let twin = seen.updateValue(key, forKey: key.id) else { continue }
            let note = try SignedNote(
                text: text,
                signatures: [NoteSignature(name: name, keyID: key.id, signature: [1])])
            #expect(throws: CheckpointProblem.ambiguousKey(key.label)) {
                try note.verify(by: [key, twin])
            }
            #expect(throws: CheckpointProblem.badSignature(key: key.label)) {
                try note.verify(by: [key])
            }
            return
        }
        Issue.record("no two keys share a key ID")
    }

    @Test func `signatures of two copies come together, those of two texts do not`() throws {
        let first = try SignedNote.sign(text, with: [key("a", .note, seed: 1)])
        let second = try SignedNote.sign(text, with: [key("b", .note, seed: 2)])
        let merged = try first.merging(second).merging(first)
        #expect(merged.signatures == first.signatures + second.signatures)
        let other = try SignedNote.sign(utf8("other\n"), with: [key("b", .note, seed: 2)])
        #expect(throws: CheckpointProblem.otherText) { try first.merging(other) }
    }

    @Test(arguments: [
        "", "\n", "\n\n", "text\n", "text\n\n", "text\n— name AAAAAAA=\n",
        "text\n\nname AAAAAAA=\n",
        "text\n\n- name AAAAAAA=\n", "text\n\n— name AAAAAAA\n", "text\n\n— name AAAAAA==\n",
        "text\n\n— name AAAAAAB=\n", "text\n\n— name  AAAAAAA=\n", "text\n\n— name AAAAAAA= \n",
        "text\n\n—  AAAAAAA=\n", "text\n\n— a+b AAAAAAA=\n", "text\n\n— name AAAAAAA=\n\n",
        "text\n\n— name AAAAAAA=", "text\n\n— name\n", "text\r\n\n— name AAAAAAA=\n",
        "te\u{0}xt\n\n— name AAAAAAA=\n", "text\n\n— name AAAA\nAAA=\n",
    ])
    func `what is no note is refused`(text: String) {
        #expect(throws: CheckpointProblem.self) { try SignedNote(utf8(text)) }
    }

    @Test func `the shortest note there is`() throws {
        let bytes = utf8("\n\n— n AAAAAAA=\n")
        let note = try SignedNote(bytes)
        #expect(note.text == [10])
        #expect(note.signatures.map(\.signature) == [[0]])
        #expect(note.bytes == bytes)
    }

    @Test func `a cosigner's key does not sign as a log`() throws {
        let cosigner = try key("example.org/cosigner", .cosignature, seed: 1)
        #expect(throws: CheckpointProblem.self) { try SignedNote.sign(text, with: [cosigner]) }
    }
}
