import Dates
import Testing
import Trials

struct WorkingDaysTests {
    private static let christmas = WorkingDays(
        holidays: Set(["2022-12-26", "2022-12-27", "2023-01-02"].compactMap(Day.init(iso:))))

    @Test func `five working days over Christmas, the day of awareness not counted`() throws {
        let aware = try #require(Day(iso: "2022-12-23"))
        let due = Self.christmas.day(5, after: aware)
        #expect(due.description == "2023-01-04")
        let notified = try #require(Day(iso: "2023-01-05"))
        #expect(Self.christmas.count(after: due, through: notified) == 1)
        #expect(Self.christmas.count(after: aware, through: due) == 5)
        #expect(Self.christmas.count(after: notified, through: due) == 0)
        #expect(Self.christmas.day(0, after: aware) == aware)
    }

    @Test func `counting is what a look at each day says`() {
        let seed: UInt64 = 2023
        var random = Chance(seed: seed)
        for _ in 0..<2_000 {
            let base = Day(rawValue: Int32.random(in: 0...30_000, using: &random))
            let holidays = (0..<10).map { _ in
                base.advanced(by: Int.random(in: -5...80, using: &random))
            }
            let calendar = WorkingDays(holidays: Set(holidays))
            let length = Int.random(in: 0...70, using: &random)
            let end = base.advanced(by: length)
            let each = (0..<length).map { base.advanced(by: $0 + 1) }
                .filter { calendar.isWorkingDay($0) }
            #expect(calendar.count(after: base, through: end) == each.count, "seed \(seed)")
            for (index, day) in each.enumerated() {
                #expect(calendar.day(index + 1, after: base) == day, "seed \(seed)")
            }
        }
    }
}
