/// A tile of hashes: those of 256 subtrees side by side, or of fewer at the right edge.
public struct Tile: Hashable, Sendable {
    public let path: TilePath
    public let hashes: [MerkleHash]

    init(path: TilePath, hashes: [MerkleHash]) {
        precondition(path.width == hashes.count, "A tile holds as many hashes as its path says.")
        self.path = path
        self.hashes = hashes
    }

    /// Reads the bytes of a stored tile; there must be as many as its path says.
    public init(path: TilePath, bytes: [UInt8]) throws(CheckpointProblem) {
        guard bytes.count == path.width * MerkleHash.byteCount else {
            throw .malformed(.tile, why: "\(path.text) has \(bytes.count) bytes")
        }
        let hashes = bytes.withUnsafeBytes { raw in
            stride(from: 0, to: raw.count, by: MerkleHash.byteCount).map { start in
                MerkleHash(
                    loading: UnsafeRawBufferPointer(
                        rebasing: raw[start..<start + MerkleHash.byteCount]))
            }
        }
        self.init(path: path, hashes: hashes)
    }

    /// What is stored: the hashes one after another.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hashes.count * MerkleHash.byteCount)
        for hash in hashes { hash.withUnsafeBytes { bytes.append(contentsOf: $0) } }
        return bytes
    }
}
