import Checkpoints
import Testing
import Trials

/// Keys, private and public, as text.
struct SigningKeyTests {
    @Test func `a key is read as it is written`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for kind in SignatureKind.allCases {
            for _ in 0..<200 {
                let key = try random.signingKey(kind)
                #expect(try VerifierKey(key.verifier.text) == key.verifier, "seed \(seed)")
                let again = try SigningKey(key.secretText)
                #expect(again.secretText == key.secretText, "seed \(seed)")
                #expect(again.verifier == key.verifier, "seed \(seed)")
            }
        }
    }

    @Test func `a fresh key is another each time, and signs`() throws {
        let name = try KeyName("example.org/log")
        let first = try SigningKey.fresh(name: name, kind: .note)
        let second = try SigningKey.fresh(name: name, kind: .note)
        #expect(first.secretText != second.secretText)
        let note = try SignedNote.sign(utf8("text\n"), with: [first])
        #expect(try note.verify(by: [first.verifier]).verified.count == 1)
        #expect(throws: CheckpointProblem.unsigned) { try note.verify(by: [second.verifier]) }
    }

    @Test func `one seed has another key ID for each kind of signature`() throws {
        let log = try key("example.org/log", .note, seed: 1).verifier
        let cosigner = try key("example.org/log", .cosignature, seed: 1).verifier
        #expect(log.publicKey == cosigner.publicKey)
        #expect(log.id != cosigner.id)
    }

    @Test func `printing a signing key does not show its seed`() throws {
        let key = try key("example.org/log", .note, seed: 7)
        var dumped = ""
        dump(key, to: &dumped)
        let secret = try #require(key.secretText.split(separator: "+").last)
        for shown in ["\(key)", String(reflecting: key), dumped] {
            #expect(!shown.contains(secret))
            #expect(shown.contains(key.verifier.text))
        }
    }

    @Test func `the worked keys are read, and have their IDs`() throws {
        let log = try SigningKey(WorkedLog.secret)
        #expect(log.secretText == WorkedLog.secret)
        #expect(log.verifier.text == WorkedLog.key)
        #expect(log.verifier.kind == .note)
        let named = try SigningKey(name: log.name, kind: .note, seed: Array(0..<32))
        #expect(named.verifier.text == WorkedLog.key)
        let scrutineer = try VerifierKey(WorkedLog.scrutineer)
        #expect(scrutineer.text == WorkedLog.scrutineer)
        #expect(scrutineer.kind == .cosignature)
    }

    @Test func `a key of which a part is missing or changed is refused`() throws {
        for text in [WorkedLog.key, WorkedLog.scrutineer] {
            let key = Array(text.utf8)
            for start in key.indices {
                for end in start...key.count where end - start < key.count {
                    let part = String(decoding: key[start..<end], as: UTF8.self)
                    #expect(throws: CheckpointProblem.self, "\(part)") { try VerifierKey(part) }
                }
            }
            for place in key.indices {
                var other = key
                other[place] += 1
                let text = String(decoding: other, as: UTF8.self)
                #expect(throws: CheckpointProblem.self, "\(text)") { try VerifierKey(text) }
            }
            #expect(throws: CheckpointProblem.self) { try VerifierKey(text + "\n") }
        }
        #expect(throws: CheckpointProblem.self) {
            try VerifierKey(WorkedLog.key.replacing("5388b2b1", with: "5388B2B1"))
        }
    }

    @Test(.enabled(if: PublicVectors.has("signed-note")))
    func `the public keys of the Go tests are read, and their spoilt ones are not`() throws {
        let vectors = try NoteVectors.read()
        for text in vectors.vkeys { #expect(try VerifierKey(text).text == text) }
        let privateKey = try SigningKey(vectors.privateKey)
        #expect(privateKey.secretText == vectors.privateKey)
        #expect(privateKey.verifier.text == vectors.vkeys[0])
        #expect(try key("EnochRoot", .note, seed: 0).verifier.text == vectors.vkeys[1])
        // The last two of the list are descriptions of the cases below.
        for text in vectors.badVkeys.prefix(2) {
            #expect(throws: CheckpointProblem.self, "\(text)") { try VerifierKey(text) }
        }
        let vkey = Array(vectors.vkeys[0].utf8)
        for start in vkey.indices {
            for end in start...vkey.count where end - start < vkey.count {
                let part = String(decoding: vkey[start..<end], as: UTF8.self)
                #expect(throws: CheckpointProblem.self, "\(part)") { try VerifierKey(part) }
            }
        }
        for place in vkey.indices {
            var other = vkey
            other[place] += 1
            let text = String(decoding: other, as: UTF8.self)
            #expect(throws: CheckpointProblem.self, "\(text)") { try VerifierKey(text) }
        }
    }

    @Test(.enabled(if: PublicVectors.has("checkpoint")))
    func `keys of public witnesses are read`() throws {
        let vectors = try CheckpointVectors.read()
        #expect(vectors.cosignerVkeysValid.count == 2)
        for text in vectors.cosignerVkeysValid { #expect(try VerifierKey(text).text == text) }
        #expect(
            try vectors.cosignerVkeysValid.map { try VerifierKey($0).kind } == [
                .note, .cosignature,
            ])
    }
}
