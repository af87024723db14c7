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
        var stored = tiling.hashes(size: last.checkpoint.size)
        return try asLogErrors {
            let proof =
                size == 0 || size == last.checkpoint.size
                ? []
                : try ConsistencyProof(from: size, to: last.checkpoint.size, from: &stored).hashes
            let own = try ownNote(of: last)
            return CosignRequest(oldSize: size, proof: proof, signed: try SignedCheckpoint(own))
                .bytes
        }
    }

    /// Adds a scrutineer's countersignature to the checkpoint that it is of, the latest or one
    /// before.
    ///
    /// Only lines are added; what the ledger signed stays as it was. Another line of the same key
    /// takes the place of the one that was there.
    ///
    /// - Parameters:
    ///   - line: The line as she sent it.
    ///   - others: Keys of scrutineers whom the policy does not name.
    /// - Returns: The size of the checkpoint that it is of.
    /// - Throws: Why the line is not taken.
    public func add(
        cosignature line: [UInt8], ofOthers others: [VerifierKey] = []
    ) throws(LogError) -> Int {
        let outcome = try disk.withWriter { _ -> Result<Int, LogError> in
            do throws(LogError) { return .success(try place(line, others)) } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    private func place(_ line: [UInt8], _ others: [VerifierKey]) throws(LogError) -> Int {
        let signature = try asLogErrors {
            try NoteSignature(line: line.last == 0x0A ? line.dropLast() : line[...])
        }
        let standing = try checkpoint()
        let facts = try facts()
        let known =
            others + facts.policies.flatMap { $0.policy.witnesses.map(\.key) }
        guard
            let key = known.first(where: { $0.name == signature.name && $0.id == signature.keyID })
        else {
            throw .badCosignature(
                what: "The policy names nobody called \(signature.name.text) with this key.",
                next: "Nothing was changed. Set a policy that names her, with "
                    + "ledger.policy-set; or give her public key with --cosigner.")
        }
        let latest = standing.checkpoint.size
        for size in try shelf.sizes().reversed() where size <= latest {
            guard let bytes = try shelf.kept(size) else { continue }
            let signed = try read(bytes, called: CheckpointShelf.path(size))
            guard signed.isCountersigned(by: key, with: signature) else { continue }
            let merged = try asLogErrors { try signed.replacing(signature) }
            try shelf.replaceKept(merged)
            if size == latest { try shelf.replaceLatest(merged) }
            return size
        }
        throw .badCosignature(
            what: "The signature of \(key.label) fits no checkpoint of this ledger.",
            next: "Nothing was changed. Ask her for it again: ‘s11 checkpoint --since SIZE’ makes "
                + "the request, with the size that she signed last.")
    }

    /// Who must countersign, and who has; nil where the ledger has no policy.
    public func policyOutcome() throws(LogError) -> PolicyOutcome? {
        let standing = try checkpoint()
        return try facts().policy(at: standing.checkpoint.size)?.judge(standing)
    }

    /// A checkpoint without what others have signed it with.
    func ownNote(of found: VerifiedCheckpoint) throws(LogError) -> SignedNote {
        try asLogErrors {
            try SignedNote(
                text: found.signed.note.text, signatures: found.logSignatures.map(\.signature))
        }
    }

    /// The checkpoint of a size with the ledger's own signatures only; nil where none was issued.
    func ownNote(at size: Int) throws(LogError) -> String? {
        let last = try checkpoint()
        let found: VerifiedCheckpoint
        if last.checkpoint.size == size {
            found = last
        } else if let bytes = try shelf.kept(size) {
            let name = CheckpointShelf.path(size)
            found = try believe(try read(bytes, called: name), by: try facts(), called: name)
        } else {
            return nil
        }
        return String(decoding: try ownNote(of: found).bytes, as: UTF8.self)
    }
}
