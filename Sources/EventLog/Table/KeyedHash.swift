/// A hash of short byte strings that nobody can steer who does not know its keys.
///
/// Eight bytes at a time, each mixed in by a multiplication of full width whose halves are folded
/// together (wyhash). Two strings with one hash are told apart by their bytes: a hash only says where
/// to look.
public struct KeyedHash: Hashable, Sendable {
    public let first: UInt64
    public let second: UInt64

    public init(first: UInt64, second: UInt64) {
        self.first = first
        self.second = second
    }

    /// One with keys of its own.
    public init() {
        self.init(first: .random(in: .min ... .max), second: .random(in: .min ... .max))
    }

    @inline(__always)
    func callAsFunction(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        guard let base = bytes.baseAddress else { return first }
        var hash = first ^ UInt64(truncatingIfNeeded: bytes.count)
        var at = 0
        while at + 8 <= bytes.count {
            hash = Self.folded(hash ^ (base + at).loadUnaligned(as: UInt64.self), second | 1)
            at += 8
        }
        var rest: UInt64 = 0
        while at < bytes.count {
            rest = rest << 8 | UInt64((base + at).load(as: UInt8.self))
            at += 1
        }
        return Self.folded(Self.folded(hash ^ rest, second | 1), first | 1)
    }

    @inline(__always)
    private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}
