import Dates
import Foundation
import Testing
import Trials

/// Days in England, by the rule of summer time.
struct EnglandTests {
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
