import Dates
import Foundation
import Testing
import Trials

private let formats = "json-schema-formats"

struct InstantTests {
    @Test(arguments: [
        "", "2026-11-21", "2026-11-21T09:00:00", "2026-11-21 09:00:00Z", "2026-11-21T09:00Z",
        "2026-11-21T9:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T09:60:00Z",
        "2026-11-21T09:00:61Z", "2026-11-21T09:00:60Z", "2026-12-31T22:59:60Z",
        "2026-11-31T09:00:00Z", "2026-11-21T09:00:00.Z", "2026-11-21T09:00:00,5Z",
        "2026-11-21T09:00:00+24:00", "2026-11-21T09:00:00+00:60", "2026-11-21T09:00:00+1:00",
        "2026-11-21T09:00:00+0100", "2026-11-21T09:00:00+01", "2026-11-21T09:00:00Z+01:00",
        "2026-11-21T09:00:00ZZ", "2026-11-21T09:00:00Z ", " 2026-11-21T09:00:00Z",
        "20261121T090000Z", "2026-325T09:00:00Z", "2026-11-21T09:00:0\u{0661}Z",
        "2026-11-21T09:00:00\u{2212}01:00",
    ])
    func `what is no moment is refused`(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test(.enabled(if: PublicVectors.has(formats)))
    func `the moments of the JSON Schema suite are read and refused alike`() throws {
        let groups = try PublicVectors.read(
            "\(formats)/date-time.json", as: [FormatCase.Group].self, namesAsWritten: true)
        let cases = groups.flatMap(\.tests)
        for item in cases {
            guard let text = item.text else { continue }
            #expect((Instant(rfc3339: text) != nil) == item.isValid, "\(text)")
        }
        #expect(cases.count == 33)
    }

    @Test(arguments: [
        ("2026-11-21T09:00:00Z", "2026-11-21T09:00:00.000Z"),
        ("2026-11-21t09:00:00.1239z", "2026-11-21T09:00:00.123Z"),
        ("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.870Z"),
        ("1990-12-31T15:59:50.123-08:00", "1990-12-31T23:59:50.123Z"),
        ("1998-12-31T23:59:60Z", "1998-12-31T23:59:59.999Z"),
        ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000Z"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
    ])
    func `a moment is written in Greenwich, to the millisecond`(text: String, written: String) {
        #expect(Instant(rfc3339: text)?.description == written)
    }

    @Test func `moments read what they write`() {
        let seed: UInt64 = 7
        var random = Chance(seed: seed)
        for _ in 0..<20_000 {
            let number = Int64.random(in: -62_167_219_200_000...253_402_300_799_999, using: &random)
            let moment = Instant(milliseconds: number)
            #expect(Instant(rfc3339: moment.description) == moment, "seed \(seed)")
        }
    }

    @Test(arguments: [
        // In 2023 summer time ran from 26 March, 01:00 UTC, to 29 October, 01:00 UTC.
        ("2023-03-25T23:30:00Z", "2023-03-25"),
        ("2023-03-26T00:59:59.999Z", "2023-03-26"),
        ("2023-03-26T22:59:59.999Z", "2023-03-26"),
        ("2023-03-26T23:00:00Z", "2023-03-27"),
        ("2023-06-30T22:59:59Z", "2023-06-30"),
        ("2023-06-30T23:00:00Z", "2023-07-01"),
        ("2023-10-28T23:00:00Z", "2023-10-29"),
        ("2023-10-29T00:30:00Z", "2023-10-29"),
        ("2023-10-29T23:30:00Z", "2023-10-29"),
        ("2023-10-30T00:00:00Z", "2023-10-30"),
        ("2023-12-31T23:59:59Z", "2023-12-31"),
        // 31 March 2024 was itself the last Sunday.
        ("2024-03-31T23:30:00Z", "2024-04-01"),
    ])
    func `the day in England is that of Greenwich or of summer time`(text: String, day: String) {
        #expect(Instant(rfc3339: text)?.dayInEngland.description == day)
    }

    @Test func `a day in England begins and ends where its instants do`() {
        let seed: UInt64 = 1916
        var random = Chance(seed: seed)
        for _ in 0..<20_000 {
            let day = Day(rawValue: Int32.random(in: -200_000...200_000, using: &random))
            let start = Instant.startOfDayInEngland(day)
            let end = Instant.endOfDayInEngland(day)
            let previous = Instant(milliseconds: start.milliseconds - 1)
            let within = Int64.random(in: start.milliseconds...end.milliseconds, using: &random)
            #expect(start.dayInEngland == day, "seed \(seed)")
            #expect(end.dayInEngland == day, "seed \(seed)")
            #expect(Instant(milliseconds: within).dayInEngland == day, "seed \(seed)")
            #expect(previous.dayInEngland == day.advanced(by: -1), "seed \(seed)")
            #expect(previous == .endOfDayInEngland(day.advanced(by: -1)), "seed \(seed)")
        }
    }

    @Test func `the rule agrees with the time zone tables since 1996`() throws {
        let london = try #require(TimeZone(identifier: "Europe/London"))
        for hour in 0..<(24 * 365 * 35) {
            let moment = Instant(milliseconds: 820_454_400_000 + Int64(hour) * 3_600_000)
            let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
            let local = moment.milliseconds + Int64(london.secondsFromGMT(for: date)) * 1000
            let day = Day(rawValue: Int32(local / 86_400_000))
            guard moment.dayInEngland != day else { continue }
            Issue.record("\(moment)")
        }
    }
}
