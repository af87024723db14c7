/// A checkpoint with the signature of its log, and perhaps others.
public struct SignedCheckpoint: Hashable, Sendable {
    public let note: SignedNote
    public let checkpoint: Checkpoint

    public init(_ note: SignedNote) throws(CheckpointProblem) {
        self.note = note
        checkpoint = try Checkpoint(text: note.text)
    }

    /// Reads a signed checkpoint as it is kept and sent.
    public init(_ bytes: [UInt8]) throws(CheckpointProblem) {
        try self.init(SignedNote(bytes))
    }

    /// Signs as the log, with one key or, while keys change, with the old one and the new.
    ///
    /// A log must never sign two histories: whoever calls this has compared with what it signed
    /// last.
    public static func sign(
        _ checkpoint: Checkpoint, with keys: [SigningKey]
    ) throws(CheckpointProblem) -> SignedCheckpoint {
        for key in keys where NoteLine(key.name) != checkpoint.origin {
            throw .notSigned(
                key: key.verifier.label, why: "it is not called \(checkpoint.origin.text)")
        }
        return try SignedCheckpoint(SignedNote.sign(checkpoint.text, with: keys))
    }

    /// As it is kept and sent.
    public var bytes: [UInt8] { note.bytes }

    /// The same checkpoint with a countersignature added.
    public func adding(
        _ signatures: [NoteSignature]
    ) throws(CheckpointProblem) -> SignedCheckpoint {
        try SignedCheckpoint(note.adding(signatures))
    }

    /// The same checkpoint with a signature in place of any other of the same key.
    public func replacing(
        _ signature: NoteSignature
    ) throws(CheckpointProblem) -> SignedCheckpoint {
        let others = note.signatures.filter {
            $0.name != signature.name || $0.keyID != signature.keyID
        }
        return try SignedCheckpoint(
            SignedNote(text: note.text, signatures: others + [signature]))
    }

    /// Whether a signature is that of a cosigner on this very checkpoint.
    public func isCountersigned(by key: VerifierKey, with signature: NoteSignature) -> Bool {
        guard key.kind == .cosignature,
            let note = try? SignedNote(
                text: note.text, signatures: [signature])
        else { return false }
        return (try? note.verify(by: [key])) != nil
    }

    /// Checks that the log has signed, and every cosignature of a known cosigner.
    ///
    /// The keys of logs may be past ones and present ones; only those called as the checkpoint's
    /// origin count.
    public func verify(
        logs: [VerifierKey], cosigners: [VerifierKey] = []
    ) throws(CheckpointProblem) -> VerifiedCheckpoint {
        let own = logs.filter { NoteLine($0.name) == checkpoint.origin }
        guard !own.isEmpty else { throw .unknownOrigin(checkpoint.origin.text) }
        let verified = try note.verify(by: own + cosigners).verified
        let byLog = verified.filter { own.contains($0.key) }
        guard !byLog.isEmpty else { throw .unsigned }
        return VerifiedCheckpoint(
            signed: self, logSignatures: byLog,
            cosignatures: verified.filter { cosigners.contains($0.key) })
    }
}

/// A checkpoint whose log has signed it, with those who countersigned.
public struct VerifiedCheckpoint: Hashable, Sendable {
    public let signed: SignedCheckpoint
    public let logSignatures: [VerifiedSignature]
    public let cosignatures: [VerifiedSignature]

    public var checkpoint: Checkpoint { signed.checkpoint }
}
