/// What a log sends to have a checkpoint countersigned (C2SP tlog-witness, add-checkpoint).
///
/// The same bytes work as the body of a request and as a file sent by e-mail.
public struct CosignRequest: Hashable, Sendable {
    /// The size of the latest checkpoint the cosigner has signed, as the log believes; 0 for none.
    public let oldSize: Int
    /// That the log has only grown since; empty where `oldSize` is 0.
    public let proof: [MerkleHash]
    public let signed: SignedCheckpoint

    public init(oldSize: Int, proof: [MerkleHash], signed: SignedCheckpoint) {
        self.oldSize = oldSize
        self.proof = proof
        self.signed = signed
    }

    /// Reads a request as strictly as it is written.
    public init(_ bytes: [UInt8]) throws(CheckpointProblem) {
        var lines = LineCursor(bytes)
        guard let oldSize = lines.next()?.dropping("old ").flatMap({ Decimal.read($0) }) else {
            throw .malformed(.request, why: "it does not begin with the word old and a size")
        }
        self.oldSize = oldSize
        proof = try HashLines.read(&lines, as: .request)
        signed = try SignedCheckpoint(Array(lines.rest))
    }

    public var bytes: [UInt8] {
        Array("old \(oldSize)\n".utf8) + HashLines.bytes(proof) + signed.bytes
    }

    /// Everything a cosigner must check before she signs.
    ///
    /// `latest` is the checkpoint of this log that she signed last, nil for none; `logs` are the
    /// keys of those she countersigns for. She keeps the new checkpoint, durably, *before* she
    /// hands out her signature.
    public func check(
        latest: Checkpoint?, logs: [VerifierKey]
    ) throws(CosignRefusal) -> VerifiedCheckpoint {
        let verified: VerifiedCheckpoint
        do throws(CheckpointProblem) {
            verified = try signed.verify(logs: logs)
        } catch {
            if case .unknownOrigin(let origin) = error { throw .unknownLog(origin) }
            throw .notSignedByLog(error)
        }
        let new = signed.checkpoint
        if let latest, latest.origin != new.origin { throw .unknownLog(new.origin.text) }
        guard oldSize <= new.size else { throw .shrunk(oldSize: oldSize, newSize: new.size) }
        let latestSize = latest?.size ?? 0
        guard oldSize == latestSize else { throw .otherLatest(size: latestSize) }
        let growth = ConsistencyProof(oldSize: oldSize, newSize: new.size, hashes: proof)
        do throws(CheckpointProblem) {
            try growth.verifyAsWitness(oldRoot: latest?.root ?? .empty, newRoot: new.root)
        } catch {
            throw .inconsistent(error)
        }
        return verified
    }
}
