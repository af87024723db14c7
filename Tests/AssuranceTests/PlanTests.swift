import Assurance
import Dates
import Replay
import Testing
import Trials

private let plan = "plan/2019-21"
private let drafted = fact(
    plan, "plan.drafted", "title=Business Plan", "period=2019 to 2021", "edition=1",
    "reviewDue=June 2021")
private let approved = fact(plan, "plan.approved", "body=Executive", "edition=2")

@Test func `every step of a plan's life is as drawn`() throws {
    let stages = ["approved", "amended", "reviewed"]
    try Machine(
        kind: Plan.self,
        ways: [
            "drafted": ["draft"], "approved": ["draft", "approve"],
            "amended": ["draft", "approve", "amend"],
            "reviewed": ["draft", "approve", "amend", "review"],
            "closed": ["draft", "approve", "close"],
            "superseded": ["draft", "approve", "review", "supersede"],
            "withdrawn": ["draft", "withdraw"],
        ],
        steps: [
            "draft": drafted, "approve": approved,
            "amend": fact(
                plan, "wording.changed", "part=text", "passage=priority 2", "to=mental health"),
            "review": fact(plan, "plan.reviewed", "outcome=goes on"),
            "close": fact(plan, "thing.closed"),
            "supersede": fact(plan, "thing.superseded", "how=superseded"),
            "withdraw": fact(plan, "thing.withdrawn"),
            "reopen": fact(plan, "thing.reopened", "reason=extended"),
            "except": fact(plan, "plan.exception-reported", "text=late"),
        ],
        arrows: [
            .init("drafted", "draft", "drafted"), .init("drafted", "approve", "approved"),
            .init("approved", "approve", "approved"), .init("approved", "amend", "amended"),
            .init("amended", "amend", "amended"), .init("drafted", "withdraw", "withdrawn"),
            .init("closed", "supersede", "superseded"), .init("closed", "reopen", "approved"),
        ]
            + stages.flatMap { stage in
                [
                    .init(stage, "review", "reviewed"), .init(stage, "close", "closed"),
                    .init(stage, "supersede", "superseded"),
                    .init(stage, "withdraw", "withdrawn"),
                ]
            }
    ).checkEveryStep()
}

@Test func `several bodies may approve one plan`() throws {
    let state = try Given(drafted).when(approved)
        .when(plan, "plan.approved", "body=Full Partnership").then(Plan.self)
    #expect(state.approvals.map(\.value.body) == ["Executive", "Full Partnership"])
    #expect(state.edition == "2")
    #expect(state.irregularSteps.isEmpty)
}

@Test func `a review sets the next review date, or leaves none`() throws {
    let again = try Given(drafted, approved).when(plan, "plan.reviewed", "reviewDue=June 2023")
        .then(Plan.self)
    #expect(again.reviewDue?.value.asWritten == "June 2023")
    let never = try Given(drafted, approved).when(plan, "plan.reviewed").then(Plan.self)
    #expect(never.reviewDue == nil)
}

@Test func `a superseded plan has ended, and names what followed`() throws {
    let state = try Given(drafted, approved).knowing("plan/2023-25")
        .when(plan, "thing.superseded", "how=superseded", "successors=plan/2023-25")
        .then(Plan.self)
    #expect(state.isEnded)
    #expect(state.successors.map(\.text) == ["plan/2023-25"])
}

@Test func `a change to a draft is not an amendment`() throws {
    let state = try Given(drafted).when(plan, "wording.changed", "to=Improvement Plan")
        .then(Plan.self)
    #expect(state.title == "Improvement Plan")
    #expect(state.amendments.isEmpty)
    #expect(state.stage == "drafted")
}

@Test func `spending over the budget is told to the penny`() throws {
    let state = try Given(drafted)
        .when(
            plan, "plan.spend-reported", "line=learning reviews", "spend=4,000", "budget=3,890",
            "period=fy:2022-23"
        )
        .when(plan, "plan.spend-reported", "line=training", "spend=10.50", "total=no")
        .then(Plan.self)
    #expect(state.spending.map(\.value.overspendInPence) == [11_000, nil])
}

@Test func `an exception report names actions that exist`() throws {
    let given = try Given(drafted, approved).knowing("action/1", "meeting/1")
    let state = try given.when(
        plan, "plan.exception-reported", "actions=action/1", "meeting=meeting/1", "text=late"
    ).then(Plan.self)
    #expect(state.exceptions.first?.value.actions.map(\.text) == ["action/1"])
    #expect(throws: Refusal.unknownThing(try ThingID(reading: "action/2"), field: "actions")) {
        try given.when(plan, "plan.exception-reported", "actions=action/2")
    }
}
