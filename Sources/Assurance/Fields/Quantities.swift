/// An exact decimal number kept as written, such as `84750` or `33.6`: money, rates, percentages.
public struct Quantity: FieldText, CustomStringConvertible {
    public let text: String

    public static let shape = TextShape.form(name: "number", pattern: "^-?[0-9]+(\\.[0-9]+)?$")

    public init(reading text: String) throws(FieldProblem) {
        var plain = text
        plain.removeAll { $0 == "," }
        let unsigned = plain.hasPrefix("-") ? plain.dropFirst() : plain[...]
        let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
        }
        guard areDigits, (1...2).contains(parts.count), plain.utf8.count <= 18 else {
            throw FieldProblem(
                field: "",
                sentence: "\"\(text)\" is not a number. Write digits, such as 84750 or 33.6.")
        }
        self.text = plain
    }

    public var description: String { text }

    /// The number in units of `10^-scale`, rounded half away from zero; nil when it does not fit.
    public func scaled(by scale: Int) -> Int? {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".")
        let fraction = parts.count == 2 ? Array(parts[1].utf8) : []
        var digits = Array(parts[0].utf8)
        for place in 0..<scale { digits.append(place < fraction.count ? fraction[place] : 48) }
        var total = 0
        for digit in digits {
            let (product, overflow) = total.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(Int(digit) - 48)
            if overflow || carry { return nil }
            total = sum
        }
        if fraction.count > scale, fraction[scale] >= 53 {
            guard total < .max else { return nil }
            total += 1
        }
        return isNegative ? -total : total
    }
}

/// A time of day in England, such as `10:30`.
public struct TimeOfDay: FieldText, CustomStringConvertible {
    public let text: String

    public static let shape = TextShape.form(
        name: "time", pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$")

    public init(reading text: String) throws(FieldProblem) {
        let parts = text.split(
            separator: text.contains(":") ? ":" : ".", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else {
            throw FieldProblem(
                field: "", sentence: "\"\(text)\" is not a time of day. Write it as 10:30.")
        }
        self.text = (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }

    public var description: String { text }
    /// Minutes since midnight.
    public var minutes: Int {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        return parts[0] * 60 + parts[1]
    }
}
