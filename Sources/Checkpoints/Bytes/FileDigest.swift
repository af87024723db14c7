/// The SHA-256 of a whole file or of a part of it, as `sha256sum` says it.
public enum FileDigest {
    /// In 64 hexadecimal digits, small letters.
    public static func hex(of bytes: some Sequence<UInt8>) -> String {
        MerkleHash.plain(Array(bytes)).hex
    }
}
