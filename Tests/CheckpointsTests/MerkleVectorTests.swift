import Checkpoints
import Foundation
import Testing
import Trials

/// The 98 + 98 proofs of transparency-dev/merkle, good ones and spoilt ones.
@Suite(.enabled(if: PublicVectors.has("merkle")))
struct MerkleVectorTests {
    @Test func `inclusion proofs are judged as upstream judges them`() throws {
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
    @Test func `consistency proofs are judged as upstream judges them, but for lengths`() throws {
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
    @Test func `consistency proofs are judged as upstream does where any length is a hash`() throws
    {
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
