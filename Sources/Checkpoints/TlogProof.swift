/// A receipt for one entry, checkable offline (C2SP tlog-proof v1; files end in `.tlog-proof`).
public struct TlogProof: Hashable, Sendable {
    /// The number of the entry, counted from 0.
    public let index: Int
    /// From the leaf's sibling to the root's child.
    public let hashes: [MerkleHash]
    public let signed: SignedCheckpoint
    /// Whatever the maker wished to add; nothing vouches for it.
    public let extra: [UInt8]?

    public init(
        index: Int, hashes: [MerkleHash], signed: SignedCheckpoint, extra: [UInt8]? = nil
    ) {
        precondition(index >= 0, "Entries are counted from 0.")
        self.index = index
        self.hashes = hashes
        self.signed = signed
        self.extra = extra
    }

    /// A receipt for an entry below the checkpoint's size.
    public init<Reader: HashReader>(
        of index: Int, under signed: SignedCheckpoint, from reader: inout Reader
    ) throws(CheckpointProblem) {
        let proof = try InclusionProof(of: index, in: signed.checkpoint.size, from: &reader)
        self.init(index: index, hashes: proof.hashes, signed: signed)
    }

    private static let title = "c2sp.org/tlog-proof@v1"

    /// Reads a receipt as strictly as it is written.
    public init(_ bytes: [UInt8]) throws(CheckpointProblem) {
        func no(_ why: String) -> CheckpointProblem { .malformed(.proof, why: why) }
        var lines = LineCursor(bytes)
        guard let first = lines.next(), first.elementsEqual(Self.title.utf8) else {
            throw no("its first line is not \(Self.title)")
        }
        var line = lines.next()
        if let encoded = line?.dropping("extra ") {
            guard let extra = Base64.decode(encoded) else { throw no("its extra is not base64") }
            self.extra = extra
            line = lines.next()
        } else {
            extra = nil
        }
        guard let index = line?.dropping("index ").flatMap({ Decimal.read($0) }) else {
            throw no("it has no line with the word index and a number")
        }
        self.index = index
        hashes = try HashLines.read(&lines, as: .proof)
        signed = try SignedCheckpoint(Array(lines.rest))
    }

    public var bytes: [UInt8] {
        var bytes = Array("\(Self.title)\n".utf8)
        if let extra { bytes += Array("extra ".utf8) + Base64.encode(extra) + [newline] }
        return bytes + Array("index \(index)\n".utf8) + HashLines.bytes(hashes) + signed.bytes
    }

    /// Accepts only if a known log has signed, and the entry stands at the index below its root.
    public func verify(
        leaf: MerkleHash, logs: [VerifierKey], cosigners: [VerifierKey] = []
    ) throws(CheckpointProblem) -> VerifiedCheckpoint {
        let verified = try signed.verify(logs: logs, cosigners: cosigners)
        try checkInclusion(of: leaf)
        return verified
    }

    /// Accepts only if the policy is satisfied as well.
    public func verify(
        leaf: MerkleHash, policy: CosignPolicy
    ) throws(CheckpointProblem) -> PolicyOutcome {
        let outcome = try policy.require(signed)
        try checkInclusion(of: leaf)
        return outcome
    }

    private func checkInclusion(of leaf: MerkleHash) throws(CheckpointProblem) {
        let checkpoint = signed.checkpoint
        try InclusionProof(index: index, size: checkpoint.size, hashes: hashes)
            .verify(leaf: leaf, root: checkpoint.root)
    }
}
