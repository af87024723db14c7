/// A part of a year that people call by a name: a school term, a half term, a holiday.
///
/// What moves with Easter is computed. What each area sets for itself, terms and school holidays,
/// is given bounds wide enough for any area in England.
enum NamedSpan: Equatable {
    /// Days of the calendar, from one to another; the second may lie in the year after.
    case dates(from: MonthDay, to: MonthDay)
    /// Days counted from Easter Sunday.
    case fromEaster(first: Int, last: Int)
    /// The last Monday of a month.
    case lastMonday(month: Int)
    /// A term of schools in England.
    case term(SchoolTerm)

    /// A day of any year.
    struct MonthDay: Equatable {
        let month: Int
        let day: Int

        init(_ month: Int, _ day: Int) { (self.month, self.day) = (month, day) }

        func isBefore(_ other: MonthDay) -> Bool { (month, day) < (other.month, other.day) }

        func day(in year: Int) -> Day { Day(clamping: Gregorian.days(year, month, day)) }
    }

    /// A school term, with its widest bounds and those of its first and last days.
    enum SchoolTerm: Equatable {
        case autumn
        case spring
        case summer

        func dates(_ part: TypedDate.Part?) -> (from: MonthDay, to: MonthDay)? {
            switch (self, part) {
            case (.autumn, nil): (MonthDay(8, 15), MonthDay(12, 31))
            case (.autumn, .early): (MonthDay(8, 15), MonthDay(9, 15))
            case (.autumn, .late), (.autumn, .end): (MonthDay(12, 1), MonthDay(12, 31))
            case (.spring, nil): (MonthDay(1, 1), MonthDay(4, 30))
            case (.spring, .early): (MonthDay(1, 1), MonthDay(1, 15))
            case (.spring, .late), (.spring, .end): (MonthDay(3, 15), MonthDay(4, 30))
            case (.summer, nil): (MonthDay(4, 1), MonthDay(7, 31))
            case (.summer, .early): (MonthDay(4, 1), MonthDay(4, 30))
            case (.summer, .late), (.summer, .end): (MonthDay(7, 1), MonthDay(7, 31))
            default: nil
            }
        }
    }

    /// The first and the last day in a year, of all of it or of its beginning or end; nil where
    /// that part of it has no name.
    func days(in year: Int, _ part: TypedDate.Part?) -> (first: Day, last: Day)? {
        switch self {
        case .term(let term):
            guard let dates = term.dates(part) else { return nil }
            return (dates.from.day(in: year), dates.to.day(in: year))
        case .dates(let from, let to):
            guard part == nil else { return nil }
            return (from.day(in: year), to.day(in: to.isBefore(from) ? year + 1 : year))
        case .fromEaster(let first, let last):
            guard part == nil else { return nil }
            let easter = Gregorian.easter(year)
            return (easter.advanced(by: first), easter.advanced(by: last))
        case .lastMonday(let month):
            guard part == nil else { return nil }
            let end = MonthDay(month, Gregorian.daysIn(month: month, year: year)).day(in: year)
            let monday = end.advanced(by: 1 - end.weekday.rawValue)
            return (monday, monday)
        }
    }
}

extension Gregorian {
    /// Easter Sunday of a year.
    ///
    /// Source: the anonymous Gregorian algorithm, as given by J. Meeus, "Astronomical Algorithms",
    /// chapter 8.
    static func easter(_ year: Int) -> Day {
        let golden = year % 19
        let (century, yearOfCentury) = (year / 100, year % 100)
        let moved = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - moved + 15) % 30
        let toSunday =
            (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let late = (golden + 11 * epact + 22 * toSunday) / 451
        let count = epact + toSunday - 7 * late + 114
        return Day(clamping: days(year, count / 31, count % 31 + 1))
    }
}
