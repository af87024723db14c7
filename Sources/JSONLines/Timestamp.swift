/// RFC 3339 times in UTC, as the log writes them.
public enum Timestamp {
    /// The moment in milliseconds since 1970; nil where the text is no such time, or names a day or
    /// an hour that there is not.
    ///
    /// A leap second is read as the last millisecond before it, so that it stays in its day.
    public static func milliseconds(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard let base = bytes.baseAddress, isWellFormed(bytes) else { return nil }
        func number(_ place: Int, _ digits: Int) -> Int {
            var value = 0
            for at in place..<place + digits {
                value = value * 10 + Int((base + at).load(as: UInt8.self) & 0x0F)
            }
            return value
        }
        let (year, month, day) = (number(0, 4), number(5, 2), number(8, 2))
        let (hour, minute, second) = (number(11, 2), number(14, 2), number(17, 2))
        guard 1...12 ~= month, 1...length(of: month, year) ~= day, hour < 24, minute < 60,
            second < 60 || second == 60 && hour == 23 && minute == 59
        else { return nil }
        let fraction = bytes.count == 24 ? number(20, 3) : 0
        let within = second == 60 ? 59_999 : second * 1_000 + fraction
        return Int64(
            (days(year, month, day) * 1_440 + hour * 60 + minute) * 60_000 + within)
    }

    private static func length(of month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The days since 1970-01-01, in a year that begins in March
    /// (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// `2026-11-21T09:00:00.000Z`, or the same without the fraction; not whether the day exists.
    static func isWellFormed(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let base = bytes.baseAddress, bytes.count == 20 else { return hasMilliseconds(bytes) }
        return Digits.fit(base, "0000-00-") && Digits.fit(base + 8, "00T00:00")
            && Digits.fit(base + 12, "0:00:00Z")
    }

    /// `2026-11-21T09:00:00.000Z`, to the byte: the shape that sorts as time does.
    ///
    /// Whether the day exists is not asked.
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
