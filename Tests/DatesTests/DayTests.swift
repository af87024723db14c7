import Dates
import Testing
import Trials

private let formats = "json-schema-formats"

/// One string of a format and whether it is valid, as the JSON Schema suite has them.
struct FormatCase: Decodable {
    struct Group: Decodable {
        let tests: [FormatCase]
    }

    /// Nil where the case is not about a string at all.
    let text: String?
    let isValid: Bool

    enum CodingKeys: String, CodingKey {
        case text = "data"
        case isValid = "valid"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        text = try? values.decode(String.self, forKey: .text)
        isValid = try values.decode(Bool.self, forKey: .isValid)
    }
}

struct DayTests {
    @Test(arguments: [
        "2019-09-30", "2020-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "0000-02-29",
        "2023-01-31", "2023-04-30",
    ])
    func `a day written in full is read, and written again`(text: String) {
        #expect(Day(iso: text)?.description == text)
    }

    @Test(arguments: [
        "", "2019-09-31", "2019-02-29", "1900-02-29", "2019-00-10", "2019-13-01", "2019-01-00",
        "2019-01-32", "2019-06-31", "2019-11-31", "2019-9-30", "2019-09-3", "19-09-30",
        "02019-09-30", "2019/09/30", "2019.09.30", "20190930", "2019-0930", "201909-30",
        "2019-09-30 ", " 2019-09-30", "2019-09-30T00:00:00Z", "2019-09", "2019", "2019-273",
        "2019-W40-1", "+2019-09-30", "-2019-09-30", "2019-09-3a", "2019\u{2013}09\u{2013}30",
        "2019-09-3\u{0660}", "\u{FF12}019-09-30", "2019--9-30", "30-09-2019",
    ])
    func `what is no day written in full is refused`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(.enabled(if: PublicVectors.has(formats)))
    func `the dates of the JSON Schema suite are read and refused alike`() throws {
        let groups = try PublicVectors.read(
            "\(formats)/date.json", as: [FormatCase.Group].self, namesAsWritten: true)
        let cases = groups.flatMap(\.tests)
        for item in cases {
            guard let text = item.text else { continue }
            #expect((Day(iso: text) != nil) == item.isValid, "\(text)")
        }
        #expect(cases.count == 81)
    }

    @Test func `every day of eight centuries follows the one before by the calendar's own rules`() {
        var (year, month, day) = (1600, 1, 1)
        var weekday = Weekday.saturday  // 1 January 1600, Gregorian
        let start = Day(year: 1600, month: 1, day: 1)
        for offset in 0..<(146_097 * 2) {
            guard let today = start?.advanced(by: offset) else { break }
            #expect(today == Day(year: year, month: month, day: day))
            #expect((today.year, today.month, today.day) == (year, month, day))
            #expect(today.weekday == weekday)
            weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
            day += 1
            if day > Day.daysIn(month: month, year: year) { (day, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
        }
        #expect((year, month, day) == (2400, 1, 1))
    }

    @Test func `1970 began on a Thursday, and 2 March 2023 was one`() {
        #expect(Day(rawValue: 0).description == "1970-01-01")
        #expect(Day(rawValue: 0).weekday == .thursday)
        #expect(Day(iso: "2023-03-02")?.weekday == .thursday)
        #expect(Day(iso: "2024-01-23")?.weekday == .tuesday)
        #expect(Day(iso: "2023-03-31")?.written == "31 March 2023")
    }

    @Test func `days read what they write, over the whole range`() {
        let seed: UInt64 = 20_230_331
        var random = Chance(seed: seed)
        for _ in 0..<20_000 {
            let day = Day(rawValue: Int32.random(in: .min ... .max, using: &random))
            let again = Day(year: day.year, month: day.month, day: day.day)
            #expect(again == day, "seed \(seed)")
            let near = Day(rawValue: Int32.random(in: -719_528...2_932_896, using: &random))
            #expect(Day(iso: near.description) == near, "seed \(seed)")
            #expect((try? FuzzyDate(typed: near.description))?.bounds == DateBounds(near))
        }
    }

    @Test func `adding days and months keeps the laws of the calendar`() {
        let seed: UInt64 = 11
        var random = Chance(seed: seed)
        for _ in 0..<20_000 {
            let day = Day(rawValue: Int32.random(in: -2_000_000...2_000_000, using: &random))
            let count = Int.random(in: -100_000...100_000, using: &random)
            #expect(day.advanced(by: count).days(since: day) == count, "seed \(seed)")
            #expect(day.advanced(by: count).advanced(by: -count) == day, "seed \(seed)")
            let months = Int.random(in: -5_000...5_000, using: &random)
            let later = day.adding(months: months)
            let passed = (later.year - day.year) * 12 + later.month - day.month
            #expect(passed == months, "seed \(seed)")
            let last = Day.daysIn(month: later.month, year: later.year)
            #expect(later.day == min(day.day, last), "seed \(seed)")
        }
    }

    @Test func `a month on from the last day of January is the last of February`() throws {
        let day = try #require(Day(iso: "2020-01-31"))
        #expect(day.adding(months: 1).description == "2020-02-29")
        #expect(day.adding(months: 13).description == "2021-02-28")
        #expect(day.adding(months: -2).description == "2019-11-30")
    }

    @Test func `the ends of the range hold`() {
        #expect(Day.last.advanced(by: 1) == .last)
        #expect(Day.first.advanced(by: .min) == .first)
        #expect(Day.last.adding(months: .max) == .last)
        #expect(Day.first.adding(months: .min) == .first)
        #expect(Day(year: .max, month: 1, day: 1) == nil)
        #expect(Day(year: 2023, month: 0, day: 1) == nil)
        #expect(Day(year: 2023, month: 2, day: 29) == nil)
    }
}
