import Assurance
import Dates
import Replay
import Testing
import Trials

private let agreed = fact(
    "action/1", "action.agreed", "title=Audit neglect cases", "lead=QA Manager",
    "due=31 March 2024",
    "plan=plan/1", "oversight=Executive", "measures=ten cases", "effective=1 June 2023")

private func given() throws -> Given {
    try Given(fact("plan/1", "plan.drafted", "title=Plan"), agreed)
}

/// What a paper says that states an action again, in other terms.
@Suite struct ActionRestatedTests {
    @Test func `what differs counts as a slip, a rewording and a transfer`() throws {
        let action = try given().when(
            "action/1", "action.restated", "title=Audit ten neglect cases", "lead=Head of Learning",
            "due=30 September 2024", "oversight=Scrutiny Panel", "measures=twenty cases",
            "reason=new plan", "agreedBy=Executive Chair"
        ).then(Action.self)
        #expect(action.slips.map(\.value.to?.asWritten) == ["30 September 2024"])
        #expect(action.slips.map(\.value.from?.asWritten) == ["31 March 2024"])
        #expect(action.slips.map(\.value.agreedBy?.text) == ["Executive Chair"])
        #expect(action.slippage == DayRange(least: 183, most: 183))
        #expect(action.original?.value.due?.asWritten == "31 March 2024")
        #expect(action.rewordings.map(\.value.to) == ["Audit ten neglect cases", "twenty cases"])
        #expect(action.rewordings.map(\.value.from) == ["Audit neglect cases", "ten cases"])
        #expect(action.transfers.map(\.value.lead?.text) == ["Head of Learning"])
        #expect(action.transfers.map(\.value.formerLead?.text) == ["QA Manager"])
        #expect(action.transfers.map(\.value.formerOversight) == [["Executive"]])
        #expect(action.terms?.value.title == "Audit ten neglect cases")
        #expect(action.terms?.value.measures == "twenty cases")
    }

    @Test func `what is not said, or said in other letters only, stays as it was`() throws {
        let action = try given().when(
            "action/1", "action.restated", "title=Audit  neglect CASES", "due=2024-03-31",
            "lead=QA manager"
        ).then(Action.self)
        #expect(action.slips.isEmpty && action.rewordings.isEmpty && action.transfers.isEmpty)
        #expect(action.terms?.value.oversight == ["Executive"])
        #expect(action.due?.value.asWritten == "31 March 2024")
    }

    @Test func `it leaves the status and the oversight that nobody changed`() throws {
        let action = try given()
            .when("action/1", "action.completion-claimed", "claimedBy=QA Manager")
            .when("action/1", "action.restated", "due=30 June 2024").then(Action.self)
        #expect(action.stage == "completion claimed")
    }

    @Test func `a restatement that states nothing is refused`() throws {
        let given = try given()
        expectRefused(under: "R-01", saying: "Nothing is stated again") {
            try given.when("action/1", "action.restated", "reason=the second year")
        }
    }

    @Test func `a second agreement that stands in a log is told as moves, and resets nothing`()
        throws
    {
        let again = fact(
            "action/1", "action.agreed", "title=Audit cases", "lead=Head of Learning",
            "due=31 March 2025", "plan=plan/1", "effective=1 June 2024")
        let action = try given()
            .when("action/1", "action.completion-claimed", "claimedBy=QA Manager").taking(again)
            .then(Action.self)
        #expect(action.stage == "completion claimed")
        #expect(action.slips.count == 1)
        #expect(action.rewordings.count == 1)
        #expect(action.transfers.count == 1)
        #expect(action.terms?.value.oversight == ["Executive"])
    }
}
