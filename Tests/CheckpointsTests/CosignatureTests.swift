import Checkpoints
import Testing
import Trials

/// Countersignatures: who gave them, when, and under what.
struct CosignatureTests {
    private let log: SigningKey
    private let cosigner: SigningKey
    private let leaves = CheckpointsTests.leaves(40)

    init() throws {
        log = try key("example.org/log", .note, seed: 1)
        cosigner = try key("example.org/scrutineer", .cosignature, seed: 2)
    }

    private func checkpoint(_ size: Int) throws -> Checkpoint {
        try signed(leaves.prefix(size), by: log).checkpoint
    }

    @Test func `a cosignature says who and when`() throws {
        let signed = try signed(leaves, by: log)
        let time = 1_727_964_367
        let line = try cosigner.cosign(signed.checkpoint, time: time)
        #expect(Cosignature(line)?.time == time)
        #expect(line.signature.count == 72)
        let both = try signed.adding([line])
        let verified = try SignedCheckpoint(both.bytes).verify(
            logs: [log.verifier], cosigners: [cosigner.verifier])
        #expect(verified.cosignatures.map(\.key) == [cosigner.verifier])
        #expect(verified.cosignatures.map(\.time) == [time])
        #expect(verified.logSignatures.map(\.time) == [nil])
        // Those who do not know the cosigner read the checkpoint all the same.
        #expect(try both.verify(logs: [log.verifier]).cosignatures == [])
    }

    @Test func `the worked countersignature is given alike, and its time is read`() throws {
        let scrutineer = try SigningKey(
            name: KeyName("scrutineer.example/one"), kind: .cosignature, seed: Array(32..<64))
        let checkpoint = try Checkpoint(text: utf8(WorkedLog.checkpoint))
        let line = try NoteSignature(line: utf8(WorkedLog.cosignature))
        #expect(try scrutineer.cosign(checkpoint, time: WorkedLog.cosigned) == line)
        #expect(Cosignature(line)?.time == WorkedLog.cosigned)
        let note = try SignedNote(text: checkpoint.text, signatures: [line])
        let opened = try note.verify(by: [try VerifierKey(WorkedLog.scrutineer)])
        #expect(opened.verified.map(\.time) == [WorkedLog.cosigned])
    }

    @Test(.enabled(if: PublicVectors.has("checkpoint")))
    func `the time of a public cosignature is read`() throws {
        let vectors = try CheckpointVectors.read()
        #expect(vectors.cosigTimestamp.count == 1)
        for vector in vectors.cosigTimestamp {
            let line = try NoteSignature(line: utf8("— TEST \(vector.signatureBase64)"))
            #expect(Cosignature(line)?.time == vector.unixSeconds)
        }
    }

    @Test func `another time, text or kind of key does not fit a cosignature`() throws {
        let signed = try signed(leaves, by: log)
        let line = try cosigner.cosign(signed.checkpoint, time: 1_000)
        func isTaken(_ signature: NoteSignature, under signed: SignedCheckpoint) -> Bool {
            let note = try? SignedNote(text: signed.note.text, signatures: [signature])
            return (try? note?.verify(by: [cosigner.verifier])) != nil
        }
        #expect(isTaken(line, under: signed))
        #expect(!isTaken(line, under: try CheckpointsTests.signed(leaves.prefix(39), by: log)))
        for place in line.signature.indices {
            var bytes = line.signature
            bytes[place] ^= 1
            let other = NoteSignature(name: line.name, keyID: line.keyID, signature: bytes)
            #expect(!isTaken(other, under: signed), "byte \(place)")
        }
        for bytes in [Array(line.signature.dropLast()), line.signature + [0], [0]] {
            let other = NoteSignature(name: line.name, keyID: line.keyID, signature: bytes)
            #expect(!isTaken(other, under: signed))
        }
        // The log's kind of signature by the same seed, under the cosigner's key ID.
        let asLog = try key("example.org/scrutineer", .note, seed: 2)
        let plain = try SignedNote.sign(signed.note.text, with: [asLog]).signatures[0]
        let renamed = NoteSignature(
            name: plain.name, keyID: line.keyID,
            signature: line.signature.prefix(8) + plain.signature)
        #expect(!isTaken(renamed, under: signed))
        let asNote = NoteSignature(
            name: line.name, keyID: asLog.verifier.id, signature: Array(line.signature.dropFirst(8))
        )
        let note = try SignedNote(text: signed.note.text, signatures: [asNote])
        #expect(throws: CheckpointProblem.badSignature(key: asLog.verifier.label)) {
            try note.verify(by: [asLog.verifier])
        }
    }

    @Test func `a log's key does not cosign, and nobody cosigned before 1970`() throws {
        let checkpoint = try checkpoint(3)
        #expect(throws: CheckpointProblem.self) { try log.cosign(checkpoint, time: 1) }
        #expect(throws: CheckpointProblem.self) { try cosigner.cosign(checkpoint, time: -1) }
    }
}
