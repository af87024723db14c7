/// One date of an EDTF text: a year, month, day or season, with its marks and its unknown digits.
struct EDTFTerm {
    /// The first day possible, in days from 1970-01-01.
    let earliest: Int
    /// The last day possible.
    let latest: Int
    /// The first day of the latest reading; an interval that ends here must begin no later.
    let latestStart: Int
    let level: Int
    var qualifiers: EDTF.Qualifiers = []
    var isSeason = false
    var hasUnspecified = false

    var bounds: DateBounds { DateBounds(from: earliest, to: latest) }

    init(earliest: Int, latest: Int, latestStart: Int? = nil, level: Int) {
        self.earliest = earliest
        self.latest = latest
        self.latestStart = latestStart ?? earliest
        self.level = level
    }

    /// Reads a year, a month, a day or a season.
    init(_ text: ArraySlice<UInt8>) throws(EDTFProblem) {
        if let plain = PlainDate(text) {
            self.init(earliest: plain.earliest, latest: plain.latest, level: 0)
            return
        }
        let parts = try EDTFParts(text)
        if let digits = parts.significantDigits {
            let years = SignificantDigits.years(
                parts.year.number, digits: 4, significant: digits, isNegative: parts.isNegative)
            self.init(years: years, level: 2)
        } else if let season = parts.season {
            self.init(season: season, year: parts.signedYear, level: parts.level)
        } else {
            let readings = parts.readings
            guard let first = readings.first(), let last = readings.last() else {
                throw parts.whyNone
            }
            self.init(
                earliest: Gregorian.days(first.year, first.month, first.day),
                latest: Gregorian.days(last.year, last.month, last.day),
                latestStart: Gregorian.days(
                    last.year, parts.month == nil ? 1 : last.month, parts.day == nil ? 1 : last.day),
                level: parts.level)
        }
        qualifiers = parts.qualifiers
        isSeason = parts.season?.isSeason ?? false
        hasUnspecified = parts.hasUnspecified
    }

    private init(season: EDTFSeason, year: Int, level: Int) {
        let endYear = season.endsInNextYear ? year + 1 : year
        let lastDay = Gregorian.daysIn(month: season.lastMonth, year: endYear)
        self.init(
            earliest: Gregorian.days(year, season.firstMonth, 1),
            latest: Gregorian.days(endYear, season.lastMonth, lastDay), level: level)
    }

    private init(years: ClosedRange<Int>, level: Int) {
        self.init(
            earliest: Gregorian.days(years.lowerBound, 1, 1),
            latest: Gregorian.days(years.upperBound, 12, 31),
            latestStart: Gregorian.days(years.upperBound, 1, 1), level: level)
    }

    /// Reads a day with a time; its day is the day in England where the text gives an offset.
    init(moment text: ArraySlice<UInt8>) throws(EDTFProblem) {
        let isNegative = text.first == UInt8(ascii: "-")
        let length = isNegative ? 11 : 10
        let parts = try EDTFParts(text.prefix(length))
        var clock = ByteReader(text.dropFirst(length))
        guard clock.accept("T"),
            parts.day != nil, !parts.hasUnspecified, parts.qualifiers.isEmpty,
            let date = parts.readings.first(),
            let day = Day(year: date.year, month: date.month, day: date.day),
            let time = ClockTime(&clock, as: .edtf)
        else {
            throw EDTFProblem("A time is written like 2023-03-31T09:30:00Z, after a whole date.")
        }
        if time.offset != nil || time.second == 60, time.instant(on: day) == nil {
            throw EDTFProblem("A minute has 60 seconds.")
        }
        let told = time.instant(on: day)?.dayInEngland ?? day
        self.init(earliest: Int(told.rawValue), latest: Int(told.rawValue), level: parts.level)
    }

    /// Reads a year of more than four digits, after the letter Y.
    init(longYear text: ArraySlice<UInt8>) throws(EDTFProblem) {
        var rest = text.dropFirst()
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        let digits = rest.prefix { Digits.value($0) != nil }
        rest = rest.dropFirst(digits.count)
        guard let first = digits.first, first != 48 else { throw EDTFProblem.longYear }
        var count = digits.count
        var number = SignificantDigits.saturating(digits, timesTenTo: 0)
        var isLevel2 = false
        if rest.first == UInt8(ascii: "E") {
            let exponent = rest.dropFirst().prefix { Digits.value($0) != nil }
            guard !exponent.isEmpty else { throw EDTFProblem.longYear }
            let power = SignificantDigits.saturating(exponent, timesTenTo: 0)
            number = SignificantDigits.saturating(digits, timesTenTo: power)
            count += min(power, 1000)
            rest = rest.dropFirst(1 + exponent.count)
            isLevel2 = true
        }
        guard number > 9999 else { throw EDTFProblem.longYear }
        var significant = count
        if rest.first == UInt8(ascii: "S") {
            let said = rest.dropFirst()
            significant = SignificantDigits.saturating(said, timesTenTo: 0)
            guard !said.isEmpty, said.allSatisfy({ Digits.value($0) != nil }), significant > 0
            else {
                throw EDTFProblem.longYear
            }
            rest = []
            isLevel2 = true
        }
        guard rest.isEmpty else { throw EDTFProblem.longYear }
        let years = SignificantDigits.years(
            number, digits: count, significant: significant, isNegative: isNegative)
        self.init(years: years, level: isLevel2 ? 2 : 1)
    }
}

extension EDTFProblem {
    static let longYear = EDTFProblem("Y is followed by a year of more than four digits alone.")
}

/// Years of which only the first digits are sure.
enum SignificantDigits {
    /// Years beyond this are taken as this; no `Day` reaches them.
    static let farthestYear = 1_000_000_000_000

    /// The years that share the first significant digits of a year of so many digits.
    static func years(
        _ year: Int, digits: Int, significant: Int, isNegative: Bool
    ) -> ClosedRange<Int> {
        var unit = 1
        for _ in 0..<max(0, digits - significant) where unit < farthestYear { unit *= 10 }
        let low = year / unit * unit
        let high = min(low + unit - 1, farthestYear)
        return isNegative ? -high ... -min(low, high) : min(low, high)...high
    }

    /// A number in digits times a power of ten, or the farthest year if it is beyond that.
    static func saturating(_ digits: some Sequence<UInt8>, timesTenTo power: Int) -> Int {
        var number = 0
        for digit in digits {
            number = min(number * 10 + (Digits.value(digit) ?? 0), farthestYear)
        }
        for _ in 0..<min(power, 13) { number = min(number * 10, farthestYear) }
        return number
    }
}
