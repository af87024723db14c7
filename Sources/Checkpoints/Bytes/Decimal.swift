/// Numbers as these formats write them: ASCII digits, no sign, no leading zero.
enum Decimal {
    static func read(_ digits: some Collection<UInt8>) -> Int? {
        guard let first = digits.first, digits.count == 1 || first != UInt8(ascii: "0") else {
            return nil
        }
        var number = 0
        for digit in digits {
            guard UInt8(ascii: "0") <= digit, digit <= UInt8(ascii: "9") else { return nil }
            let (tens, tooMany) = number.multipliedReportingOverflow(by: 10)
            let (sum, tooMuch) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
            guard !tooMany, !tooMuch else { return nil }
            number = sum
        }
        return number
    }
}
