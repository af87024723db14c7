import Crypto

/// A private key that notes or checkpoints are signed with.
///
/// Invariant: printing or dumping one shows its public part only; the seed leaves by `secretText`.
public struct SigningKey: Sendable {
    public let name: KeyName
    public let kind: SignatureKind
    /// What others check this key's signatures with.
    public let verifier: VerifierKey
    private let key: Curve25519.Signing.PrivateKey

    /// A new key from the system's source of randomness.
    public static func fresh(
        name: KeyName, kind: SignatureKind
    ) throws(CheckpointProblem) -> SigningKey {
        try SigningKey(name: name, kind: kind, key: Curve25519.Signing.PrivateKey())
    }

    /// The key with this seed (RFC 8032): 32 bytes.
    public init(name: KeyName, kind: SignatureKind, seed: [UInt8]) throws(CheckpointProblem) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw .malformed(
                .signingKey, why: "its seed has \(seed.count) bytes, not \(KeyText.keyLength)")
        }
        try self.init(name: name, kind: kind, key: key)
    }

    /// Reads `PRIVATE+KEY+<name>+<key ID>+<base64(type || seed)>`.
    public init(_ text: String) throws(CheckpointProblem) {
        guard let rest = Array(text.utf8).dropping(Self.prefix) else {
            throw .malformed(.signingKey, why: "it does not begin with \(Self.prefix)")
        }
        let parts = try KeyText(rest, as: .signingKey)
        try self.init(name: parts.name, kind: parts.kind, seed: parts.key)
        guard verifier.id == parts.id else {
            throw .malformed(.signingKey, why: "its key ID is not that of its name and key")
        }
    }

    /// The private key as text, seed and all: for a file that only its owner can read.
    public var secretText: String {
        let seed = Array(key.rawRepresentation)
        return Self.prefix + KeyText.text(name: name, id: verifier.id, kind: kind, key: seed)
    }

    private static let prefix = "PRIVATE+KEY+"

    private init(
        name: KeyName, kind: SignatureKind, key: Curve25519.Signing.PrivateKey
    ) throws(CheckpointProblem) {
        self.name = name
        self.kind = kind
        self.key = key
        verifier = try VerifierKey(
            name: name, kind: kind, publicKey: Array(key.publicKey.rawRepresentation))
    }

    /// The 64 bytes of the Ed25519 signature of a message.
    func sign(_ message: [UInt8]) throws(CheckpointProblem) -> [UInt8] {
        do {
            return Array(try key.signature(for: message))
        } catch {
            throw .notSigned(key: verifier.label, why: "the cryptographic library refused")
        }
    }
}

extension SigningKey: CustomStringConvertible, CustomReflectable {
    public var description: String { "signing key of \(verifier.text)" }
    public var customMirror: Mirror { Mirror(self, children: ["verifier": verifier.text]) }
}
