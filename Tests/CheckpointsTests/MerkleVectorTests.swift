import Checkpoints
import Foundation
import Testing
import Trials

/// Proofs, good ones and spoilt ones: those of the worked log, and the 98 + 98 of
/// transparency-dev/merkle.
struct MerkleVectorTests {
    private typealias Inclusion = (
        index: Int, size: Int, leaf: String, root: String, hashes: [String]
    )

    @Test func `a worked proof of a line is taken, and none that is spoilt`() throws {
        for (index, hashes) in WorkedLog.inclusion {
            let good: Inclusion = (
                index, 7, WorkedLog.leaves[index], WorkedLog.roots[7], hashes
            )
            #expect(try isTaken(good))
            var spoilt: [Inclusion] = []
            for other in -1...8 where other != index {
                spoilt.append((other, good.size, good.leaf, good.root, hashes))
            }
            for other in [-1, 0, 1, index, 1 << 40] {
                spoilt.append((index, other, good.leaf, good.root, hashes))
            }
            for root in WorkedLog.roots.dropLast() {
                spoilt.append((index, good.size, good.leaf, root, hashes))
            }
            let otherLeaf = WorkedLog.leaves[index - 1]
            spoilt.append((index, good.size, otherLeaf, good.root, hashes))
            for other in spoiling(hashes) {
                spoilt.append((index, good.size, good.leaf, good.root, other))
            }
            for attempt in spoilt { #expect(try !isTaken(attempt), "\(attempt)") }
        }
    }

    @Test func `a worked proof of growth is taken, and none that is spoilt`() throws {
        func isTaken(
            _ old: Int, _ new: Int, _ oldRoot: String, _ newRoot: String, _ hashes: [String]
        ) throws -> Bool {
            let proof = ConsistencyProof(oldSize: old, newSize: new, hashes: try read(hashes))
            let (oldRoot, newRoot) = (try read(oldRoot), try read(newRoot))
            return isFine { try proof.verify(oldRoot: oldRoot, newRoot: newRoot) }
        }
        let roots = WorkedLog.roots
        for (old, hashes) in WorkedLog.consistency {
            #expect(try isTaken(old, 7, roots[old], roots[7], hashes))
            for size in -1...8 where size != old {
                #expect(try !isTaken(size, 7, roots[old], roots[7], hashes), "from \(size)")
            }
            for size in [-1, 0, 1, 2, old] {
                #expect(try !isTaken(old, size, roots[old], roots[7], hashes), "to \(size)")
            }
            for (size, root) in roots.enumerated() {
                if size != old { #expect(try !isTaken(old, 7, root, roots[7], hashes)) }
                if size != 7 { #expect(try !isTaken(old, 7, roots[old], root, hashes)) }
            }
            for other in spoiling(hashes) {
                #expect(try !isTaken(old, 7, roots[old], roots[7], other), "\(other)")
            }
        }
    }

    private func isTaken(_ attempt: Inclusion) throws -> Bool {
        let proof = InclusionProof(
            index: attempt.index, size: attempt.size, hashes: try read(attempt.hashes))
        let (leaf, root) = (try read(attempt.leaf), try read(attempt.root))
        return isFine { try proof.verify(leaf: leaf, root: root) }
    }

    /// The hashes with one left out, doubled or changed, one too many at either end, or in another
    /// order.
    private func spoiling(_ hashes: [String]) -> [[String]] {
        var spoilt = [hashes + [WorkedLog.roots[0]], [WorkedLog.roots[7]] + hashes, []]
        if hashes.count > 1 { spoilt.append(hashes.reversed()) }
        for place in hashes.indices {
            var (fewer, more, changed) = (hashes, hashes, hashes)
            fewer.remove(at: place)
            more.insert(hashes[place], at: place)
            changed[place] = WorkedLog.roots[0]
            spoilt += [fewer, more, changed]
        }
        return spoilt
    }

    private func read(_ hashes: [String]) throws -> [MerkleHash] { try hashes.map(read) }

    private func read(_ hash: String) throws -> MerkleHash { try #require(MerkleHash(hex: hash)) }

    @Test(.enabled(if: PublicVectors.has("merkle")))
    func `inclusion proofs are judged as upstream judges them`() throws {
        let files = try PublicVectors.files(under: "merkle/testdata/inclusion")
        var accepted = 0
        for file in files {
            let vector = try PublicVectors.read(file, as: InclusionVector.self)
            let isAccepted = vector.isAccepted
            #expect(isAccepted == !vector.wantErr, "\(file): \(vector.desc)")
            accepted += isAccepted ? 1 : 0
        }
        #expect(files.count == 98)
        #expect(accepted == 6)
    }

    /// One good case has roots of 12 bytes: hashes of a wrong length are refused where they are
    /// read.
    @Test(.enabled(if: PublicVectors.has("merkle")))
    func `consistency proofs are judged as upstream judges them, but for lengths`() throws {
        let files = try PublicVectors.files(under: "merkle/testdata/consistency")
        var accepted = 0
        for file in files {
            let vector = try PublicVectors.read(file, as: ConsistencyVector.self)
            let isAccepted = vector.isAccepted(MerkleHash.init(base64:))
            let isTooShort = file.hasSuffix("/sizes-are-equal-one-and-proof-is-empty.json")
            #expect(isAccepted == (!vector.wantErr && !isTooShort), "\(file): \(vector.desc)")
            accepted += isAccepted ? 1 : 0
        }
        #expect(files.count == 98)
        #expect(accepted == 5)
    }

    /// So that the cases with odd lengths reach the check as well.
    @Test(.enabled(if: PublicVectors.has("merkle")))
    func `consistency proofs are judged as upstream does where any length is a hash`() throws {
        var accepted = 0
        for file in try PublicVectors.files(under: "merkle/testdata/consistency") {
            let vector = try PublicVectors.read(file, as: ConsistencyVector.self)
            let isAccepted = vector.isAccepted { text in
                MerkleHash(base64: text) ?? .leaf(utf8(text))
            }
            #expect(isAccepted == !vector.wantErr, "\(file): \(vector.desc)")
            accepted += isAccepted ? 1 : 0
        }
        #expect(accepted == 6)
    }
}

/// Whether a check does not throw.
private func isFine(_ check: () throws -> Void) -> Bool { (try? check()) != nil }

/// All of them as hashes, or nil where one is none.
private func hashes(_ texts: [String]?, by read: (String) -> MerkleHash?) -> [MerkleHash]? {
    let hashes = (texts ?? []).compactMap(read)
    return hashes.count == (texts ?? []).count ? hashes : nil
}

private struct InclusionVector: Decodable {
    let leafIdx: UInt64
    let treeSize: UInt64
    let root: String
    let leafHash: String
    let proof: [String]?
    let desc: String
    let wantErr: Bool

    var isAccepted: Bool {
        guard let index = Int(exactly: leafIdx), let size = Int(exactly: treeSize),
            let root = MerkleHash(base64: root), let leaf = MerkleHash(base64: leafHash),
            let hashes = hashes(proof, by: MerkleHash.init(base64:))
        else { return false }
        let proof = InclusionProof(index: index, size: size, hashes: hashes)
        return isFine { try proof.verify(leaf: leaf, root: root) }
    }
}

private struct ConsistencyVector: Decodable {
    let size1: UInt64
    let size2: UInt64
    let root1: String
    let root2: String
    let proof: [String]?
    let desc: String
    let wantErr: Bool

    func isAccepted(_ read: (String) -> MerkleHash?) -> Bool {
        guard let size1 = Int(exactly: size1), let size2 = Int(exactly: size2),
            let root1 = read(root1), let root2 = read(root2),
            let hashes = hashes(proof, by: read)
        else { return false }
        let proof = ConsistencyProof(oldSize: size1, newSize: size2, hashes: hashes)
        return isFine { try proof.verify(oldRoot: root1, newRoot: root2) }
    }
}
