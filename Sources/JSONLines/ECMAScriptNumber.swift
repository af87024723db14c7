extension Double {
    /// The number as ECMAScript's Number::toString writes it (ECMA-262, 6.1.6.1.20).
    ///
    /// Swift's own description holds the same shortest digits; only their layout differs.
    var ecmaScriptText: String {
        if self == 0 { return "0" }
        let (digits, point) = shortestDigits
        let text = String(decoding: digits, as: UTF8.self)
        let sign = self < 0 ? "-" : ""
        let count = digits.count
        switch point {
        case count...21 where count <= 21:
            return sign + text + String(repeating: "0", count: point - count)
        case 1...21:
            return sign + text.prefix(point) + "." + text.dropFirst(point)
        case -5...0:
            return sign + "0." + String(repeating: "0", count: -point) + text
        default:
            let exponent = point - 1
            let fraction = count > 1 ? "." + text.dropFirst() : ""
            return sign + text.prefix(1) + fraction + "e" + (exponent < 0 ? "-" : "+")
                + String(exponent.magnitude)
        }
    }

    /// The shortest digits that give this double back, and how many stand before the point.
    private var shortestDigits: (digits: [UInt8], point: Int) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        let parts = magnitude.description.split(separator: "e")
        for byte in parts[0].utf8 {
            if byte == Byte.point { point = digits.count } else { digits.append(byte) }
        }
        if parts.count > 1 { exponent = Int(parts[1]) ?? 0 }
        let leading = digits.prefix { $0 == Byte.zero }.count
        let place = (point ?? digits.count) + exponent - leading
        digits.removeFirst(leading)
        while digits.last == Byte.zero { digits.removeLast() }
        return (digits, place)
    }
}
