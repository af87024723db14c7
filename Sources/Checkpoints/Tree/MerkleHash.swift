import Crypto

/// The SHA-256 hash of a leaf, or of two hashes below it (RFC 6962 section 2.1).
public struct MerkleHash: Hashable, Sendable {
    public static let byteCount = 32

    /// The root of a tree without leaves: the hash of no bytes.
    public static let empty = MerkleHash(SHA256().finalize())

    // The bytes in their order, held inline: a million of them are one block of memory.
    /// The bytes in four words, as they lie in memory.
    public let lanes: SIMD4<UInt64>

    /// The hash with the bytes of these words.
    public init(lanes: SIMD4<UInt64>) { self.lanes = lanes }

    /// The hash with these bytes, or nil unless they are 32.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self = Array(bytes).withUnsafeBytes { MerkleHash(loading: $0) }
    }

    init(loading bytes: UnsafeRawBufferPointer) {
        lanes = bytes.loadUnaligned(as: SIMD4<UInt64>.self)
    }

    private init(_ digest: SHA256Digest) {
        self = digest.withUnsafeBytes { MerkleHash(loading: $0) }
    }

    public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    /// As checkpoints write it.
    public var base64: String { String(decoding: Base64.encode(bytes), as: UTF8.self) }

    /// Reads what `hex` gives; nil where the text is no hash.
    public init?(hex: String) {
        guard let bytes = Hex.decode(hex) else { return nil }
        self.init(bytes)
    }

    public var hex: String { Hex.encode(bytes) }

    public func withUnsafeBytes<R, E: Error>(
        _ body: (UnsafeRawBufferPointer) throws(E) -> R
    ) throws(E) -> R {
        try Swift.withUnsafeBytes(of: lanes, body)
    }
}

extension MerkleHash {
    /// SHA-256 of 0x00 and the entry.
    public static func leaf(_ entry: UnsafeRawBufferPointer) -> MerkleHash {
        var hasher = SHA256()
        Swift.withUnsafeBytes(of: UInt8(0)) { hasher.update(bufferPointer: $0) }
        hasher.update(bufferPointer: entry)
        return MerkleHash(hasher.finalize())
    }

    /// SHA-256 of 0x00 and the entry.
    public static func leaf(_ entry: [UInt8]) -> MerkleHash {
        entry.withUnsafeBytes { leaf($0) }
    }

    /// SHA-256 of 0x01, the left hash and the right one.
    public static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        withUnsafeTemporaryAllocation(byteCount: 1 + 2 * byteCount, alignment: 1) { scratch in
            scratch[0] = 1
            scratch.storeBytes(of: left.lanes, toByteOffset: 1, as: SIMD4<UInt64>.self)
            scratch.storeBytes(of: right.lanes, toByteOffset: 1 + byteCount, as: SIMD4<UInt64>.self)
            return MerkleHash(SHA256.of(UnsafeRawBufferPointer(scratch)))
        }
    }

    /// SHA-256 with no prefix, as key IDs need it.
    static func plain(_ bytes: [UInt8]) -> MerkleHash {
        MerkleHash(bytes.withUnsafeBytes { SHA256.of($0) })
    }

    /// The leaf hash of every line, in order; each line ends in LF, which is not hashed.
    ///
    /// Bytes after the last LF are no line, and are left out.
    public static func leaves(ofLines bytes: UnsafeRawBufferPointer) -> [MerkleHash] {
        var hashes: [MerkleHash] = []
        var start = 0
        while let end = lineEnd(in: bytes, from: start) {
            hashes.append(leaf(UnsafeRawBufferPointer(rebasing: bytes[start..<end])))
            start = end + 1
        }
        return hashes
    }

    /// The root of a complete subtree; the number of its leaves is a power of two.
    static func complete(_ leaves: ArraySlice<MerkleHash>) -> MerkleHash {
        precondition(leaves.count.nonzeroBitCount == 1, "A complete subtree has 2^n leaves.")
        var row = Array(leaves)
        var width = row.count
        while width > 1 {
            width /= 2
            for place in 0..<width { row[place] = node(row[2 * place], row[2 * place + 1]) }
        }
        return row[0]
    }
}

extension MerkleHash: CustomStringConvertible {
    public var description: String { base64 }
}

extension SHA256 {
    fileprivate static func of(_ bytes: UnsafeRawBufferPointer) -> SHA256Digest {
        var hasher = SHA256()
        hasher.update(bufferPointer: bytes)
        return hasher.finalize()
    }
}
