import Checkpoints
import Foundation
import Trials

/// Bytes of a text.
func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

/// A key whose seed is one byte over and over.
func key(_ name: String, _ kind: SignatureKind, seed: UInt8) throws -> SigningKey {
    try SigningKey(name: KeyName(name), kind: kind, seed: Array(repeating: seed, count: 32))
}

/// The leaf hashes of "0", "1", "2" and so on: as many as asked.
func leaves(_ count: Int) -> [MerkleHash] {
    (0..<count).map { MerkleHash.leaf(utf8(String($0))) }
}

/// The tree over some leaves, by appending.
func tree(_ leaves: some Sequence<MerkleHash>) -> MerkleTree {
    var tree = MerkleTree()
    tree.append(contentsOf: leaves)
    return tree
}

/// The hash of a tree by the words of RFC 6962 section 2.1, slowly.
func definition(_ leaves: ArraySlice<MerkleHash>) -> MerkleHash {
    guard let first = leaves.first else { return .empty }
    guard leaves.count > 1 else { return first }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    return .node(definition(leaves.prefix(split)), definition(leaves.dropFirst(split)))
}

/// A checkpoint of these leaves, signed by its log and by nobody else.
func signed(_ leaves: some Sequence<MerkleHash>, by log: SigningKey) throws -> SignedCheckpoint {
    try SignedCheckpoint.sign(
        Checkpoint(origin: NoteLine(log.name), of: tree(leaves)), with: [log])
}

/// The same hash with one bit turned.
func flipped(_ hash: MerkleHash, bit: Int) -> MerkleHash {
    var bytes = hash.bytes
    bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    return MerkleHash(bytes) ?? hash
}

extension MerkleHash {
    init?(base64 text: String) {
        guard let bytes = Data(base64Encoded: text) else { return nil }
        self.init(bytes)
    }

    init?(hex text: String) {
        var bytes: [UInt8] = []
        var rest = text[...]
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        self.init(bytes)
    }
}

extension Chance {
    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
    }

    mutating func hash() -> MerkleHash { MerkleHash.leaf(bytes(8)) }

    mutating func hashes(upTo most: Int) -> [MerkleHash] {
        (0..<Int.random(in: 0...most, using: &self)).map { _ in hash() }
    }

    mutating func word() -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789.-/éß漢")
        let count = Int.random(in: 1...20, using: &self)
        return String(
            (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &self)] })
    }

    mutating func signingKey(_ kind: SignatureKind, name: String? = nil) throws -> SigningKey {
        try SigningKey(name: KeyName(name ?? word()), kind: kind, seed: bytes(32))
    }

    mutating func size() -> Int {
        Int.random(in: 1...(1 << Int.random(in: 1...60, using: &self)), using: &self)
    }

    /// A checkpoint that its log has signed, and some others have too.
    mutating func signedCheckpoint() throws -> SignedCheckpoint {
        let log = try signingKey(.note)
        var lines: [NoteLine] = []
        for _ in 0..<Int.random(in: 0...2, using: &self) { lines.append(try NoteLine(word())) }
        let checkpoint = try Checkpoint(
            origin: NoteLine(log.name), size: size(), root: hash(), extensionLines: lines)
        var cosignatures: [NoteSignature] = []
        for _ in 0..<Int.random(in: 0...3, using: &self) {
            let time = Int.random(in: 0...Int.max, using: &self)
            cosignatures.append(try signingKey(.cosignature).cosign(checkpoint, time: time))
        }
        return try SignedCheckpoint.sign(checkpoint, with: [log]).adding(cosignatures)
    }
}
