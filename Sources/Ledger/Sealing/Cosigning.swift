public import Checkpoints
public import EventLog
import Replay

extension SealedLog {
    /// What is sent to a scrutineer to have the latest checkpoint countersigned.
    ///
    /// `size` is that of the checkpoint she countersigned last; 0 for none.
    public func cosignRequest(since size: Int) throws(LogError) -> [UInt8] {
        let last = try checkpoint()
        guard (0...last.checkpoint.size).contains(size) else {
            throw .noSuchSize(size, held: last.checkpoint.size)
        }
        var stored = seals.hashes(size: last.checkpoint.size)
        return try asLogErrors {
            let proof =
                size == 0 || size == last.checkpoint.size
                ? []
                : try ConsistencyProof(from: size, to: last.checkpoint.size, from: &stored).hashes
            return CosignRequest(oldSize: size, proof: proof, signed: last.signed).bytes
        }
    }

    /// Adds a scrutineer's countersignature to the latest checkpoint.
    ///
    /// Only lines are added; what the ledger signed stays as it was. A line of a key that the
    /// policy names must be right.
    public func add(cosignature line: [UInt8]) throws(LogError) {
        let outcome = try disk.withWriter { _ -> Result<Void, LogError> in
            do throws(LogError) { return .success(try seals.add(line)) } catch {
                return .failure(error)
            }
        }
        try outcome.get()
    }

    /// Who must countersign, and who has; nil where the ledger has no policy.
    public func policyOutcome() throws(LogError) -> PolicyOutcome? {
        try outcome(of: try checkpoint().signed)
    }

    func outcome(of signed: SignedCheckpoint) throws(LogError) -> PolicyOutcome? {
        guard let policy = try seals.policy() else { return nil }
        do throws(CheckpointProblem) {
            return try policy.judge(signed)
        } catch .unsigned {
            throw .badSeal(
                what: "The policy does not name the key that seals the ledger now. Put it in the "
                    + "policy's log line.")
        } catch {
            throw .badSeal(what: error.sentence)
        }
    }
}

extension Seals {
    /// The policy of who must countersign; nil where there is none.
    func policy() throws(LogError) -> CosignPolicy? {
        guard let bytes = try read("policy") else { return nil }
        return try asLogErrors { try CosignPolicy(bytes) }
    }

    func add(_ line: [UInt8]) throws(LogError) {
        let last = try last()
        let policy = try policy()
        let bytes = try asLogErrors {
            let text = line.last == 0x0A ? line.dropLast() : line[...]
            let signed = try last.signed.adding([NoteSignature(line: text)])
            if let policy { _ = try policy.judge(signed) }
            return signed.bytes
        }
        try replace("checkpoints/\(last.checkpoint.size)", with: bytes)
        try replace(Self.latest, with: bytes)
    }
}
