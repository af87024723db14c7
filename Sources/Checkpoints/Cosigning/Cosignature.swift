/// A countersignature that says when: big-endian seconds, then Ed25519 (C2SP tlog-cosignature).
public struct Cosignature: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let time: Int
    let ed25519: [UInt8]

    private static let length = 8 + 64

    /// Takes apart what stands in a signature line, unchecked; nil where it has another length.
    public init?(_ signature: NoteSignature) {
        let bytes = signature.signature
        guard bytes.count == Self.length else { return nil }
        let seconds = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard let time = Int(exactly: seconds) else { return nil }
        self.time = time
        ed25519 = Array(bytes.dropFirst(8))
    }

    /// What is signed: two lines before the text, so that no log's signature can pass for it.
    static func message(time: Int, text: [UInt8]) -> [UInt8] {
        Array("cosignature/v1\ntime \(time)\n".utf8) + text
    }
}

extension SigningKey {
    /// Countersigns a checkpoint.
    ///
    /// Says that, at this time, it was the largest this cosigner had seen of the log, grown from
    /// every one she signed before: `CosignRequest.check` sees to that.
    public func cosign(
        _ checkpoint: Checkpoint, time: Int
    ) throws(CheckpointProblem) -> NoteSignature {
        guard kind == .cosignature else {
            throw .notSigned(key: verifier.label, why: "it is not a key for cosignatures")
        }
        guard time >= 0 else {
            throw .notSigned(key: verifier.label, why: "cosignatures begin in 1970")
        }
        let signature = try sign(Cosignature.message(time: time, text: checkpoint.text))
        return NoteSignature(by: self, bigEndian(UInt64(time)) + signature)
    }
}
