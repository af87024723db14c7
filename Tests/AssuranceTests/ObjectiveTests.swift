import Assurance
import Replay
import Testing
import Trials

private let objective = "objective/1.1"
private let objectiveSet = fact(
    objective, "objective.set", "title=Early help reaches families", "number=1.1",
    "measures=fewer referrals", "measures=more early plans")

@Test func `an objective has its measures`() throws {
    let state = try Given().knowing("plan/2019", "priority/early-help")
        .when(objectiveSet.with("plan=plan/2019").with("priority=priority/early-help"))
        .then(Objective.self)
    #expect(state.measures == ["fewer referrals", "more early plans"])
    #expect(state.plan?.text == "plan/2019")
    #expect(state.priority?.text == "priority/early-help")
    #expect(state.number == "1.1")
}

@Test func `a measure replaces the one it names, or stands beside the others`() throws {
    let state = try Given(objectiveSet)
        .when(
            objective, "wording.changed", "part=measures", "from=fewer referrals",
            "to=10% fewer referrals"
        )
        .when(objective, "wording.changed", "part=measures", "to=families say so")
        .then(Objective.self)
    #expect(state.measures == ["10% fewer referrals", "more early plans", "families say so"])
    #expect(state.original?.value.measures == ["fewer referrals", "more early plans"])
}

@Test func `an objective may be reworded and renumbered`() throws {
    let state = try Given(objectiveSet)
        .when(objective, "wording.changed", "to=Early help works")
        .when(objective, "wording.changed", "part=number", "to=1.2")
        .then(Objective.self)
    #expect(state.title == "Early help works")
    #expect(state.number == "1.2")
    #expect(state.original?.value.title == "Early help reaches families")
}
