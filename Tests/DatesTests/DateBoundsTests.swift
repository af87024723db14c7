import Dates
import Testing

/// Comparison with three answers, held against the list of every possible day.
struct DateBoundsTests {
    /// Days 0 to 4 with every pair of bounds among them, open sides included.
    private static let days = (0...4).map { Day(rawValue: $0) }
    private static let all: [DateBounds] = {
        let sides: [Day?] = [nil] + days.map { $0 }
        return sides.flatMap { earliest in
            sides.compactMap { latest in
                if let earliest, let latest, earliest > latest { return nil }
                return DateBounds(earliest: earliest, latest: latest)
            }
        }
    }()
    /// Wide enough that a day beyond every bound stands for the endless side.
    private static let world = (-3...7).map { Day(rawValue: $0) }

    private func possible(_ bounds: DateBounds) -> [Day] { Self.world.filter(bounds.contains) }

    private func answer(_ cases: [Bool]) -> Answer {
        if cases.allSatisfy({ $0 }) { return .yes }
        return cases.contains(true) ? .cannotTell : .no
    }

    @Test func `a comparison with a day is what every possible day says`() {
        for bounds in Self.all {
            let days = possible(bounds)
            for day in Self.days {
                #expect(bounds.isBefore(day) == answer(days.map { $0 < day }))
                #expect(bounds.isOnOrBefore(day) == answer(days.map { $0 <= day }))
                #expect(bounds.isAfter(day) == answer(days.map { $0 > day }))
                #expect(bounds.isOnOrAfter(day) == answer(days.map { $0 >= day }))
            }
        }
        #expect(Self.all.count == 26)
    }

    @Test func `a comparison with other bounds is what every pair of possible days says`() {
        for mine in Self.all {
            for theirs in Self.all {
                let days = possible(mine)
                let pairs = days.flatMap { day in possible(theirs).map { (day, $0) } }
                #expect(mine.isWithin(theirs) == answer(days.map(theirs.contains)))
                let order = mine.precedes(theirs)
                #expect(order == answer(pairs.map { $0 < $1 }), "\(mine) \(theirs)")
                #expect(mine.certainlyPrecedes(theirs) == (order == .yes))
            }
        }
    }

    @Test func `two periods overlap as every way to complete them says`() {
        func periods(_ bounds: DateBounds) -> [ClosedRange<Day>] {
            let starts = bounds.earliest.map { [$0] } ?? Self.world
            let ends = bounds.latest.map { [$0] } ?? Self.world
            return starts.flatMap { start in ends.filter { $0 >= start }.map { start...$0 } }
        }
        for mine in Self.all {
            for theirs in Self.all {
                let cases = periods(mine).flatMap { period in
                    periods(theirs).map { $0.overlaps(period) }
                }
                #expect(mine.overlaps(theirs) == answer(cases), "\(mine) \(theirs)")
            }
        }
    }

    @Test func `days late are counted from every possible day to the last day due`() {
        for mine in Self.all {
            for due in Self.all {
                let late = mine.daysLate(against: due)
                guard let limit = due.latest else {
                    #expect(late == DayRange(least: nil, most: nil))
                    continue
                }
                let counts = possible(mine).map { $0.days(since: limit) }
                #expect(late.least == (mine.earliest == nil ? nil : counts.min()))
                #expect(late.most == (mine.latest == nil ? nil : counts.max()))
                #expect(late.isLate == answer(counts.map { $0 > 0 }))
            }
        }
    }

    @Test func `listing is by the earliest day, then by the latest, and a strict order`() throws {
        for mine in Self.all {
            for theirs in Self.all {
                let isFirst = mine.isListed(before: theirs)
                #expect((isFirst || theirs.isListed(before: mine)) == (mine != theirs))
                for third in Self.all where isFirst && theirs.isListed(before: third) {
                    #expect(mine.isListed(before: third))
                }
            }
        }
        let listed = try ["2020", "2019-23", "../..", "2020-01", "/2019"].map { try EDTF($0) }
            .sorted { $0.bounds.isListed(before: $1.bounds) }
        #expect(listed.map(\.text) == ["/2019", "../..", "2019-23", "2020-01", "2020"])
    }

    @Test func `union holds both and no more`() {
        for mine in Self.all {
            for theirs in Self.all {
                let days = possible(mine) + possible(theirs)
                let union = possible(mine.union(theirs))
                #expect(union.first == days.min())
                #expect(union.last == days.max())
            }
        }
    }

    @Test(arguments: [
        // The neglect tool, the early help strategy twice, contextual safeguarding, the agreement.
        ("2022-02", "2020-01", "732 to 759 days late", Answer.yes),
        ("2021", "2020-03", "276 to 640 days late", Answer.yes),
        ("2021", "2021-03", "from 89 days early to 275 days late", Answer.cannotTell),
        ("2021-04/2022-03", "2021-03", "1 to 365 days late", Answer.yes),
        ("2021-12", "2021-06", "154 to 184 days late", Answer.yes),
        ("2024-01", "2023-03-31", "276 to 306 days late", Answer.yes),
        ("2024-01", "2023-09", "93 to 123 days late", Answer.yes),
        ("2020-01-31", "2020-01", "on the day", Answer.no),
        ("2020-01", "2020-01", "0 to 30 days early", Answer.no),
        ("2020-02-01", "2020-01", "1 day late", Answer.yes),
        ("2020-02-01/", "2020-01", "at least 1 day late", Answer.yes),
        ("/2020-01-30", "2020-01", "at least 1 day early", Answer.no),
        ("2020-02", "2019-06/..", "cannot tell", Answer.cannotTell),
    ])
    func `lateness in words`(happened: String, due: String, words: String, isLate: Answer) throws {
        let late = try EDTF(happened).bounds.daysLate(against: EDTF(due).bounds)
        #expect(late.description == words)
        #expect(late.isLate == isLate)
    }
}
