import Checkpoints
import Testing
import Trials

/// Proofs over every small tree: the true ones hold, no false one does.
struct ProofTests {
    private static let most = 130
    private let leaves = CheckpointsTests.leaves(most)
    private let roots = (0...most).map { tree(CheckpointsTests.leaves($0)).root }

    @Test func `every entry of every small tree is proved, and no spoilt proof is taken`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        var levels = HashLevels(leaves)
        var refused = 0
        for size in 1...Self.most {
            for index in 0..<size {
                let proof = try InclusionProof(of: index, in: size, from: &levels)
                try proof.verify(leaf: leaves[index], root: roots[size])
                for hashes in spoilt(proof.hashes, by: &random) {
                    let other = InclusionProof(index: index, size: size, hashes: hashes)
                    expectRefusal(other, leaves[index], roots[size], seed)
                    refused += 1
                }
                // The same proof for what is not so.
                let elsewhere = (index + Int.random(in: 1..<max(size, 2), using: &random)) % size
                if elsewhere != index {
                    let moved = InclusionProof(index: elsewhere, size: size, hashes: proof.hashes)
                    expectRefusal(moved, leaves[index], roots[size], seed)
                    expectRefusal(proof, leaves[elsewhere], roots[size], seed)
                    refused += 2
                }
                let bit = Int.random(in: 0..<256, using: &random)
                expectRefusal(proof, flipped(leaves[index], bit: bit), roots[size], seed)
                expectRefusal(proof, leaves[index], flipped(roots[size], bit: bit), seed)
                expectRefusal(proof, leaves[index], roots[size - 1], seed)
                refused += 3
            }
        }
        #expect(refused > 100_000)
    }

    @Test func `every growth of every small tree is proved, and no spoilt proof is taken`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        var levels = HashLevels(leaves)
        var refused = 0
        for new in 1...Self.most {
            for old in 1...new {
                let proof = try ConsistencyProof(from: old, to: new, from: &levels)
                try proof.verify(oldRoot: roots[old], newRoot: roots[new])
                try proof.verifyAsWitness(oldRoot: roots[old], newRoot: roots[new])
                for hashes in spoilt(proof.hashes, by: &random) {
                    let other = ConsistencyProof(oldSize: old, newSize: new, hashes: hashes)
                    expectRefusal(other, roots[old], roots[new], seed)
                    refused += 1
                }
                let bit = Int.random(in: 0..<256, using: &random)
                expectRefusal(proof, flipped(roots[old], bit: bit), roots[new], seed)
                expectRefusal(proof, roots[old], flipped(roots[new], bit: bit), seed)
                let otherOld = Int.random(in: 0..<old, using: &random)
                expectRefusal(proof, roots[otherOld], roots[new], seed)
                expectRefusal(proof, roots[old], roots[new - 1], seed)
                refused += 4
            }
        }
        #expect(refused > 100_000)
    }

    @Test func `a changed history has no proof of growth`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for _ in 0..<300 {
            let new = Int.random(in: 2...Self.most, using: &random)
            let old = Int.random(in: 1...new, using: &random)
            var changed = Array(leaves.prefix(new))
            let place = Int.random(in: 0..<old, using: &random)
            changed[place] = .leaf(utf8("changed"))
            var levels = HashLevels(changed)
            let proof = try ConsistencyProof(from: old, to: new, from: &levels)
            expectRefusal(proof, roots[old], tree(changed).root, seed)
        }
    }

    @Test func `the same size is shown by the same root and nothing else`() throws {
        let root = roots[7]
        let same = ConsistencyProof(oldSize: 7, newSize: 7, hashes: [])
        try same.verify(oldRoot: root, newRoot: root)
        #expect(throws: CheckpointProblem.notConsistent(oldSize: 7, newSize: 7)) {
            try same.verify(oldRoot: root, newRoot: roots[6])
        }
        #expect(throws: CheckpointProblem.notConsistent(oldSize: 7, newSize: 7)) {
            try ConsistencyProof(oldSize: 7, newSize: 7, hashes: [root])
                .verify(oldRoot: root, newRoot: root)
        }
    }

    @Test func `growth from nothing says nothing, but a witness begins there`() throws {
        var levels = HashLevels(leaves)
        let proof = try ConsistencyProof(from: 0, to: 5, from: &levels)
        #expect(proof.hashes == [])
        #expect(throws: CheckpointProblem.notConsistent(oldSize: 0, newSize: 5)) {
            try proof.verify(oldRoot: .empty, newRoot: roots[5])
        }
        try proof.verifyAsWitness(oldRoot: .empty, newRoot: roots[5])
        let refused = [
            (ConsistencyProof(oldSize: 0, newSize: 5, hashes: [roots[1]]), roots[0], roots[5]),
            (proof, roots[1], roots[5]),
            (ConsistencyProof(oldSize: 0, newSize: 0, hashes: []), roots[0], roots[1]),
            (ConsistencyProof(oldSize: 0, newSize: -1, hashes: []), roots[0], roots[0]),
        ]
        for (proof, old, new) in refused {
            #expect(throws: CheckpointProblem.self) {
                try proof.verifyAsWitness(oldRoot: old, newRoot: new)
            }
        }
        let nothing = ConsistencyProof(oldSize: 0, newSize: 0, hashes: [])
        #expect(throws: CheckpointProblem.notConsistent(oldSize: 0, newSize: 0)) {
            try nothing.verify(oldRoot: .empty, newRoot: .empty)
        }
        try nothing.verifyAsWitness(oldRoot: .empty, newRoot: .empty)
    }

    @Test func `a log that shrank is refused`() {
        #expect(throws: CheckpointProblem.notConsistent(oldSize: 8, newSize: 5)) {
            try ConsistencyProof(oldSize: 8, newSize: 5, hashes: [])
                .verify(oldRoot: roots[8], newRoot: roots[5])
        }
        #expect(throws: CheckpointProblem.outOfRange(8, size: 5)) {
            var levels = HashLevels(leaves)
            _ = try ConsistencyProof(from: 8, to: 5, from: &levels)
        }
    }

    @Test func `there is no proof of an entry that is not there`() {
        for index in [-1, 5, 6, Int.max, Int.min] {
            #expect(throws: CheckpointProblem.outOfRange(index, size: 5)) {
                var levels = HashLevels(leaves)
                _ = try InclusionProof(of: index, in: 5, from: &levels)
            }
            #expect(throws: CheckpointProblem.notIncluded(index: index, size: 5)) {
                try InclusionProof(index: index, size: 5, hashes: [])
                    .verify(leaf: leaves[0], root: roots[5])
            }
        }
    }

    @Test func `the largest sizes overflow nothing`() {
        let hashes = Array(repeating: MerkleHash.empty, count: 70)
        #expect(throws: CheckpointProblem.self) {
            try InclusionProof(index: Int.max - 1, size: Int.max, hashes: hashes)
                .verify(leaf: .empty, root: .empty)
        }
        #expect(throws: CheckpointProblem.self) {
            try ConsistencyProof(oldSize: Int.max - 1, newSize: Int.max, hashes: hashes)
                .verify(oldRoot: .empty, newRoot: .empty)
        }
    }
}

