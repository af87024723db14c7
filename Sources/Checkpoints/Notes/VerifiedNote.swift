/// A note whose signatures were checked: those of known keys fit, and there is at least one.
public struct VerifiedNote: Hashable, Sendable {
    public let note: SignedNote
    /// One signature for each known key that signed, in the order they stand.
    public let verified: [VerifiedSignature]
    /// Signatures of keys not known here, each once.
    public let unverified: [NoteSignature]
}

/// A signature that fits, and the key it was checked with.
public struct VerifiedSignature: Hashable, Sendable {
    public let key: VerifierKey
    public let signature: NoteSignature
    /// For a cosignature, when it was made: seconds since 1970-01-01T00:00:00Z.
    public let time: Int?
}

extension SignedNote {
    /// Checks every signature of a known key.
    ///
    /// One that does not fit rejects the note; signatures of other keys are ignored.
    public func verify(by known: [VerifierKey]) throws(CheckpointProblem) -> VerifiedNote {
        var verified: [VerifiedSignature] = []
        var unverified: [NoteSignature] = []
        for signature in signatures {
            guard let key = try Self.key(of: signature, among: known) else {
                if !unverified.contains(signature) { unverified.append(signature) }
                continue
            }
            let time = try check(signature, by: key)
            if !verified.contains(where: { $0.key == key }) {
                verified.append(VerifiedSignature(key: key, signature: signature, time: time))
            }
        }
        guard !verified.isEmpty else { throw .unsigned }
        return VerifiedNote(note: self, verified: verified, unverified: unverified)
    }

    private static func key(
        of signature: NoteSignature, among known: [VerifierKey]
    ) throws(CheckpointProblem) -> VerifierKey? {
        var found: VerifierKey?
        for key in known where key.name == signature.name && key.id == signature.keyID {
            guard found == nil || found == key else { throw .ambiguousKey(key.label) }
            found = key
        }
        return found
    }

    /// The time of a cosignature, nil for the signature of a log.
    private func check(
        _ signature: NoteSignature, by key: VerifierKey
    ) throws(CheckpointProblem) -> Int? {
        switch key.kind {
        case .note:
            guard key.signed(text, signature: signature.signature) else {
                throw .badSignature(key: key.label)
            }
            return nil
        case .cosignature:
            guard let cosignature = Cosignature(signature),
                key.signed(
                    Cosignature.message(time: cosignature.time, text: text),
                    signature: cosignature.ed25519)
            else { throw .badSignature(key: key.label) }
            return cosignature.time
        }
    }
}
