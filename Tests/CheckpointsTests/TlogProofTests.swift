import Checkpoints
import Testing
import Trials

/// Receipts: one entry, one checkpoint, checkable offline.
struct TlogProofTests {
    private let log: SigningKey
    private let leaves = CheckpointsTests.leaves(20)

    init() throws {
        log = try key("example.org/log", .note, seed: 1)
    }

    private func receipt(_ index: Int) throws -> TlogProof {
        var levels = HashLevels(leaves)
        return try TlogProof(of: index, under: signed(leaves, by: log), from: &levels)
    }

    @Test func `a receipt shows its own entry and no other`() throws {
        for index in leaves.indices {
            let receipt = try TlogProof(receipt(index).bytes)
            for (other, leaf) in leaves.enumerated() {
                let verified = try? receipt.verify(leaf: leaf, logs: [log.verifier])
                #expect((verified != nil) == (index == other))
            }
        }
    }

    @Test func `a receipt looks as C2SP writes it`() throws {
        let receipt = try receipt(2)
        let lines = String(decoding: receipt.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "c2sp.org/tlog-proof@v1")
        #expect(lines[1] == "index 2")
        #expect(lines[2] == leaves[3].base64[...])
        #expect(
            lines.dropFirst(2).prefix { $0 != "" }.map(String.init) == receipt.hashes.map(\.base64))
        #expect(receipt.bytes.suffix(receipt.signed.bytes.count) == receipt.signed.bytes[...])
    }

    @Test func `a receipt is read as it is written`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for length in -1..<100 {
            let receipt = try TlogProof(
                index: random.size(), hashes: random.hashes(upTo: 63),
                signed: random.signedCheckpoint(), extra: length < 0 ? nil : random.bytes(length))
            #expect(try TlogProof(receipt.bytes) == receipt, "seed \(seed)")
        }
    }

    @Test func `a bit turned in any byte of a receipt is noticed`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        let receipt = try receipt(5)
        for place in receipt.bytes.indices {
            var bytes = receipt.bytes
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            let verified = try? TlogProof(bytes).verify(leaf: leaves[5], logs: [log.verifier])
            if verified != nil { Issue.record("seed \(seed): byte \(place)") }
        }
    }

    @Test func `a receipt can ask for a quorum`() throws {
        let cosigner = try key("example.org/scrutineer", .cosignature, seed: 2)
        let policy = try CosignPolicy(
            logs: [.init(key: log.verifier)],
            witnesses: [.init(name: PolicyWord("scrutineer"), key: cosigner.verifier)],
            quorum: PolicyWord("scrutineer"))
        let receipt = try receipt(5)
        let unmet = CheckpointProblem.quorumNotMet(quorum: "scrutineer", missing: ["scrutineer"])
        #expect(throws: unmet) { try receipt.verify(leaf: leaves[5], policy: policy) }
        let line = try cosigner.cosign(receipt.signed.checkpoint, time: 5)
        let cosigned = TlogProof(
            index: 5, hashes: receipt.hashes, signed: try receipt.signed.adding([line]))
        #expect(try cosigned.verify(leaf: leaves[5], policy: policy).cosigned.map(\.time) == [5])
        #expect(throws: CheckpointProblem.notIncluded(index: 5, size: 20)) {
            try cosigned.verify(leaf: leaves[6], policy: policy)
        }
    }

    @Test func `there is no receipt for what the checkpoint does not hold`() throws {
        #expect(throws: CheckpointProblem.outOfRange(20, size: 20)) { try receipt(20) }
    }

    @Test func `what is no receipt is refused`() throws {
        let good = String(decoding: try receipt(2).bytes, as: UTF8.self)
        let bad = [
            "", "c2sp.org/tlog-proof@v1\n", good.replacing("@v1", with: "@v2"),
            good.replacing("index 2", with: "index 02"), good.replacing("index 2\n", with: ""),
            good.replacing("index 2", with: "extra !\nindex 2"),
            good.replacing("index 2", with: "index 2\nextra AAAA"),
            good.replacing("index 2", with: "extra AAAA\nextra AAAA\nindex 2"),
            good.replacing("index 2\n", with: "index 2\n\n"), good + "\n", "\n" + good,
        ]
        for text in bad {
            #expect(throws: CheckpointProblem.self, "\(text)") { try TlogProof(utf8(text)) }
        }
    }
}
