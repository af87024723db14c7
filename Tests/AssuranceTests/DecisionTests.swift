import Assurance
import Replay
import Testing
import Trials

private let x = "decision/plan-2023-25"
private let taken = fact(
    x, "decision.taken", "body=Executive", "text=The plan is approved", "consulted=police",
    "effective=2 March 2023")
private let chairs = fact(
    x, "decision.taken", "body=Chair", "text=The letter is sent", "betweenMeetings=yes")
private let reversed = fact(
    x, "decision.reversed", "reason=the Panel replied", "outcome=The plan is put off",
    "effective=2025")

private let machine = Machine(
    kind: Decision.self,
    ways: [
        "taken": ["take"],
        "reported back": ["take", "report"],
        "ratified": ["take", "report", "ratify"],
        "reversed": ["take", "reverse"],
    ],
    steps: [
        "take": taken, "report": fact(x, "decision.reported-back", "inWriting=yes"),
        "ratify": fact(x, "decision.ratified"), "reverse": reversed,
    ],
    arrows: [
        .init("taken", "report", "reported back"),
        .init("taken", "ratify", "ratified"),
        .init("reported back", "ratify", "ratified"),
        .init("taken", "reverse", "reversed"),
        .init("reported back", "reverse", "reversed"),
        .init("ratified", "reverse", "reversed"),
    ])

@Test func `a decision takes the steps that are drawn`() throws { try machine.checkEveryStep() }

@Test func `a decision begins when it is taken`() {
    expectOnlyBegins(x, with: ["decision.taken"])
}

@Test func `a reversal takes force and the decision stays`() throws {
    let decision = try Given(taken).when(reversed).then(Decision.self)
    #expect(decision.isReversed)
    #expect(decision.inForce == "The plan is put off")
    #expect(decision.taking?.value.wording == "The plan is approved")
    #expect(decision.title == "The plan is approved")
}

@Test func `a decision cannot be reversed twice`() throws {
    let given = try Given(taken).when(reversed)
    let error = #expect(throws: Refusal.self) { try given.when(reversed) }
    #expect(error == .notInForce(try lineID(0)))
    #expect(error?.rule == "R-09")
}

@Test func `a decision taken anew after its reversal is in force, and can be reversed again`()
    throws
{
    let anew = try Given(taken).when(reversed)
        .when(x, "decision.taken", "body=Executive", "text=The plan stands", "effective=2026")
    let decision = try anew.then(Decision.self)
    #expect(decision.inForce == "The plan stands")
    #expect(decision.takings.count == 2 && decision.reversals.count == 1)
    #expect(decision.irregularSteps.map(\.from) == ["reversed"])
    #expect(
        try anew.when(x, "decision.reversed", "reason=cost", "outcome=None", "effective=2027").then(
            Decision.self
        ).isReversed)
}

@Test func `a chair's decision awaits its report to a meeting`() throws {
    let given = try Given(chairs).knowing("meeting/next")
    #expect(try Given(chairs).then(Decision.self).awaitsReport)
    let told = try given.when(x, "decision.reported-back", "meeting=meeting/next")
        .then(Decision.self)
    #expect(!told.awaitsReport)
    #expect(told.wasBetweenMeetings == true)
    #expect(try !Given(taken).then(Decision.self).awaitsReport)
}

@Test func `a decision names only meetings that the ledger holds`() {
    expectRefused(under: "R-04", saying: "meeting/none") {
        try Given().when(x, "decision.taken", "body=Executive", "text=Yes", "meeting=meeting/none")
    }
}

@Test func `a decision needs its body, its words and, when reversed, its new outcome`() {
    expectRefused(under: "R-01", saying: "\"body\" is missing") {
        try Given().when(x, "decision.taken", "text=Yes")
    }
    expectRefused(under: "R-01", saying: "\"outcome\" is missing") {
        try Given(taken).when(x, "decision.reversed", "reason=cost")
    }
}

@Test func `a decision's words may be put better`() throws {
    let decision = try Given(taken).when(x, "wording.changed", "part=text", "to=Approved")
        .then(Decision.self)
    #expect(decision.inForce == "Approved")
    #expect(!decision.isRatified)
}
