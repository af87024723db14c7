import Assessment
import Assurance
import Dates
import Testing
import Trials

@Test func `a day proclaimed late moves a running clock only as known from then on`() throws {
    let (before, after) = (try theBook(knownOn: "2022-09-09"), try theBook(knownOn: "2022-09-12"))
    #expect(try before.lastDay("notification", from: "2022-09-14") == "2022-09-21")
    #expect(try after.lastDay("notification", from: "2022-09-14") == "2022-09-22")
    #expect(!before.calendar.holidays.contains(try day("2022-09-19")))
    #expect(after.calendar.holidays.contains(try day("2022-09-19")))
}

@Test(arguments: [
    ("2010-11-22", "2010-11-23", "2011-04-29"), ("2019-06-06", "2019-06-07", "2020-05-08"),
    ("2020-11-11", "2020-11-12", "2022-06-03"), ("2022-11-05", "2022-11-06", "2023-05-08"),
])
func `a day made known apart is known from its own day`(
    _ before: String, _ after: String, _ holiday: String
) throws {
    let holiday = try day(holiday)
    #expect(try theBook(knownOn: before).calendar.isWorkingDay(holiday) == .yes)
    #expect(try theBook(knownOn: after).calendar.isWorkingDay(holiday) == .no)
}

@Test func `no working day is looked for further than two hundred years`() throws {
    #expect(try theBook().calendar.day(.max, from: day("2022-01-03")) == nil)
}

@Test func `a day moved is a working day again`() throws {
    #expect(try theBook().calendar.isWorkingDay(day("2020-05-04")) == .yes)
    #expect(try theBook(knownOn: "2019-06-06").calendar.isWorkingDay(day("2020-05-04")) == .no)
    #expect(try theBook().calendar.isWorkingDay(day("2022-05-30")) == .yes)
}

@Test(arguments: 2010...2028)
func `a year has its eight days, and those that were added`(_ year: Int) throws {
    let calendar = try theBook().calendar
    let days = calendar.holidays.filter { $0.year == year }
    let added = [2011: 1, 2012: 1, 2022: 2, 2023: 1][year] ?? 0
    #expect(days.count == 8 + added, "\(days)")
    #expect(days.allSatisfy { !$0.weekday.isWeekend })
    #expect(calendar.isWhole(year))
}

@Test func `nothing is counted over a year of which not every day is known`() throws {
    let calendar = try theBook().calendar
    #expect(!calendar.isWhole(2029))
    #expect(calendar.day(10, from: try day("2028-12-28")) == nil)
    #expect(calendar.day(1, from: try day("2028-12-28")) == (try day("2028-12-29")))
    #expect(calendar.day(10, before: try day("2010-01-08")) == nil)
    #expect(calendar.count(after: try day("2028-12-20"), through: try day("2029-01-05")) == nil)
    #expect(calendar.isWorkingDay(try day("2029-01-03")) == .cannotTell)
    #expect(calendar.isWorkingDay(try day("2029-01-06")) == .no)
}

@Test func `a year with a day fewer than its own is incomplete`() throws {
    let book = try smallBook(
        fact(
            "england/holidays/2024", "england.holidays-listed", "year=2024", "expected=2",
            "days=2024-01-01", "effective=2024"))
    #expect(!book.calendar.isWhole(2024))
    #expect(book.calendar.day(1, from: try day("2024-03-01")) == nil)
}
