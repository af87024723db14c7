/// A year, month or day in digits alone, as nearly every date of a log is: the quick way.
struct PlainDate {
    /// The first day, in days from 1970-01-01.
    let earliest: Int
    /// The last day.
    let latest: Int

    init?(_ text: some Sequence<UInt8>) {
        var text = ByteReader(text)
        guard let year = text.number(digits: 4) else { return nil }
        if text.next == nil {
            earliest = Gregorian.days(year, 1, 1)
            latest = Gregorian.days(year, 12, 31)
            return
        }
        guard text.accept("-"), let month = text.number(digits: 2), (1...12).contains(month) else {
            return nil
        }
        let last = Gregorian.daysIn(month: month, year: year)
        if text.next == nil {
            earliest = Gregorian.days(year, month, 1)
            latest = Gregorian.days(year, month, last)
            return
        }
        guard text.accept("-"), let day = text.number(digits: 2), (1...last).contains(day),
            text.next == nil
        else { return nil }
        earliest = Gregorian.days(year, month, day)
        latest = earliest
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
