/// A year, month or day in digits alone, as nearly every date of a log is: the quick way.
struct PlainDate {
    let bounds: DateBounds

    init?(_ text: String.UTF8View) {
        var numbers = (year: 0, month: 0, day: 0)
        var position = 0
        for byte in text {
            if position == 4 || position == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard let digit = Digits.value(byte) else { return nil }
                switch position {
                case 0..<4: numbers.year = numbers.year * 10 + digit
                case 5..<7: numbers.month = numbers.month * 10 + digit
                default: numbers.day = numbers.day * 10 + digit
                }
            }
            position += 1
            guard position <= 10 else { return nil }
        }
        let (year, month, day) = numbers
        switch position {
        case 4:
            bounds = DateBounds(
                from: Gregorian.days(year, 1, 1), to: Gregorian.days(year, 12, 31))
        case 7:
            guard (1...12).contains(month) else { return nil }
            let last = Gregorian.daysIn(month: month, year: year)
            bounds = DateBounds(
                from: Gregorian.days(year, month, 1), to: Gregorian.days(year, month, last))
        case 10:
            guard let day = Day(year: year, month: month, day: day) else { return nil }
            bounds = DateBounds(day)
        default: return nil
        }
    }
}

extension DateBounds {
    /// Bounds from days since 1970-01-01, which may lie beyond what a `Day` can tell.
    ///
    /// A bound out of range on its own side is no bound; on the far side it is the nearest day.
    init(from: Int?, to: Int?) {
        earliest = from.flatMap { $0 < Int(Int32.min) ? nil : Day(clamping: $0) }
        latest = to.flatMap { $0 > Int(Int32.max) ? nil : Day(clamping: $0) }
    }
}
