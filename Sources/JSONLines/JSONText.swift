/// The insides of JSON strings: checked over bytes, and decoded to text.
enum JSONText {
    /// Moves `at` from the first byte of a string to its closing quote; says whether it holds
    /// escapes.
    static func scan(
        _ base: UnsafePointer<UInt8>, _ at: inout Int, _ end: Int, _ profile: JSONProfile
    ) throws(JSONProblem) -> Bool {
        var hasEscapes = false
        while true {
            skipPlain(base, &at, end)
            guard at < end else {
                throw JSONProblem(.unexpectedEnd, at: end, "The text ends inside a string.")
            }
            switch base[at] {
            case Byte.quote:
                return hasEscapes
            case Byte.backslash:
                hasEscapes = true
                try escape(base, &at, end, profile)
            case 0x80...:
                let start = at
                let scalar = try wideScalar(base, &at, end)
                try refuseNoncharacter(scalar, at: start, profile)
            case ..<0x20:
                throw JSONProblem(
                    .controlCharacter, at: at,
                    "A control character (\(Byte.shown(base[at]))) stands unescaped in a string.")
            default:
                at += 1
            }
        }
    }

    /// Passes over plain ASCII, eight bytes at a time.
    @inline(__always)
    static func skipPlain(_ base: UnsafePointer<UInt8>, _ at: inout Int, _ end: Int) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        while at + 8 <= end {
            let word = UInt64(
                littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
            let quotes = word ^ (ones &* UInt64(Byte.quote))
            let backslashes = word ^ (ones &* UInt64(Byte.backslash))
            // In each term the lowest marked byte is exact, and the lowest is all that is used.
            let controls = (word &- (ones &* 0x20)) & ~word
            let marks =
                (((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | controls
                    | word) & tops
            if marks != 0 {
                at += marks.trailingZeroBitCount >> 3
                return
            }
            at += 8
        }
    }

    /// Reads one scalar of two to four bytes, as Unicode table 3-7 allows them.
    private static func wideScalar(
        _ base: UnsafePointer<UInt8>, _ at: inout Int, _ end: Int
    ) throws(JSONProblem) -> UInt32 {
        let lead = base[at]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: throw notUTF8(at)
        }
        guard at + length <= end, second.contains(base[at + 1]) else { throw notUTF8(at) }
        var scalar = UInt32(lead & (0x7F >> length)) << 6 | UInt32(base[at + 1] & 0x3F)
        for index in 2..<max(length, 2) {
            guard base[at + index] & 0xC0 == 0x80 else { throw notUTF8(at) }
            scalar = scalar << 6 | UInt32(base[at + index] & 0x3F)
        }
        at += length
        return scalar
    }

    private static func notUTF8(_ at: Int) -> JSONProblem {
        JSONProblem(.invalidUTF8, at: at, "The bytes here are not valid UTF-8.")
    }

    private static func refuseNoncharacter(
        _ scalar: UInt32, at: Int, _ profile: JSONProfile
    ) throws(JSONProblem) {
        guard profile.interoperable else { return }
        if scalar & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar) {
            throw JSONProblem(
                .noncharacter, at: at,
                "U+\(String(scalar, radix: 16, uppercase: true)) is not a character.")
        }
    }

    private static func escape(
        _ base: UnsafePointer<UInt8>, _ at: inout Int, _ end: Int, _ profile: JSONProfile
    ) throws(JSONProblem) {
        let start = at
        guard at + 1 < end else {
            throw JSONProblem(.unexpectedEnd, at: end, "The text ends inside a string.")
        }
        if base[at + 1] != UInt8(ascii: "u") {
            guard simple(base[at + 1]) != nil else {
                throw JSONProblem(
                    .invalidEscape, at: at, "A backslash stands before \(Byte.shown(base[at + 1]))."
                )
            }
            at += 2
            return
        }
        guard let unit = hexUnit(base, at, end) else {
            throw JSONProblem(.invalidEscape, at: at, "Four hex digits were expected after “\\u”.")
        }
        at += 6
        guard 0xD800...0xDFFF ~= unit else {
            return try refuseNoncharacter(UInt32(unit), at: start, profile)
        }
        guard unit < 0xDC00, let low = hexUnit(base, at, end), 0xDC00...0xDFFF ~= low else {
            throw JSONProblem(.loneSurrogate, at: start, "Half of a surrogate pair stands alone.")
        }
        at += 6
        try refuseNoncharacter(paired(unit, low), at: start, profile)
    }

    private static func paired(_ high: UInt16, _ low: UInt16) -> UInt32 {
        0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(low & 0x3FF))
    }

    /// The UTF-16 unit of a `\uXXXX` that starts at `at`.
    private static func hexUnit(
        _ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int
    ) -> UInt16? {
        guard at + 6 <= end, base[at] == Byte.backslash, base[at + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt16 = 0
        for index in 2..<6 {
            let byte = base[at + index]
            let digit: UInt8
            switch byte {
            case Byte.zero...Byte.nine: digit = byte - Byte.zero
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    /// The byte that a two-character escape stands for.
    private static func simple(_ letter: UInt8) -> UInt8? {
        switch letter {
        case Byte.quote, Byte.backslash, UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): Byte.lineFeed
        case UInt8(ascii: "r"): Byte.carriageReturn
        case UInt8(ascii: "t"): Byte.tab
        default: nil
        }
    }

    /// The text of a string or name that has been scanned.
    static func decoded(_ base: UnsafePointer<UInt8>, _ token: JSONToken) -> String {
        let start = Int(token.start)
        let raw = UnsafeBufferPointer(start: base + start, count: Int(token.end) - start)
        return token.isIntricate ? unescaped(raw) : String(decoding: raw, as: UTF8.self)
    }

    /// The text of a checked string that may hold escapes.
    static func unescaped(_ raw: UnsafeBufferPointer<UInt8>) -> String {
        guard let base = raw.baseAddress else { return "" }
        var text: [UInt8] = []
        text.reserveCapacity(raw.count)
        var at = 0
        while at < raw.count {
            guard raw[at] == Byte.backslash, at + 1 < raw.count else {
                text.append(raw[at])
                at += 1
                continue
            }
            if let byte = simple(raw[at + 1]) {
                text.append(byte)
                at += 2
                continue
            }
            var scalar = UInt32(hexUnit(base, at, raw.count) ?? 0xFFFD)
            at += 6
            if 0xD800...0xDBFF ~= scalar, let low = hexUnit(base, at, raw.count) {
                scalar = paired(UInt16(scalar), low)
                at += 6
            }
            let encoded = Unicode.Scalar(scalar) ?? "\u{FFFD}"
            text.append(contentsOf: UTF8.encode(encoded) ?? UTF8.encodedReplacementCharacter)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
