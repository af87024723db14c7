/// How strict a reader or writer of JSON is; the grammar is always RFC 8259's, the encoding UTF-8.
public struct JSONProfile: Hashable, Sendable {
    /// The most bytes a whole text may have.
    public let longest: Int
    /// The most containers that may stand inside each other.
    public let deepest: Int
    /// Only whole numbers from -(2^53 - 1) to 2^53 - 1.
    public let integersOnly: Bool
    /// No name twice in one object, and no Unicode noncharacters: what I-JSON (RFC 7493) adds.
    public let interoperable: Bool

    /// RFC 8259 alone: a name may stand twice, and both members are kept in order.
    public static let grammarOnly = JSONProfile(
        longest: 1 << 30, deepest: 512, integersOnly: false, interoperable: false)

    /// RFC 8259 and I-JSON (RFC 7493); numbers are IEEE doubles.
    public static let general = JSONProfile(
        longest: 1 << 30, deepest: 512, integersOnly: false, interoperable: true)

    /// What a line of the ledger may hold: I-JSON, whole numbers, 64 levels, 65,535 bytes.
    ///
    /// The length is the most that a C2SP entry bundle can carry in its 16-bit length.
    public static let ledger = JSONProfile(
        longest: 65_535, deepest: 64, integersOnly: true, interoperable: true)

    /// The largest whole number that every reader of JSON keeps exactly, 2^53 - 1 (RFC 7493, 2.2).
    public static let largestInteger: Int64 = 9_007_199_254_740_991
}
