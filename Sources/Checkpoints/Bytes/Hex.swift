/// Lowercase base 16.
enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    static func encode(_ bytes: some Sequence<UInt8>) -> String {
        let pairs = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: pairs, as: UTF8.self)
    }

    /// The bytes that a text of small letters and digits says; nil where it is none.
    static func decode(_ text: String) -> [UInt8]? {
        let values = text.utf8.map { digits.firstIndex(of: $0) }
        guard values.count.isMultiple(of: 2), !values.contains(nil) else { return nil }
        let found = values.compactMap(\.self)
        return stride(from: 0, to: found.count, by: 2).map { UInt8(found[$0] << 4 | found[$0 + 1]) }
    }
}
