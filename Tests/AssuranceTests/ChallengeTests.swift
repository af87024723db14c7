import Assurance
import Replay
import Testing
import Trials

private let x = "challenge/thresholds"
private let raised = fact(
    x, "challenge.raised", "title=Thresholds", "from=schools", "to=council", "issue=too high")
private let answered = fact(x, "challenge.answered", "answer=They will be reviewed")

private let machine = Machine(
    kind: Challenge.self,
    ways: [
        "raised": ["raise"],
        "answered": ["raise", "answer"],
        "resolved": ["raise", "answer", "resolve"],
        "escalated": ["raise", "answer", "escalate"],
    ],
    steps: [
        "raise": raised, "answer": answered,
        "resolve": fact(x, "challenge.ended", "how=resolved"),
        "escalate": fact(x, "challenge.ended", "how=escalated", "text=to the Executive"),
    ],
    arrows: [
        .init("raised", "answer", "answered"),
        .init("answered", "answer", "answered"),
        .init("answered", "resolve", "resolved"),
        .init("answered", "escalate", "escalated"),
    ])

@Test func `a challenge takes the steps that are drawn`() throws { try machine.checkEveryStep() }

@Test func `a challenge begins when it is raised`() {
    expectOnlyBegins(x, with: ["challenge.raised"])
}

@Test func `a challenge is open until it is settled or taken further`() throws {
    #expect(try Given(raised).then(Challenge.self).isOpen)
    #expect(try Given(raised, answered).then(Challenge.self).isOpen)
    let over = try Given(raised, answered).when(x, "challenge.ended", "how=escalated")
    #expect(try !over.then(Challenge.self).isOpen)
    #expect(try over.then(Challenge.self).answers.last?.value.answer == "They will be reviewed")
}

@Test func `a challenge says who challenged whom`() {
    expectRefused(under: "R-01", saying: "\"to\" is missing") {
        try Given().when(x, "challenge.raised", "title=Thresholds", "from=schools")
    }
}

@Test func `a challenge's issue may be reworded`() throws {
    let challenge = try Given(raised).when(x, "wording.changed", "part=issue", "to=unclear")
        .when(x, "wording.changed", "to=Levels of need").then(Challenge.self)
    #expect(challenge.raising?.value.issue == "unclear")
    #expect(challenge.title == "Levels of need")
}
