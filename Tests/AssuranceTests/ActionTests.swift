import Assurance
import Dates
import Replay
import Testing
import Trials

private let action = "action/2.b.2a"
private let agreed = fact(
    action, "action.agreed", "title=Develop a neglect tool", "lead=Lead-QA", "plan=plan/2019-21",
    "oversight=Early Help and Neglect", "due=January 2020", "measures=tool in use")
private let claimed = fact(action, "action.completion-claimed", "claimedBy=Lead-QA")
private let verified = fact(action, "action.completion-verified", "verifiedBy=QA Manager")
private func rated(_ colour: String) -> Entry {
    fact(action, "action.rated", "rating=\(colour)")
}
private func slipped(_ to: String) -> Entry {
    fact(action, "action.slipped", "to=\(to)", "reason=staff changes")
}

@Test func `every step of an action's life is as drawn`() throws {
    let way = ["agree", "start", "claim", "verify", "close"]
    let open = ["proposed", "open", "in progress", "completion claimed"]
    try Machine(
        kind: Action.self,
        ways: [
            "proposed": ["propose"], "open": ["propose", "agree"],
            "in progress": Array(way[..<2]), "completion claimed": Array(way[..<3]),
            "verified": Array(way[..<4]), "closed": way, "superseded": ["agree", "supersede"],
            "carried forward": ["agree", "carry"], "withdrawn": ["agree", "withdraw"],
        ],
        steps: [
            "propose": fact(action, "action.proposed", "title=Tool"), "agree": agreed,
            "start": fact(action, "progress.reported", "text=begun", "state=started"),
            "claim": claimed, "verify": verified, "close": fact(action, "thing.closed"),
            "reopen": fact(action, "thing.reopened", "reason=not in use"),
            "supersede": fact(action, "thing.superseded", "how=superseded"),
            "carry": fact(action, "thing.superseded", "how=carried-forward"),
            "withdraw": fact(action, "thing.withdrawn", "reason=no longer needed"),
            "blue": rated("blue"), "green": rated("green"), "slip": slipped("March 2021"),
            "impact": fact(action, "impact.evidenced", "measure=tool in use"),
        ],
        arrows: [
            .init("proposed", "agree", "open"), .init("open", "start", "in progress"),
            .init("open", "claim", "completion claimed"),
            .init("in progress", "claim", "completion claimed"),
            .init("open", "blue", "completion claimed"),
            .init("in progress", "blue", "completion claimed"),
            .init("completion claimed", "verify", "verified"),
            .init("verified", "close", "closed"), .init("closed", "reopen", "in progress"),
            .init("verified", "reopen", "in progress"),
            .init("completion claimed", "reopen", "in progress"),
        ]
            + open.flatMap { stage in
                [
                    .init(stage, "supersede", "superseded"),
                    .init(stage, "carry", "carried forward"),
                    .init(stage, "withdraw", "withdrawn"),
                ]
            }
    ).checkEveryStep()
}

@Test func `an action agreed from nowhere is refused`() throws {
    expectRefused(under: "R-11") {
        try Given().when(action, "action.agreed", "title=Tool", "lead=Lead-QA")
    }
}

@Test(arguments: ["objective=objective/2.b", "source=finding/1", "plan=plan/2019-21"])
func `an objective, a source or a plan is an origin`(origin: String) throws {
    let given = try Given().knowing("objective/2.b", "finding/1", "plan/2019-21")
    let state = try given.when(action, "action.agreed", "title=Tool", "lead=Lead-QA", origin)
        .then(Action.self)
    #expect(state.stage == "open")
}

@Test func `an action says who leads it, or that this is not stated`() throws {
    let given = try Given().knowing("plan/2019-21")
    let refusal = #expect(throws: Refusal.self) {
        try given.when(action, "action.agreed", "title=Tool", "plan=plan/2019-21")
    }
    #expect(refusal?.sentence.contains("lead") == true)
    let state = try given.when(
        action, "action.agreed", "title=Tool", "plan=plan/2019-21", "lead=not stated"
    ).then(Action.self)
    #expect(state.terms?.value.lead?.text == "not stated")
}

@Test func `an action may be proposed without origin or lead`() throws {
    let state = try Given().when(action, "action.proposed", "title=Tool").then(Action.self)
    #expect(state.stage == "proposed")
    #expect(state.due == nil)
}

@Test func `a colour that is not in the legend is refused`() throws {
    let refusal = #expect(throws: Refusal.self) { try Given(agreed).when(rated("yellow")) }
    #expect(refusal?.sentence.contains("blue, green, amber, red, unrated") == true)
}

