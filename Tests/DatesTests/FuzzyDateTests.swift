import Dates
import Testing

/// What a date that is not sharp is compared as.
struct FuzzyDateTests {
    private func date(_ typed: String) throws -> FuzzyDate { try FuzzyDate(typed: typed) }

    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    @Test(arguments: ["c. September 2024", "September 2024?", "September 2024 (TBC)"])
    func `an approximate or uncertain month may lie a month to either side`(typed: String) throws {
        let date = try date(typed)
        #expect(date.bounds.isBefore(try day("2024-09-15")) == .cannotTell)
        #expect(date.bounds.isBefore(try day("2024-10-15")) == .cannotTell)
        #expect(date.bounds.isBefore(try day("2024-12-01")) == .yes)
        #expect(date.bounds.isBefore(try day("2024-07-01")) == .no)
    }

    @Test(arguments: ["c. September 2024", "September 2024?"])
    func `what is due then may be late from a month before its end to a month after`(
        typed: String
    ) throws {
        let deadline = try #require(try date(typed).deadline)
        #expect(deadline.isBefore(try day("2024-08-30")) == .no)
        #expect(deadline.isBefore(try day("2024-09-15")) == .cannotTell)
        #expect(deadline.isBefore(try day("2024-10-15")) == .cannotTell)
        #expect(deadline.isBefore(try day("2024-11-01")) == .yes)
    }

    @Test func `one date or another may have passed from the end of the first`() throws {
        let deadline = try #require(try date("November 2023 or September 2024").deadline)
        #expect(deadline.isBefore(try day("2023-11-30")) == .no)
        #expect(deadline.isBefore(try day("2024-02-01")) == .cannotTell)
        #expect(deadline.isBefore(try day("2024-10-01")) == .yes)
    }

    @Test func `a sure date has one last day, however long it is`() throws {
        #expect(try date("autumn 2024").deadline == DateBounds(try day("2024-11-30")))
        #expect(try date("by March 2024").deadline == DateBounds(try day("2024-03-31")))
        #expect(try date("March 2024 and June 2024").deadline == DateBounds(try day("2024-06-30")))
    }

    @Test(arguments: ["TBC", "ongoing", "next meeting", "June 2019 and ongoing", "after May 2024"])
    func `what has no last day has no deadline`(typed: String) throws {
        #expect(try date(typed).deadline == nil)
    }

    @Test func `words that give no date have no bounds, and two of them are two`() throws {
        #expect(try date("TBC").bounds == .unbounded)
        #expect(try date("TBC").isDated == false)
        #expect(try date("TBC") != (try date("ASAP")))
        #expect(FuzzyDate(undated: "31/9/2023").asWritten == "31/9/2023")
    }

    @Test func `the paper's own words stand beside what they mean`() throws {
        let date = try date("as written: 31/9/2023 meaning September 2023")
        #expect(date.asWritten == "31/9/2023")
        #expect(date.edtf?.text == "2023-09")
    }
}
