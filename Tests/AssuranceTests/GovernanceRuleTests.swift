import Assurance
import Replay
import Testing
import Trials

private let adopted = fact(
    "rule/notify", "rule.adopted", "text=Notify the national Panel", "sort=statutory",
    "clockDays=5", "clockUnit=working-days", "check=working-day clock")

@Test func `a rule sets a clock in its own unit`() throws {
    let rule = try Given().when(adopted).then(GovernanceRule.self)
    #expect(rule.clock == GovernanceRule.Clock(count: 5, unit: .workingDays))
    #expect(rule.isInForce)
    #expect(rule.quorum == nil)
}

@Test(arguments: ["1000000000", "3661", "-1"])
func `a length beyond ten years, or before its start, is refused`(_ count: String) throws {
    #expect(
        throws: Refusal.field(
            FieldProblem(
                field: "clockDays",
                sentence: "\(count) is not from 0 to 3660: how long something may take, "
                    + "in the unit given."))
    ) {
        try Given().when(
            "rule/a", "rule.adopted", "text=A", "sort=stated", "clockDays=\(count)")
    }
}

@Test func `a length without a unit is in days`() throws {
    let rule = try Given().when("rule/a", "rule.adopted", "text=A", "sort=stated", "clockDays=7")
        .then(GovernanceRule.self)
    #expect(rule.clock == GovernanceRule.Clock(count: 7, unit: .days))
}

@Test func `a rule may set the quorum of a group`() throws {
    let rule = try Given().knowing("group/executive")
        .when(
            "rule/quorum", "rule.adopted", "text=All three partners", "sort=governance",
            "body=group/executive", "quorum=3"
        ).then(GovernanceRule.self)
    #expect(rule.quorum == 3)
    #expect(rule.body?.text == "group/executive")
}

@Test func `a rule that binds an unknown group is refused`() throws {
    #expect(throws: Refusal.unknownThing(try ThingID(reading: "group/none"), field: "body")) {
        try Given().when("rule/a", "rule.adopted", "text=A", "sort=stated", "body=group/none")
    }
}

@Test func `an amended rule keeps what it first said`() throws {
    let rule = try Given(adopted)
        .when("rule/notify", "wording.changed", "to=Notify the Panel and Ofsted")
        .when("rule/notify", "wording.changed", "part=responsible", "to=local authority")
        .when("rule/notify", "wording.changed", "part=check", "to=count the days")
        .when("rule/notify", "wording.changed", "part=month", "to=June")
        .then(GovernanceRule.self)
    #expect(rule.title == "Notify the Panel and Ofsted")
    #expect(rule.original?.value.text == "Notify the national Panel")
    #expect(rule.adopted?.value.responsible == "local authority")
    #expect(rule.adopted?.value.wayToCheck == "count the days")
    #expect(rule.adopted?.value.month == "June")
    #expect(rule.amendments.count == 4)
}
