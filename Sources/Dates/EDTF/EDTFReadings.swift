/// Digits of which some may be unknown, each written as X.
struct UnknownDigits {
    private let digits: [UInt8]

    init(_ digits: [UInt8]) { self.digits = digits }

    private static let unknown = UInt8(ascii: "X")

    var hasUnknown: Bool { digits.contains(UnknownDigits.unknown) }
    var isAllUnknown: Bool { digits.allSatisfy { $0 == UnknownDigits.unknown } }

    var isUnknownOnlyInLastTwo: Bool {
        guard let first = digits.firstIndex(of: UnknownDigits.unknown) else { return true }
        return first >= digits.count - 2
            && digits[first...].allSatisfy { $0 == UnknownDigits.unknown }
    }

    /// The number, with unknown digits taken as 0.
    var number: Int { digits.reduce(0) { $0 * 10 + (Digits.value($1) ?? 0) } }

    /// Every number that it can be, ascending.
    var numbers: [Int] {
        digits.reduce([0]) { numbers, digit in
            let choices = Digits.value(digit).map { [$0] } ?? Array(0...9)
            return numbers.flatMap { number in choices.map { number * 10 + $0 } }
        }
    }

    var written: String { String(decoding: digits, as: UTF8.self) }
}

/// All the dates that one EDTF date with unknown digits may be.
struct EDTFReadings {
    /// Years in order of time.
    let years: [Int]
    let months: [Int]
    /// Days of the month, or nil where the date does not go so far and means them all.
    let days: [Int]?

    func first() -> (year: Int, month: Int, day: Int)? {
        for year in years {
            for month in months {
                let last = Gregorian.daysIn(month: month, year: year)
                if let day = days.map({ $0.first { $0 <= last } }) ?? 1 {
                    return (year, month, day)
                }
            }
        }
        return nil
    }

    func last() -> (year: Int, month: Int, day: Int)? {
        for year in years.reversed() {
            for month in months.reversed() {
                let last = Gregorian.daysIn(month: month, year: year)
                if let day = days.map({ $0.last { $0 <= last } }) ?? last {
                    return (year, month, day)
                }
            }
        }
        return nil
    }
}
