import Foundation
import Testing
import Trials

@testable import Checkpoints

/// The tree against RFC 6962 and its public constants.
struct MerkleTreeTests {
    @Test func `hashes are those of the standard`() {
        #expect(MerkleTree().root == .empty)
        #expect(MerkleHash.empty.hex.hasPrefix("e3b0c442"))
        #expect(MerkleHash.leaf([]).hex.hasPrefix("6e340b9c"))
        #expect(MerkleHash.leaf(utf8("L123456")).hex.hasPrefix("395aa064"))
    }

    @Test func `a hash has 32 bytes, and gives them again`() {
        let bytes = [UInt8](0..<32)
        #expect(MerkleHash(bytes)?.bytes == bytes)
        #expect(MerkleHash(bytes)?.base64 == Data(bytes).base64EncodedString())
        #expect(MerkleHash(bytes.dropLast()) == nil)
        #expect(MerkleHash(bytes + [0]) == nil)
    }

    @Test func `appending gives the tree that the definition gives`() {
        let leaves = leaves(300)
        var tree = MerkleTree()
        for size in 0...300 {
            #expect(tree.root == definition(leaves.prefix(size)), "size \(size)")
            #expect(tree.size == size)
            if size < 300 { tree.append(leaves[size]) }
        }
    }

    @Test func `a tree taken up again from its hashes goes on as if never put down`() throws {
        let leaves = leaves(70)
        for size in 0...70 {
            var levels = HashLevels(leaves.prefix(size))
            var taken = try MerkleTree(size: size, from: &levels)
            #expect(taken == tree(leaves.prefix(size)))
            taken.append(contentsOf: leaves[size...])
            #expect(taken.root == tree(leaves).root)
        }
    }

    @Test func `lines are hashed without their line feed`() {
        let text = utf8("one\n\nthree\nunfinished")
        let hashes = text.withUnsafeBytes { MerkleHash.leaves(ofLines: $0) }
        #expect(hashes == [.leaf(utf8("one")), .leaf([]), .leaf(utf8("three"))])
    }

    @Test func `the worked log has its hashes, roots and proofs`() throws {
        let leaves = WorkedLog.lines.map { MerkleHash.leaf(utf8($0)) }
        #expect(leaves.map(\.hex) == WorkedLog.leaves)
        #expect((0...7).map { tree(leaves.prefix($0)).root.hex } == WorkedLog.roots)
        var levels = HashLevels(leaves)
        #expect(try (0..<3).map { try levels.hash(height: 1, index: $0).hex } == WorkedLog.pairs)
        #expect(try levels.hash(height: 2, index: 0).hex == WorkedLog.firstFour)
        for (index, hashes) in WorkedLog.inclusion {
            let proof = try InclusionProof(of: index, in: 7, from: &levels)
            #expect(proof.hashes.map(\.hex) == hashes)
        }
        for (size, hashes) in WorkedLog.consistency {
            let proof = try ConsistencyProof(from: size, to: 7, from: &levels)
            #expect(proof.hashes.map(\.hex) == hashes)
        }
    }

