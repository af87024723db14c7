import Dates
import Testing

struct InstantWrittenTests {
    @Test func `the end of a day in England is written as the day`() throws {
        let summer = try #require(Day(year: 2024, month: 5, day: 23))
        let winter = try #require(Day(year: 2024, month: 1, day: 23))
        #expect(Instant.endOfDayInEngland(summer).written == "23 May 2024")
        #expect(Instant.endOfDayInEngland(winter).writtenAsWhen == "on 23 January 2024")
    }

    @Test func `any other moment is written to the millisecond`() throws {
        let day = try #require(Day(year: 2024, month: 5, day: 23))
        let early = Instant.startOfDayInEngland(day)
        #expect(early.written == "2024-05-22T23:00:00.000Z")
        #expect(early.writtenAsWhen == "at 2024-05-22T23:00:00.000Z")
    }
}
