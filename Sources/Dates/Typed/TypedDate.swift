/// One date as typed, before what it leaves out is taken from the date after it.
struct TypedDate {
    enum Span: Equatable {
        /// A day of a month; the month may be left out, as in "1 and 2 March 2023".
        case day(Int, month: Int?)
        case month(Int)
        case year
        /// A season by its EDTF number.
        case season(Int)
        /// A quarter of the financial year that begins in the year.
        case quarter(Int)
        case financialYear
        /// The school year in England, from 1 September.
        case academicYear
        /// Years of account from the year in which the first begins to that in which the last ends.
        case yearsOfAccount(YearOfAccount, until: Int)
        /// A school term, a holiday or another part of a year that people call by its name.
        case named(NamedSpan)
        /// A decade, a century, a year of another era, or from one year to another, as EDTF.
        case years(String, String)

        static func years(_ digits: String) -> Span { .years(digits, digits) }
    }

    /// Which part of the span is meant.
    enum Part {
        case early
        case middle
        case late
        case end
        case weekFrom
        case weekTo
    }

    enum Unit {
        case day
        case month
    }

    var span: Span
    var year: Int?
    var weekday: Weekday?
    var part: Part?
    /// What smaller unit within the span is meant without saying which: "a day in March 2020".
    var unspecified: Unit?
    var isApproximate = false
    var isUncertain = false

    init(_ span: Span, year: Int? = nil) {
        self.span = span
        self.year = year
    }

    private var isOfAccount: Bool {
        switch span {
        case .financialYear, .academicYear, .yearsOfAccount: true
        default: false
        }
    }

    /// Takes the year and the month it leaves out from the date after it.
    ///
    /// Says whether it took the year.
    mutating func complete(from next: TypedDate) -> Bool {
        if case .day(let day, nil) = span {
            switch next.span {
            case .day(_, let month), .month(let month as Int?): span = .day(day, month: month)
            default: return false
            }
        }
        let isQuarter = { (span: Span) in if case .quarter = span { true } else { false } }
        if year == nil, isQuarter(span) == isQuarter(next.span), !next.isOfAccount {
            year = next.year
            return year != nil
        }
        return false
    }
}

/// A typed date as the EDTF dates it runs from and to; they are the same where it is one.
struct EDTFSpan {
    var first: String
    var last: String
    /// Whether it is approximate or uncertain, so that "before" it has no sharp edge.
    var isMarked: Bool

    var isOne: Bool { first == last }
    var asDate: String { isOne ? first : "\(first)/\(last)" }
    var asMember: String { isOne ? first : "\(first)..\(last)" }

    /// The latest date before it, as precise as it is.
    var before: String {
        guard !isMarked, let edge = (try? EDTF(first))?.bounds.earliest else { return last }
        return EDTFSpan.term(edge.advanced(by: -1), as: first)
    }

    /// The earliest date after it, as precise as it is.
    var after: String {
        guard !isMarked, let edge = (try? EDTF(last))?.bounds.latest else { return first }
        return EDTFSpan.term(edge.advanced(by: 1), as: last)
    }

    /// The year, month or day that holds a day, by the precision of an example; a season counts as
    /// days.
    private static func term(_ day: Day, as example: String) -> String {
        let isSeason = (try? EDTF(example))?.isSeason ?? false
        return String(day.description.prefix(isSeason ? 10 : example.utf8.count))
    }
}
