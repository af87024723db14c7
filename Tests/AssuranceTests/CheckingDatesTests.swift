import Assurance
import Dates
import Replay
import Testing
import Trials

private func circumstances(_ effective: FuzzyDate? = nil) throws -> Circumstances {
    var circumstances = Circumstances()
    circumstances.by = try RoleTitle(reading: "Partnership Manager")
    circumstances.effective = effective
    return circumstances
}

private func slip(_ words: String, _ edtf: String) throws -> ActionSlipped {
    var slip = ActionSlipped()
    slip.to = try FuzzyDate(asWritten: words, edtf: edtf)
    return slip
}

private func given() throws -> Given {
    try Given(
        fact("plan/1", "plan.drafted", "title=Plan"),
        fact("action/1", "action.agreed", "title=A", "lead=QA Manager", "plan=plan/1"))
}

/// The dates of a fact.
@Suite struct CheckingDatesTests {
    private func refusal(_ words: String, _ edtf: String) throws -> Refusal? {
        let action = try ThingID(reading: "action/1")
        let (fact, around, known) = (try slip(words, edtf), try circumstances(), try given().history)
        do {
            try Checking.check(fact, around, about: action, known)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("March 2024", "2031-09"), ("31/03/2024", "2024-03-30"), ("autumn 2019", "2020-23"),
    ])
    func `R-17, words that say another time than the date are refused`(date: (String, String))
        throws
    {
        #expect(try refusal(date.0, date.1)?.rule == "R-17")
    }

    @Test(arguments: [
        ("March 2024", "2024-03-15"), ("31/03/2024", "2024-03-31"),
        ("after the next inspection", "2031-09"), ("early in the year", "2024-02"),
    ])
    func `words that may mean the date, or that nobody can read, are recorded`(
        date: (String, String)
    ) throws { #expect(try refusal(date.0, date.1) == nil) }

    @Test(arguments: ["0024-03-31", "2204-03-31", "1899"])
    func `R-17, a date outside our time is refused`(edtf: String) throws {
        #expect(try refusal(edtf, edtf)?.rule == "R-17")
    }

    @Test func `what has happened on a day to come is asked about, and what is to come is not`()
        throws
    {
        let said = try #require(Day(iso: "2026-01-05"))
        let ahead = try FuzzyDate(typed: "31 March 2027")
        #expect(
            CheckingDates.doubts(
                CompletionClaimed(), try circumstances(ahead), others: nil, said: said) == [
                    "\"effective\" is 31 March 2027, which is after 5 January 2026, and "
                        + "action.completion-claimed says what has happened."
                ])
        #expect(
            CheckingDates.doubts(
                MeetingScheduled(), try circumstances(ahead), others: nil, said: said) == [])
    }

    @Test func `a date far from all others of its thing is asked about`() throws {
        let said = try #require(Day(iso: "2026-01-05"))
        let others = DateBounds(
            earliest: Day(iso: "2024-01-01"), latest: Day(iso: "2025-01-01"))
        func doubts(_ year: Int) throws -> Int {
            CheckingDates.doubts(
                try slip("\(year)", "\(year)"), try circumstances(), others: others, said: said
            ).count
        }
        #expect(try [2014, 2019, 2024, 2030, 2042].map(doubts) == [1, 0, 0, 0, 1])
    }
}
