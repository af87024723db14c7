import Checkpoints
import Foundation
import Testing
import Trials

/// The three lines a scrutineer keeps.
struct CheckpointTests {
    @Test func `the worked checkpoint is read, and written again`() throws {
        let text = utf8(WorkedLog.checkpoint)
        let checkpoint = try Checkpoint(text: text)
        #expect(checkpoint.origin.text == "ledger.example/borough")
        #expect(checkpoint.size == 7)
        #expect(checkpoint.root.hex == WorkedLog.roots[7])
        #expect(checkpoint.extensionLines.isEmpty)
        #expect(checkpoint.text == text)
        let longer = try Checkpoint(text: text + utf8("first\nsecond one\n"))
        #expect(longer.extensionLines.map(\.text) == ["first", "second one"])
        #expect(longer.text == text + utf8("first\nsecond one\n"))
    }

    @Test func `what is no checkpoint is refused`() {
        let good = WorkedLog.checkpoint
        let bad = [
            "", "\n", "\n\n\n", String(good.dropLast()), good.replacing("\n7\n", with: "\n"),
            good.replacing("\n7\n", with: "\n07\n"), good.replacing("\n7\n", with: "\n+7\n"),
            good.replacing("\n7\n", with: "\n-7\n"), good.replacing("\n7\n", with: "\n7 \n"),
            good.replacing("\n7\n", with: "\n7.0\n"), good.replacing("\n7\n", with: "\nseven\n"),
            good.replacing("\n7\n", with: "\n18446744073709551616\n"),
            good.replacing("\n7\n", with: "\n0\n"), good.replacing("Go=", with: "Go"),
            good.replacing("Go=", with: "Gp="), good.replacing("awe", with: "aw"),
            good.replacing("awe", with: "a-e"), good.replacing("ledger.example/borough", with: ""),
            good + "\n", good + "unfinished", "\n" + good,
        ]
        for text in bad {
            #expect(throws: CheckpointProblem.self, "\(text)") { try Checkpoint(text: utf8(text)) }
        }
    }

    /// Upstream takes hashes of any length; C2SP asks for SHA-256, and so do we.
    @Test(.enabled(if: PublicVectors.has("checkpoint")))
    func `the checkpoints of transparency-dev are judged alike, but for lengths`() throws {
        let vectors = try CheckpointVectors.read()
        #expect(vectors.valid.count == 4)
        for valid in vectors.valid {
            #expect(throws: CheckpointProblem.self) { try Checkpoint(text: utf8(valid.body)) }
            var lines = valid.body.split(separator: "\n", omittingEmptySubsequences: false)
            let root = MerkleHash.leaf(utf8(String(lines[2]))).base64
            lines[2] = root[...]
            let body = utf8(lines.joined(separator: "\n"))
            let checkpoint = try Checkpoint(text: body)
            #expect(checkpoint.text == body)
            #expect(checkpoint.origin.text == lines[0])
            #expect(checkpoint.size == Int(lines[1]))
            #expect(checkpoint.root.base64 == root)
            #expect(checkpoint.extensionLines.map(\.text) == valid.extensionLines ?? [])
        }
        #expect(vectors.invalid.count == 7)
        #expect(vectors.strictRejectToo.count == 6)
        for invalid in vectors.invalid + vectors.strictRejectToo {
            #expect(throws: CheckpointProblem.self, "\(invalid.why)") {
                try Checkpoint(text: utf8(invalid.body))
            }
        }
    }

    @Test func `a checkpoint is read as it is written`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for _ in 0..<300 {
            let signed = try random.signedCheckpoint()
            #expect(
                try Checkpoint(text: signed.checkpoint.text) == signed.checkpoint, "seed \(seed)")
            #expect(try SignedCheckpoint(signed.bytes) == signed, "seed \(seed)")
        }
    }

    @Test func `an empty log has the root of nothing`() throws {
        let origin = try NoteLine("example.org/log")
        #expect(Checkpoint(origin: origin, of: MerkleTree()).root == .empty)
        #expect(throws: CheckpointProblem.self) {
            try Checkpoint(origin: origin, size: 0, root: .leaf([]))
        }
        #expect(throws: CheckpointProblem.self) {
            try Checkpoint(origin: origin, size: -1, root: .leaf([]))
        }
    }

    @Test func `the log signs in its own name only`() throws {
        let log = try key("example.org/log", .note, seed: 1)
        let other = try key("example.org/other", .note, seed: 2)
        let checkpoint = Checkpoint(origin: NoteLine(log.name), of: tree(leaves(3)))
        #expect(throws: CheckpointProblem.self) {
            try SignedCheckpoint.sign(checkpoint, with: [log, other])
        }
        // A stranger can still put a signature of its own under it.
        let note = try SignedNote.sign(checkpoint.text, with: [other])
        #expect(throws: CheckpointProblem.unknownOrigin("example.org/log")) {
            try SignedCheckpoint(note).verify(logs: [other.verifier])
        }
        #expect(throws: CheckpointProblem.unsigned) {
            try SignedCheckpoint(note).verify(logs: [other.verifier, log.verifier])
        }
    }

    @Test func `while keys change, both sign, and either is enough`() throws {
        let old = try key("example.org/log", .note, seed: 1)
        let new = try key("example.org/log", .note, seed: 2)
        let checkpoint = Checkpoint(origin: NoteLine(old.name), of: tree(leaves(3)))
        let signed = try SignedCheckpoint.sign(checkpoint, with: [old, new])
        for keys in [[old], [new], [old, new]] {
            let verified = try signed.verify(logs: keys.map(\.verifier))
            #expect(verified.logSignatures.map(\.key) == keys.map(\.verifier))
        }
    }

    @Test func `a cosignature alone is not the log's word`() throws {
        let log = try key("example.org/log", .note, seed: 1)
        let cosigner = try key("example.org/cosigner", .cosignature, seed: 2)
        let checkpoint = Checkpoint(origin: NoteLine(log.name), of: tree(leaves(3)))
        let note = try SignedNote(
            text: checkpoint.text, signatures: [cosigner.cosign(checkpoint, time: 1)])
        #expect(throws: CheckpointProblem.unsigned) {
            try SignedCheckpoint(note).verify(
                logs: [log.verifier], cosigners: [cosigner.verifier])
        }
    }
}
