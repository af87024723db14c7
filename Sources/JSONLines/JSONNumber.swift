/// Numbers as JSON writes them: checked over bytes, and decoded.
enum JSONNumber {
    /// Moves `at` past a number; says whether it is a whole number that every reader keeps exactly.
    static func scan(
        _ base: UnsafePointer<UInt8>, _ at: inout Int, _ end: Int, _ profile: JSONProfile
    ) throws(JSONProblem) -> Bool {
        let start = at
        if base[at] == Byte.minus { at += 1 }
        let firstDigit = at
        let magnitude = try wholePart(base, &at, end)
        if at < end, base[at] == Byte.point || base[at] | 0x20 == UInt8(ascii: "e") {
            try fractionAndExponent(base, &at, end)
            guard !profile.integersOnly else {
                throw JSONProblem(
                    .notAnInteger, at: start,
                    "Only whole numbers are allowed; write others as text.")
            }
        } else if at - firstDigit <= 16, magnitude <= UInt64(JSONProfile.largestInteger) {
            return true
        } else if profile.integersOnly {
            throw JSONProblem(
                .numberOutOfRange, at: start,
                "The number lies beyond 9007199254740991; write it as text.")
        }
        guard decimal(base, start, at).isFinite else {
            throw JSONProblem(.numberOutOfRange, at: start, "The number is too large for a double.")
        }
        return false
    }

    /// Passes the digits before any point; their value, right for up to 19 digits.
    private static func wholePart(
        _ base: UnsafePointer<UInt8>, _ at: inout Int, _ end: Int
    ) throws(JSONProblem) -> UInt64 {
        guard at < end, base[at].isDigit else {
            throw JSONProblem(.invalidNumber, at: at, "A digit was expected.")
        }
        if base[at] == Byte.zero, at + 1 < end, base[at + 1].isDigit {
            throw JSONProblem(
                .invalidNumber, at: at, "A number may not begin with a needless zero.")
        }
        var magnitude: UInt64 = 0
        while at < end, base[at].isDigit {
            magnitude = magnitude &* 10 &+ UInt64(base[at] - Byte.zero)
            at += 1
        }
        return magnitude
    }

    private static func fractionAndExponent(
        _ base: UnsafePointer<UInt8>, _ at: inout Int, _ end: Int
    ) throws(JSONProblem) {
        if base[at] == Byte.point {
            at += 1
            try digits(base, &at, end)
        }
        if at < end, base[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < end, base[at] == Byte.plus || base[at] == Byte.minus { at += 1 }
            try digits(base, &at, end)
        }
    }

    private static func digits(
        _ base: UnsafePointer<UInt8>, _ at: inout Int, _ end: Int
    ) throws(JSONProblem) {
        guard at < end, base[at].isDigit else {
            throw JSONProblem(.invalidNumber, at: at, "A digit was expected.")
        }
        while at < end, base[at].isDigit { at += 1 }
    }

    /// The value of a scanned whole number.
    static func integer(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int64 {
        let isNegative = base[start] == Byte.minus
        var magnitude: Int64 = 0
        for index in (isNegative ? start + 1 : start)..<end {
            magnitude = magnitude &* 10 &+ Int64(base[index] - Byte.zero)
        }
        return isNegative ? -magnitude : magnitude
    }

    /// The double nearest to a scanned number; infinite where it is too large.
    static func decimal(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Double {
        let digits = UnsafeBufferPointer(start: base + start, count: end - start)
        return Double(String(decoding: digits, as: UTF8.self)) ?? .infinity
    }
}
