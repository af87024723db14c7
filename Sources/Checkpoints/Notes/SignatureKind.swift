/// How a key signs, by the type byte that C2SP signed-note gives it.
public enum SignatureKind: UInt8, Hashable, Sendable, CaseIterable {
    /// Ed25519 over the note's text: how a log signs.
    case note = 0x01
    /// Ed25519 over a time and a checkpoint: how a witness or a scrutineer countersigns.
    case cosignature = 0x04

    /// SHA-256(name || LF || type || public key)[0..<4], big-endian.
    func keyID(name: KeyName, publicKey: [UInt8]) -> UInt32 {
        let digest = MerkleHash.plain(name.bytes + [newline, rawValue] + publicKey)
        return digest.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
}

/// A key ID as keys and errors write it: eight digits of lowercase base 16.
func hexadecimal(_ keyID: UInt32) -> String {
    Hex.encode(bigEndian(keyID))
}

/// The bytes of a number, most significant first.
func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
}
