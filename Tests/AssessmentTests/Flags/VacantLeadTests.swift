import Assessment
import Assurance
import Replay
import Testing
import Trials

@Suite struct VacantLeadTests {
    private let role = fact(
        "role/young-scrutineer", "role.established", "title=Young Scrutineer",
        "effective=1 January 2020")
    private let action = fact(
        "action/x", "action.agreed", "title=Hear children", "lead=Young Scrutineer", "plan=plan/x",
        "effective=1 February 2020")
    private func appointed(_ day: String) -> Entry {
        fact("role/young-scrutineer", "role.appointed", "holder=holder-a", "effective=\(day)")
    }
    private func left(_ day: String) -> Entry {
        fact("role/young-scrutineer", "role.ended", "holder=holder-a", "effective=\(day)")
    }

    @Test func `an action led by a role that nobody holds is flagged`() throws {
        let given = try Given(role.with("planned=yes"), action)
        #expect(try given.flags(VacantLead.self) == ["action/x role/young-scrutineer"])
        let gone = try Given(role, action, appointed("1 May 2021"), left("1 June 2023"))
        #expect(try gone.flags(VacantLead.self) == ["action/x role/young-scrutineer"])
        #expect(
            try gone.raises(VacantLead.self).map(\.since) == [days("2023-06-02", "2023-06-02")])
    }

    @Test func `a lead is vacant no sooner than its action was agreed`() throws {
        let late = fact(
            "action/x", "action.agreed", "title=Hear children", "lead=Young Scrutineer",
            "plan=plan/x", "effective=1 September 2023")
        let gone = try Given(role, late, appointed("1 May 2021"), left("1 June 2023"))
        #expect(
            try gone.raises(VacantLead.self).map(\.since) == [days("2023-09-01", "2023-09-01")])
    }

    @Test func `a role that was closed leads nothing`() throws {
        let closed = fact(
            "role/young-scrutineer", "thing.closed", "effective=1 July 2023")
        let given = try Given(role, action, appointed("1 May 2021"), closed)
        let breach = try #require(given.raises(VacantLead.self).first)
        #expect(breach.sentence == "Led by the role Young Scrutineer, which was closed.")
        #expect(breach.since == days("2023-07-01", "2023-07-01"))
    }

    @Test func `a role that is held leads, and a lead that is no role is left alone`() throws {
        #expect(try Given(role, action, appointed("1 May 2021")).flags(VacantLead.self) == [])
        #expect(try Given(action).flags(VacantLead.self) == [])
    }

    @Test func `a role of which no holder was ever recorded is not taken to be vacant`() throws {
        #expect(try Given(role, action).flags(VacantLead.self) == [])
    }

    @Test func `a role that may have been taken up cannot be told to be vacant`() throws {
        let given = try Given(role, action, appointed("2024"))
        #expect(try given.flags(VacantLead.self) == ["action/x role/young-scrutineer?"])
    }
}
