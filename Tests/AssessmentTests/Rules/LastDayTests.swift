import Assessment
import Assurance
import Dates
import Testing
import Trials

@Test(arguments: [("2018-01-30", "2018-05-11"), ("2024-02-12", "2024-05-23")])
func `seventy working days from a report received, the day of receipt not counted`(
    _ received: String, _ due: String
) throws {
    #expect(try theBook().lastDay("written-statement", from: received) == due)
}

@Test func `five working days do not count the day of awareness`() throws {
    #expect(try theBook().lastDay("notification", from: "2024-03-01") == "2024-03-08")
    #expect(try theBook().lastDay("notification", from: "2024-03-28") == "2024-04-08")
}

@Test func `a notice may count its own day as the first`() throws {
    // 4 March 2024 is a Monday: ten days with it are two weeks, to the Friday.
    let rule = try theBook().rule("inspection-notice", on: "2024-03-04")
    #expect(rule.firstDay == .same)
    #expect(rule.bound == .atLeast)
    #expect(try theBook().lastDay("inspection-notice", from: "2024-03-04") == "2024-03-15")
}

@Test func `days before something are counted back, and the day itself is not`() throws {
    #expect(
        try theBook().lastDay("report-sent-before-publication", from: "2024-03-15") == "2024-03-06")
}

@Test func `months, years, a day of every year and one day for all`() throws {
    let book = try theBook()
    #expect(try book.lastDay("review-published", from: "2023-08-31") == "2024-02-29")
    #expect(try book.lastDay("kept-public", from: "2024-02-29") == "2025-02-28")
    #expect(try book.lastDay("annual-report", from: "2024-03-31") == "2025-03-31")
    #expect(try book.lastDay("yearly-report-expected", from: "2025-03-31") == "2025-09-30")
    #expect(try book.lastDay("arrangements-published", from: "2018-07-02") == "2019-06-29")
}

@Test func `a rule without a length has no last day`() throws {
    #expect(try theBook().lastDay("notification-duty", from: "2024-03-01") == nil)
    #expect(try theBook().lastDay("care-leaver-death", from: "2024-03-01") == nil)
}

@Test func `a start that is not exact gives a last day as wide`() throws {
    let book = try theBook()
    let rule = try book.rule("notification", on: "2024-03-01")
    let start = DateBounds(earliest: try day("2024-03-01"), latest: try day("2024-03-29"))
    #expect(rule.lastDay(from: start, book.calendar)?.description == "2024-03-08/2024-04-08")
    let open = DateBounds(earliest: nil, latest: try day("2024-03-01"))
    #expect(rule.lastDay(from: open, book.calendar)?.description == "../2024-03-08")
}

@Test func `a last day that not every bank holiday is known for cannot be told`() throws {
    let book = try theBook()
    let rule = try book.rule("notification", on: "2026-04-13")
    #expect(rule.lastDay(from: DateBounds(try day("2028-12-28")), book.calendar) == nil)
    #expect(rule.lastDay(from: DateBounds(try day("2028-12-20")), book.calendar) != nil)
}
