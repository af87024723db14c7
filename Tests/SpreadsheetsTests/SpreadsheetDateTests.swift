import Foundation
import Testing
import Trials

@testable import Spreadsheets

struct SpreadsheetDateTests {
    @Test(arguments: [
        (1.0, false, "1900-01-01"), (59, false, "1900-02-28"), (61, false, "1900-03-01"),
        (45_382, false, "2024-03-31"), (36_585, false, "2000-02-29"),
        (2_958_465, false, "9999-12-31"),
        (45_351.586_805_56, false, "2024-02-29 14:05"), (45_351.999_999, false, "2024-03-01"),
        (0, true, "1904-01-01"), (43_920, true, "2024-03-31"),
    ])
    func `a serial number means a day`(_ serial: Double, _ is1904: Bool, _ day: String) {
        #expect(SpreadsheetDate(serial: serial, is1904: is1904)?.description == day)
    }

    @Test(arguments: [0, 0.5, 60, 60.25, -1, 2_958_466, .infinity, .nan])
    func `a number that means no day is none`(_ serial: Double) {
        #expect(SpreadsheetDate(serial: serial, is1904: false) == nil)
    }

    @Test(arguments: Seeds.kept([], fresh: 2))
    func `the days are those of another calendar`(_ seed: UInt64) throws {
        var chance = Chance(seed: seed)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        let first = try #require(
            calendar.date(from: DateComponents(year: 1899, month: 12, day: 30)))
        for _ in 0..<2_000 {
            let days = chance.number(61...2_958_465)
            let date = first.addingTimeInterval(Double(days) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let found = try #require(SpreadsheetDate(serial: Double(days), is1904: false))
            #expect([found.year, found.month, found.day] == [parts.year, parts.month, parts.day])
        }
    }
}
