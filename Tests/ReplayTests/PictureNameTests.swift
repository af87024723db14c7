import Assurance
import Dates
import Replay
import Testing
import Trials

/// What a thing is called on a day on which its dates may allow several names.
struct PictureNameTests {
    private func name(_ day: String) throws -> String {
        let given = try Given(
            fact(
                "role/lead", "role.established", "title=Lead-EH", "effective=2019-03-01"
            ).known("2024-01-01"),
            fact(
                "role/lead", "name.changed", "from=Lead-EH", "to=Lead-Families", "how=renamed",
                "effective=2021-05"
            ).known("2024-01-01"))
        let asAt = try #require(Day(iso: day))
        return Picture(given.history, at: Cut(asAt: asAt)).name(
            of: try ThingID(reading: "role/lead"))
    }

    @Test func `where the dates allow two names both are said, and that they do`() throws {
        #expect(try name("2021-04-30") == "Lead-EH")
        #expect(try name("2021-05-15") == "Lead-EH or Lead-Families (the dates cannot tell)")
        #expect(try name("2021-05-31") == "Lead-Families")
    }

    @Test func `what had not begun is called by its id`() throws {
        #expect(try name("2019-02-28") == "role/lead")
    }
}
