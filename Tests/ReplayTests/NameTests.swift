import Assurance
import Dates
import Replay
import Testing
import Trials

@Test func `where the dates do not tell which name a thing bears it is called by both`() throws {
    let given = try Given(
        fact("role/chair", "role.established", "title=Independent Person", "effective=2020"),
        fact(
            "role/chair", "name.changed", "to=Independent Chair", "how=renamed",
            "effective=2021-03/2021-06"))
    let id = try ThingID(reading: "role/chair")
    func name(_ day: String) throws -> String {
        Picture(given.history, at: Cut(asAt: try #require(Day(iso: day)))).name(of: id)
    }
    #expect(try name("2021-02-28") == "Independent Person")
    #expect(
        try name("2021-04-01") == "Independent Person or Independent Chair (the dates cannot tell)")
    #expect(try name("2021-07-01") == "Independent Chair")
}