/// Proofs that differ from this one: each hash with a bit turned, one less, one more, two swapped.
private func spoilt(_ hashes: [MerkleHash], by random: inout Chance) -> [[MerkleHash]] {
    var spoilt = hashes.indices.map { place in
        var other = hashes
        other[place] = flipped(other[place], bit: Int.random(in: 0..<256, using: &random))
        return other
    }
    spoilt.append(hashes + [random.hash()])
    spoilt.append([random.hash()] + hashes)
    spoilt.append(hashes + hashes.suffix(1) + [.empty])
    if let place = hashes.indices.randomElement(using: &random) {
        var fewer = hashes
        fewer.remove(at: place)
        spoilt.append(fewer)
        spoilt.append(hashes.dropLast())
        spoilt.append(Array(hashes.dropFirst()))
    }
    if hashes.count > 1 {
        var swapped = hashes
        swapped.swapAt(0, Int.random(in: 1..<hashes.count, using: &random))
        spoilt.append(swapped)
    }
    return spoilt
}

private func expectRefusal(
    _ proof: InclusionProof, _ leaf: MerkleHash, _ root: MerkleHash, _ seed: UInt64
) {
    let taken = (try? proof.verify(leaf: leaf, root: root)) != nil
    if taken { Issue.record("seed \(seed): taken at \(proof.index) of \(proof.size)") }
}

private func expectRefusal(
    _ proof: ConsistencyProof, _ old: MerkleHash, _ new: MerkleHash, _ seed: UInt64
) {
    let taken = (try? proof.verify(oldRoot: old, newRoot: new)) != nil
    if taken { Issue.record("seed \(seed): taken from \(proof.oldSize) to \(proof.newSize)") }
}