@Test func `leaving blue is read as reopening`() throws {
    let blue = try Given(agreed).when(rated("blue"))
    #expect(try blue.then(Action.self).stage == "completion claimed")
    for colour in ["green", "amber", "red"] {
        let state = try blue.when(rated(colour)).then(Action.self)
        #expect(state.stage == "in progress")
        #expect(state.irregularSteps.isEmpty)
    }
    #expect(try blue.when(rated("unrated")).then(Action.self).stage == "completion claimed")
}

@Test func `blue on a closed action changes nothing, and leaving it then reopens`() throws {
    let closed = try Given(agreed, claimed, verified, fact(action, "thing.closed"))
    let blue = try closed.when(rated("blue"))
    #expect(try blue.then(Action.self).stage == "closed")
    #expect(try blue.when(rated("red")).then(Action.self).stage == "in progress")
}

@Test func `green, amber and red change freely`() throws {
    let state = try Given(agreed, rated("green"), rated("red"), rated("amber")).then(Action.self)
    #expect(state.rating?.value.rating == .amber)
    #expect(state.ratings.count == 3)
    #expect(state.stage == "open")
    #expect(state.irregularSteps.isEmpty)
}

@Test func `never rated is not the same as rated unrated`() throws {
    #expect(try Given(agreed).then(Action.self).rating == nil)
    #expect(try Given(agreed, rated("unrated")).then(Action.self).rating?.value.rating == .unrated)
}

@Test func `a slip moves the due date and the first date is kept`() throws {
    let state = try Given(agreed).when(slipped("March 2020")).when(slipped("September 2020"))
        .then(Action.self)
    #expect(state.due?.value.asWritten == "September 2020")
    #expect(state.original?.value.due?.asWritten == "January 2020")
    #expect(state.slips.count == 2)
    #expect(state.stage == "open")
    // From 31 January 2020 to 1 and to 30 September 2020.
    #expect(state.slippage == DayRange(least: 214, most: 243))
}

@Test func `an action that never slipped has no slippage`() throws {
    #expect(try Given(agreed).then(Action.self).slippage == nil)
}

@Test func `a slip that leaves the date open takes the due date away`() throws {
    let state = try Given(agreed).when(action, "action.slipped", "reason=under review")
        .then(Action.self)
    #expect(state.due == nil)
    #expect(state.slippage == nil)
}

@Test func `a reopened action has no claim in force`() throws {
    let state = try Given(agreed, claimed).when(action, "thing.reopened", "reason=not in use")
        .then(Action.self)
    #expect(state.claim == nil)
    #expect(state.claims.count == 1)
    #expect(state.isOpen)
}

@Test func `a transfer changes the lead or the oversight and keeps the other`() throws {
    let state = try Given(agreed)
        .when(
            action, "action.transferred", "oversight=Effective Safeguarding", "cause=groups merged"
        )
        .when(action, "action.transferred", "lead=Lead-EH", "formerLead=Lead-QA")
        .then(Action.self)
    #expect(state.terms?.value.lead?.text == "Lead-EH")
    #expect(state.terms?.value.oversight == ["Effective Safeguarding"])
    #expect(state.original?.value.lead?.text == "Lead-QA")
    #expect(state.transfers.count == 2)
}

@Test func `a reworded action keeps its first wording`() throws {
    let state = try Given(agreed)
        .when(action, "wording.changed", "to=Develop and launch a neglect tool")
        .when(action, "wording.changed", "part=measures", "to=used in every case")
        .then(Action.self)
    #expect(state.title == "Develop and launch a neglect tool")
    #expect(state.original?.value.title == "Develop a neglect tool")
    #expect(state.terms?.value.measures == "used in every case")
    #expect(state.rewordings.count == 2)
}

@Test func `an agreement takes the place of the proposal`() throws {
    let proposal = fact(action, "action.proposed", "title=Tool", "due=2025")
    let state = try Given(proposal, agreed).then(Action.self)
    #expect(state.original?.value.title == "Develop a neglect tool")
    #expect(state.due?.value.asWritten == "January 2020")
}

@Test(arguments: ["superseded", "carried-forward"])
func `an action that was succeeded takes no more facts`(how: String) throws {
    let given = try Given(agreed, fact(action, "thing.superseded", "how=\(how)"))
    for entry in [slipped("March 2021"), rated("green"), claimed] {
        let refusal = #expect(throws: Refusal.self) { try given.when(entry) }
        #expect(refusal?.rule == "R-10")
    }
}

@Test func `a withdrawn action takes a correction`() throws {
    let given = try Given(agreed, fact(action, "thing.withdrawn", "reason=moved"))
    try given.when(
        action, "event.corrected", "target=\(action)#1", "reason=misread", "right.1.field=due",
        "right.1.value=June 2020")
    #expect(
        throws: Refusal.ended(try ThingID(reading: action), stage: "withdrawn", by: try lineID(1))
    ) {
        try given.when(rated("red"))
    }
}
