import Crypto

/// A public key that signatures are checked with, known by its name and key ID.
public struct VerifierKey: Hashable, Sendable {
    public let name: KeyName
    public let kind: SignatureKind
    /// The Ed25519 public key: 32 bytes (RFC 8032).
    public let publicKey: [UInt8]
    public let id: UInt32

    public init(
        name: KeyName, kind: SignatureKind, publicKey: [UInt8]
    ) throws(CheckpointProblem) {
        guard publicKey.count == KeyText.keyLength else {
            throw .malformed(
                .verifierKey,
                why: "its key has \(publicKey.count) bytes, not \(KeyText.keyLength)")
        }
        guard !LowOrder.has(publicKey) else {
            throw .malformed(.verifierKey, why: "its key is one that anybody can sign for")
        }
        self.name = name
        self.kind = kind
        self.publicKey = publicKey
        id = kind.keyID(name: name, publicKey: publicKey)
    }

    /// Reads a vkey: `<name>+<key ID>+<base64>`.
    public init(_ text: String) throws(CheckpointProblem) {
        let parts = try KeyText(Array(text.utf8), as: .verifierKey)
        try self.init(name: parts.name, kind: parts.kind, publicKey: parts.key)
        guard id == parts.id else {
            throw .malformed(.verifierKey, why: "its key ID is not that of its name and key")
        }
    }

    /// The vkey.
    public var text: String {
        KeyText.text(name: name, id: id, kind: kind, key: publicKey)
    }

    /// How errors call this key: its name and key ID.
    public var label: String { "\(name.text)+\(hexadecimal(id))" }

    /// Whether these 64 bytes are this key's Ed25519 signature of the message.
    func signed(_ message: [UInt8], signature: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
            return false
        }
        return key.isValidSignature(signature, for: message)
    }
}

extension VerifierKey: CustomStringConvertible {
    public var description: String { text }
}
