extension TypedDate {
    /// What the date means as EDTF.
    func meaning(in text: String) throws(DateProblem) -> EDTFSpan {
        var ends = try bareMeaning(in: text)
        let isAbout = isApproximate || isPartOfDecade
        let mark = isAbout ? (isUncertain ? "%" : "~") : (isUncertain ? "?" : "")
        ends = (ends.first + mark, ends.last + mark)
        return EDTFSpan(first: ends.first, last: ends.last, isMarked: !mark.isEmpty)
    }

    /// Whether it is an early, middle or late part of a decade, whose edges nobody means.
    private var isPartOfDecade: Bool {
        if case .years = span { part != nil } else { false }
    }

    private typealias Ends = (first: String, last: String)

    private func bareMeaning(in text: String) throws(DateProblem) -> Ends {
        if case .years(let from, let to) = span {
            return from == to ? try ends(ofYears: from, in: text) : (from, to)
        }
        try checkDay(in: text)
        guard let year else {
            throw DateProblem(text, that: "has no year. Write it in full, like 31 March 2023.")
        }
        switch span {
        case .day(let day, let month):
            guard let month, let date = Day(year: year, month: month, day: day) else {
                throw .unreadable(text)
            }
            return try ends(of: date, in: text)
        case .month(let month): return try ends(ofMonth: month, year, in: text)
        case .year: return ends(ofYear: year)
        case .season(let code): return both("\(four(year))-\(code)")
        case .quarter(let quarter):
            let start = quarter * 3 + 1
            let from = start > 12 ? (year + 1, start - 12) : (year, start)
            return edge(
                of: (months(from.0, from.1), months(from.0, from.1 + 2)),
                end: months(from.0, from.1 + 2))
        case .financialYear:
            return edge(
                of: (months(year, 4), months(year + 1, 3)), end: months(year + 1, 3))
        case .academicYear:
            return edge(of: (months(year, 9), months(year + 1, 8)), end: months(year + 1, 7))
        case .yearsOfAccount(.financial, let last):
            return edge(of: (months(year, 4), months(last, 3)), end: months(last, 3))
        case .yearsOfAccount(.academic, let last):
            return edge(of: (months(year, 9), months(last, 8)), end: months(last, 7))
        case .named(let name):
            guard let days = name.days(in: year, part) else {
                throw DateProblem(text, because: "Write the month.")
            }
            return (days.first.description, days.last.description)
        case .years: throw .unreadable(text)
        }
    }

    /// A year of account or its quarter whole; or only its first month, or from the month that is
    /// its end.
    private func edge(of whole: Ends, end: String) -> Ends {
        switch part {
        case .early: both(whole.first)
        case .late, .end: (end, whole.last)
        default: whole
        }
    }

    /// Refuses a day that its month does not have, even where the year is left out.
    private func checkDay(in text: String) throws(DateProblem) {
        guard case .day(let day, let month?) = span else { return }
        let most = Gregorian.daysIn(month: month, year: year ?? 2000)
        guard day < 1 || day > most else { return }
        let ofYear = month == 2 ? year.map { " \(four($0))" } ?? "" : ""
        throw DateProblem(
            text,
            because: "\(MonthName.name(month))\(ofYear) has \(most) days. "
                + "If the paper says so, write as written: and its words.")
    }

    private func ends(of day: Day, in text: String) throws(DateProblem) -> Ends {
        if let weekday, weekday != day.weekday {
            throw DateProblem(text, because: "\(day.written) is a \(day.weekday).")
        }
        switch part {
        case nil: return both(day.description)
        case .weekFrom: return (day.description, day.advanced(by: 6).description)
        case .weekTo: return (day.advanced(by: -6).description, day.description)
        case .early, .middle, .late, .end: throw .unreadable(text)
        }
    }

    // Early, middle and late are thirds of a month, and the first three, middle four and last three
    // months of a year; an end is what is late.

    private func ends(ofMonth month: Int, _ year: Int, in text: String) throws(DateProblem) -> Ends
    {
        let name = months(year, month)
        switch part {
        case nil: return both(unspecified == .day ? "\(name)-XX" : name)
        case .early: return ("\(name)-01", "\(name)-10")
        case .middle: return ("\(name)-11", "\(name)-20")
        case .late, .end:
            return ("\(name)-21", "\(name)-\(Gregorian.daysIn(month: month, year: year))")
        case .weekFrom, .weekTo: throw .unreadable(text)
        }
    }

    private func ends(ofYear year: Int) -> Ends {
        switch (part, unspecified) {
        case (.early, _): (months(year, 1), months(year, 3))
        case (.middle, _): (months(year, 5), months(year, 8))
        case (.late, _), (.end, _): (months(year, 10), months(year, 12))
        case (_, .day): both("\(four(year))-XX-XX")
        case (_, .month): both("\(four(year))-XX")
        default: both(four(year))
        }
    }

    private func ends(ofYears digits: String, in text: String) throws(DateProblem) -> Ends {
        let stem = digits.prefix(3)
        let isDecade = digits == "\(stem)X" && !stem.hasSuffix("X")
        switch part {
        case nil: return both(digits)
        case .early where isDecade: return ("\(stem)0", "\(stem)3")
        case .middle where isDecade: return ("\(stem)4", "\(stem)6")
        case .late where isDecade, .end where isDecade: return ("\(stem)7", "\(stem)9")
        default: throw .unreadable(text)
        }
    }

    private func both(_ term: String) -> Ends { (term, term) }

    private func four(_ year: Int) -> String { Gregorian.padded(year, to: 4) }

    private func months(_ year: Int, _ month: Int) -> String {
        "\(four(year))-\(Gregorian.padded(month, to: 2))"
    }
}

extension DateProblem {
    /// What is no date at all, with examples of what is.
    static func unreadable(_ text: String) -> DateProblem {
        DateProblem(
            text,
            because: "Write it like 31 March 2023, March 2023, autumn 2019 or fy:2022-23. "
                + "To keep words that give no date, write as written: before them.")
    }
}
