/// Hashes in base64, one a line, up to an empty line: as requests and proofs carry them.
enum HashLines {
    /// No proof in a log of fewer than 2^63 entries has more (C2SP tlog-witness).
    static let most = 63

    static func read(
        _ lines: inout LineCursor, as format: CheckpointProblem.Format
    ) throws(CheckpointProblem) -> [MerkleHash] {
        var hashes: [MerkleHash] = []
        while true {
            guard let line = lines.next() else {
                throw .malformed(format, why: "no empty line follows its hashes")
            }
            if line.isEmpty { return hashes }
            guard let hash = Base64.decode(line).flatMap({ MerkleHash($0) }) else {
                throw .malformed(format, why: "a line of it is not a hash of 32 bytes in base64")
            }
            guard hashes.count < most else {
                throw .malformed(format, why: "it has more than \(most) hashes")
            }
            hashes.append(hash)
        }
    }

    /// The lines, and the empty one after them.
    static func bytes(_ hashes: [MerkleHash]) -> [UInt8] {
        hashes.flatMap { Base64.encode($0.bytes) + [newline] } + [newline]
    }
}
