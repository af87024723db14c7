/// One signature line of a note: `— <name> <base64(key ID || signature)>`.
public struct NoteSignature: Hashable, Sendable {
    public let name: KeyName
    public let keyID: UInt32
    /// What follows the key ID, as the kind of the key has it.
    public let signature: [UInt8]

    public init(name: KeyName, keyID: UInt32, signature: [UInt8]) {
        precondition(!signature.isEmpty, "A signature is not empty.")
        self.name = name
        self.keyID = keyID
        self.signature = signature
    }

    init(by key: SigningKey, _ signature: [UInt8]) {
        self.init(name: key.name, keyID: key.verifier.id, signature: signature)
    }

    private static let dash = "— "

    /// Reads a signature line without its LF.
    public init(line: some Collection<UInt8>) throws(CheckpointProblem) {
        func no(_ why: String) -> CheckpointProblem { .malformed(.note, why: why) }
        guard let rest = line.dropping(Self.dash) else {
            throw no("a line among its signatures does not begin with an em dash and a space")
        }
        guard let (name, encoded) = rest.cut(at: space) else {
            throw no("a signature line has no space after the name")
        }
        guard let bytes = Base64.decode(encoded), bytes.count > 4 else {
            throw no("a signature is not base64 of a key ID and more")
        }
        self.name = try KeyName(name)
        keyID = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        signature = Array(bytes.dropFirst(4))
    }

    /// The line with its LF.
    public var line: [UInt8] {
        let encoded = Base64.encode(bigEndian(keyID) + signature)
        return Array(Self.dash.utf8) + name.bytes + [space] + encoded + [newline]
    }
}
