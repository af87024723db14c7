extension DateBounds {
    /// One day, one month, or the first and the last day: `5 May 2019`, `May 2019`, `1 April 2022
    /// to 31 March 2023`; nil without a first and a last day.
    public var span: String? {
        guard let first = earliest, let last = latest else { return nil }
        if first == last { return first.written }
        return isMonth
            ? String(first.written.dropFirst(2)) : "\(first.written) to \(last.written)"
    }

    /// Whether it is all of one month of the calendar.
    public var isMonth: Bool {
        guard let first = earliest, let last = latest else { return false }
        return first.day == 1 && last == first.adding(months: 1).advanced(by: -1)
    }

    /// The bounds in words: `5 May 2019`, `between 1 September 2019 and 30 November 2019`.
    public var written: String {
        switch (earliest, latest) {
        case (let first?, let last?) where first == last: first.written
        case (let first?, let last?): "between \(first.written) and \(last.written)"
        case (let first?, nil): "on or after \(first.written)"
        case (nil, let last?): "by \(last.written)"
        case (nil, nil): "at a time not known"
        }
    }
}
