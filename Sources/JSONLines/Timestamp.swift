/// The shape of RFC 3339 times in UTC, as the log writes them; not whether the day exists.
enum Timestamp {
    /// `2026-11-21T09:00:00.000Z`, or the same without the fraction.
    static func isWellFormed(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let base = bytes.baseAddress, bytes.count == 20 else { return hasMilliseconds(bytes) }
        return Digits.fit(base, "0000-00-") && Digits.fit(base + 8, "00T00:00")
            && Digits.fit(base + 12, "0:00:00Z")
    }

    /// `2026-11-21T09:00:00.000Z`, to the byte: the shape that sorts as time does.
    static func hasMilliseconds(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let base = bytes.baseAddress, bytes.count == 24 else { return false }
        return Digits.fit(base, "0000-00-") && Digits.fit(base + 8, "00T00:00")
            && Digits.fit(base + 16, ":00.000Z")
    }
}

/// Decimal digits, eight at a time.
enum Digits {
    private static let zeros: UInt64 = 0x3030_3030_3030_3030
    private static let highHalves: UInt64 = 0xF0F0_F0F0_F0F0_F0F0

    /// Whether eight bytes have a digit wherever the shape has a zero, and are the same elsewhere.
    @inline(__always)
    static func fit(_ place: UnsafeRawPointer, _ shape: StaticString) -> Bool {
        let wanted = UnsafeRawPointer(shape.utf8Start).loadUnaligned(as: UInt64.self)
        let difference = place.loadUnaligned(as: UInt64.self) ^ wanted
        let isShapeZero = zeroBytes(wanted ^ zeros)
        return difference & ~isShapeZero == 0 && areBelowTen(difference)
    }

    /// The value of sixteen digits, or nil where one is none.
    @inline(__always)
    static func sixteen(_ place: UnsafeRawPointer) -> Int? {
        let upper = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self)) ^ zeros
        let lower = UInt64(littleEndian: (place + 8).loadUnaligned(as: UInt64.self)) ^ zeros
        guard areBelowTen(upper), areBelowTen(lower) else { return nil }
        return Int(eight(upper)) * 100_000_000 + Int(eight(lower))
    }

    @inline(__always)
    private static func areBelowTen(_ halves: UInt64) -> Bool {
        (halves | (halves &+ 0x0606_0606_0606_0606)) & highHalves == 0
    }

    /// 0xFF in every byte that is zero.
    @inline(__always)
    private static func zeroBytes(_ word: UInt64) -> UInt64 {
        let sevens: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let marks = ~(((word & sevens) &+ sevens) | word | sevens)
        return (marks >> 7) &* 0xFF
    }

    /// Eight decimal values in the bytes of a word, the first in the lowest byte, as one number.
    @inline(__always)
    private static func eight(_ digits: UInt64) -> UInt64 {
        let pairs = (digits &* 10) &+ (digits >> 8)
        let first = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        let second = ((pairs >> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
        return (first &+ second) >> 32
    }
}