    /// Every root of 0 to 300 leaves and every proof in trees of up to 40, as one hash each.
    @Test func `roots and proofs add up to what was worked out elsewhere`() throws {
        let leaves = leaves(300)
        let roots = (0...300).map { tree(leaves.prefix($0)).root.hex + "\n" }.joined()
        #expect(
            sha256(roots) == "356b17a46140570a73657cb4dea39aa179857c63cef8005f7a71f6559a1265a2")
        var levels = HashLevels(leaves)
        let (inclusion, consistency) = try proofs(upTo: 40, from: &levels)
        #expect(
            sha256(inclusion)
                == "7abed66990c9f7533ba76f472d33564f871fdead9882c9b419f34727889cce01")
        #expect(
            sha256(consistency)
                == "b86bb6d2aacd57ed7d8ab86eb83b483e23b53b553e7a80b2af34db157bab3b8b")
    }

    @Test func `subtrees add up to what was worked out elsewhere`() throws {
        let (hashes, inclusion) = try subtrees(of: leaves(40))
        #expect(
            sha256(hashes) == "58e416ef3f7ace5ab9dc20b067079e72e1b074e31a62792fd8240a1423d05093")
        #expect(
            sha256(inclusion)
                == "74d124f0170807d4fcdfe1664ae6455a4537ad1339489498e01238f5be1cb042")
    }

    @Test(.enabled(if: PublicVectors.has("rfc6962")))
    func `the public constants of RFC 6962 hold`() throws {
        let vectors = try RFC6962Vectors.read()
        let inputs = vectors.leafInputsHex.map(bytes(hex:))
        let leaves = inputs.map { MerkleHash.leaf($0) }
        for (size, root) in vectors.rootsBySize0To8.enumerated() {
            #expect(tree(leaves.prefix(size)).root.hex == root)
        }
        var levels = HashLevels(leaves)
        for (height, row) in vectors.nodeHashesByLevel.enumerated() {
            for (index, hash) in row.enumerated() {
                #expect(try levels.hash(height: height, index: index).hex == hash)
            }
        }
        #expect(vectors.inclusionProofs.count == 36)
        for vector in vectors.inclusionProofs {
            let proof = try InclusionProof(of: vector.index, in: vector.size, from: &levels)
            #expect(proof.hashes.map(\.hex) == vector.proof)
            try proof.verify(
                leaf: leaves[vector.index], root: tree(leaves.prefix(vector.size)).root)
        }
        #expect(vectors.consistencyProofs.count == 36)
        for vector in vectors.consistencyProofs {
            let proof = try ConsistencyProof(from: vector.size1, to: vector.size2, from: &levels)
            #expect(proof.hashes.map(\.hex) == vector.proof)
            try proof.verify(
                oldRoot: tree(leaves.prefix(vector.size1)).root,
                newRoot: tree(leaves.prefix(vector.size2)).root)
        }
    }

    @Test(.enabled(if: PublicVectors.has("rfc6962")))
    func `the accumulated vectors come out`() throws {
        let vectors = try RFC6962Vectors.read()
        let decimal = leaves(1024)
        var levels = HashLevels(decimal)
        var roots = ""
        var growing = MerkleTree()
        for size in 0...1024 {
            roots += growing.root.hex + "\n"
            if size < 1024 { growing.append(decimal[size]) }
        }
        #expect(sha256(roots) == vectors.derivedAccumulatorRoots0To1024.sha256)

        let (inclusion, consistency) = try proofs(upTo: 130, from: &levels)
        #expect(sha256(inclusion) == vectors.derivedAccumulatorInclusion1To130.sha256)
        #expect(sha256(consistency) == vectors.derivedAccumulatorConsistency1To130.sha256)
    }

    @Test(.enabled(if: PublicVectors.has("rfc6962")))
    func `the subtrees of the Merkle tree certificates draft come out`() throws {
        let vectors = try RFC6962Vectors.read()
        let (hashes, inclusion) = try subtrees(of: (0..<130).map { MerkleHash.leaf([UInt8($0)]) })
        #expect(sha256(hashes) == vectors.accumulatedSubtreeVectors.subtreeHash)
        #expect(sha256(inclusion) == vectors.accumulatedSubtreeVectors.subtreeInclusion)
    }
}

/// Every proof in trees of up to so many leaves, a line each.
private func proofs(
    upTo most: Int, from levels: inout HashLevels
) throws -> (inclusion: String, consistency: String) {
    var inclusion = ""
    var consistency = ""
    for size in 1...most {
        for index in 0..<size {
            let proof = try InclusionProof(of: index, in: size, from: &levels)
            inclusion += line("\(index) \(size)", proof.hashes)
        }
        for old in 1...size {
            let proof = try ConsistencyProof(from: old, to: size, from: &levels)
            consistency += line("\(old) \(size)", proof.hashes)
        }
    }
    return (inclusion, consistency)
}

/// Every subtree, and the proof of each of its leaves, a line each.
///
/// Subtrees are ranges that begin at a multiple of the power of two not below their count.
private func subtrees(of leaves: [MerkleHash]) throws -> (hashes: String, inclusion: String) {
    var levels = HashLevels(leaves)
    var hashes = ""
    var inclusion = ""
    for end in 0...leaves.count {
        for start in 0...end {
            var aligned = 1
            while aligned < end - start { aligned *= 2 }
            guard start.isMultiple(of: aligned) else { continue }
            hashes += "[\(start), \(end)) \(try levels.root(over: start..<end).hex)\n"
            var own = HashLevels(leaves[start..<end])
            for index in start..<end {
                let proof = try InclusionProof(of: index - start, in: end - start, from: &own)
                inclusion += line("\(index) [\(start), \(end))", proof.hashes)
            }
        }
    }
    return (hashes, inclusion)
}

private func line(_ words: String, _ proof: [MerkleHash]) -> String {
    words + proof.map { " " + $0.hex }.joined() + "\n"
}

private func bytes(hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count, by: 2).compactMap { place in
        UInt8(String(digits[place...place + 1]), radix: 16)
    }
}

private func sha256(_ text: String) -> String { MerkleHash.plain(utf8(text)).hex }

private struct RFC6962Vectors: Decodable {
    struct Inclusion: Decodable {
        let index: Int
        let size: Int
        let proof: [String]
    }
    struct Consistency: Decodable {
        let size1: Int
        let size2: Int
        let proof: [String]
    }
    struct Accumulator: Decodable {
        let sha256: String
    }
    struct Subtrees: Decodable {
        let subtreeHash: String
        let subtreeInclusion: String
    }

    let leafInputsHex: [String]
    let nodeHashesByLevel: [[String]]
    let rootsBySize0To8: [String]
    let inclusionProofs: [Inclusion]
    let consistencyProofs: [Consistency]
    let accumulatedSubtreeVectors: Subtrees
    let derivedAccumulatorRoots0To1024: Accumulator
    let derivedAccumulatorInclusion1To130: Accumulator
    let derivedAccumulatorConsistency1To130: Accumulator

    static func read() throws -> RFC6962Vectors {
        try PublicVectors.read("rfc6962/rfc6962-vectors.json", as: RFC6962Vectors.self)
    }
}
