/// The written parts of one EDTF date, before they are given a meaning.
///
///     date = mark? "-"? year ("S" digits)? mark? ("-" mark? month mark? ("-" mark? day mark?)?)?
struct EDTFParts {
    private(set) var isNegative = false
    private(set) var year = UnknownDigits([])
    private(set) var significantDigits: Int?
    private(set) var month: UnknownDigits?
    private(set) var day: UnknownDigits?
    private(set) var season: EDTFSeason?
    private(set) var qualifiers: EDTF.Qualifiers = []
    /// Whether the marks, if any, are one at the end, which speaks of the whole date.
    private var isMarkedAsWhole = true

    init(_ text: ArraySlice<UInt8>) throws(EDTFProblem) {
        var rest = text
        var marks = takeMark(&rest)
        if rest.first == UInt8(ascii: "-") {
            isNegative = true
            rest = rest.dropFirst()
        }
        year = try EDTFParts.take(4, from: &rest)
        if isNegative, year.number == 0, !year.hasUnknown {
            throw EDTFProblem("There is no year -0000.")
        }
        if marks == 0, rest.first == UInt8(ascii: "S") {
            try takeSignificantDigits(rest.dropFirst())
            return
        }
        var marksAtEnd = takeMark(&rest)
        marks += marksAtEnd
        while day == nil, season == nil, rest.first == UInt8(ascii: "-") {
            rest = rest.dropFirst()
            marks += takeMark(&rest)
            let digits = try EDTFParts.take(2, from: &rest)
            if month == nil { setMonth(digits) } else { day = digits }
            marksAtEnd = takeMark(&rest)
            marks += marksAtEnd
        }
        if !rest.isEmpty { throw EDTFProblem.shape }
        isMarkedAsWhole = marks == marksAtEnd
    }

    private mutating func takeSignificantDigits(
        _ rest: ArraySlice<UInt8>
    ) throws(EDTFProblem) {
        let count = SignificantDigits.saturating(rest, timesTenTo: 0)
        guard !year.hasUnknown, !rest.isEmpty, count > 0,
            rest.allSatisfy({ Digits.value($0) != nil })
        else { throw EDTFProblem("S is followed by how many digits of the year are sure.") }
        significantDigits = count
    }

    private mutating func setMonth(_ digits: UnknownDigits) {
        if !digits.hasUnknown, !year.hasUnknown, let season = EDTFSeason(code: digits.number) {
            self.season = season
        } else {
            month = digits
        }
    }

    /// Takes a mark if there is one, and says how many there were.
    private mutating func takeMark(_ rest: inout ArraySlice<UInt8>) -> Int {
        switch rest.first {
        case UInt8(ascii: "?"): qualifiers.insert(.uncertain)
        case UInt8(ascii: "~"): qualifiers.insert(.approximate)
        case UInt8(ascii: "%"): qualifiers.formUnion([.uncertain, .approximate])
        default: return 0
        }
        rest = rest.dropFirst()
        return 1
    }

    private static func take(
        _ count: Int, from rest: inout ArraySlice<UInt8>
    ) throws(EDTFProblem) -> UnknownDigits {
        let digits = rest.prefix(count)
        guard digits.count == count,
            digits.allSatisfy({ Digits.value($0) != nil || $0 == UInt8(ascii: "X") })
        else { throw EDTFProblem.shape }
        rest = rest.dropFirst(count)
        return UnknownDigits(Array(digits))
    }
}

// MARK: - What the parts mean

extension EDTFParts {
    var signedYear: Int { isNegative ? -year.number : year.number }

    var hasUnspecified: Bool {
        year.hasUnknown || month?.hasUnknown ?? false || day?.hasUnknown ?? false
    }

    var level: Int {
        if significantDigits != nil || !isMarkedAsWhole { return 2 }
        var level = isNegative || !qualifiers.isEmpty ? 1 : 0
        if let season { level = max(level, season.level) }
        if hasUnspecified { level = max(level, isUnspecifiedFromTheRight ? 1 : 2) }
        return level
    }

    /// Level 1 knows the last digits of a year unknown, or the whole month, or the whole day.
    private var isUnspecifiedFromTheRight: Bool {
        if month == nil { return year.isUnknownOnlyInLastTwo }
        if year.hasUnknown { return false }
        guard let day, let month else { return month?.isAllUnknown ?? false }
        return day.isAllUnknown && (month.isAllUnknown || !month.hasUnknown)
    }

    var readings: EDTFReadings {
        let years = year.numbers.filter { !isNegative || $0 > 0 }
        return EDTFReadings(
            years: isNegative ? years.reversed().map { -$0 } : years,
            months: (month?.numbers ?? Array(1...12)).filter { (1...12).contains($0) },
            days: day.map { $0.numbers.filter { (1...31).contains($0) } })
    }

    /// Why there is no such date.
    var whyNone: EDTFProblem {
        guard let month else { return EDTFProblem.shape }
        if readings.months.isEmpty {
            return EDTFProblem("There is no month \(month.written).")
        }
        if !month.hasUnknown, !year.hasUnknown {
            let days = Gregorian.daysIn(month: month.number, year: signedYear)
            let ofYear = month.number == 2 ? " \(Gregorian.written(year: signedYear))" : ""
            return EDTFProblem("\(MonthName.name(month.number))\(ofYear) has \(days) days.")
        }
        return EDTFProblem("There is no such day in any month it may be.")
    }
}
