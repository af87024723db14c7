/// The public keys of Ed25519 under which one signature fits many texts: points of low order.
///
/// Nobody makes one by accident (RFC 8032, section 5.1; the list is that of libsodium).
enum LowOrder {
    private static let points: [[UInt8]] = [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ].compactMap(Hex.decode)

    /// Whether a public key is such a point, with either sign.
    static func has(_ key: [UInt8]) -> Bool {
        guard let last = key.last else { return false }
        return points.contains(Array(key.dropLast()) + [last & 0x7F])
    }
}
