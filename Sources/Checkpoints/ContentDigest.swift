import Crypto

/// The digest by which a file is known again.
public enum ContentDigest {
    /// The SHA-256 of a file's bytes (FIPS 180-4), in 64 small hexadecimal digits.
    public static func sha256(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).reduce(into: "") { text, byte in
            text += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
    }
}
