import Assurance
import Replay
import Testing
import Trials

private let x = "risk/absence"
private let raised = fact(
    x, "risk.raised", "title=A partner is absent", "owner=Partnership Manager")
private let scored = fact(x, "risk.scored", "likelihood=3", "impact=4")
private func treated(_ how: String) -> Entry { fact(x, "risk.treated", "how=\(how)") }

private let machine = Machine(
    kind: Risk.self,
    ways: [
        "proposed": ["raise"],
        "open": ["raise", "score"],
        "treated": ["raise", "score", "treat"],
        "accepted": ["raise", "score", "treat", "accept"],
        "escalated": ["raise", "score", "treat", "escalate"],
        "closed": ["raise", "score", "treat", "accept", "close"],
        "withdrawn": ["raise", "withdraw"],
        "superseded": ["raise", "supersede"],
    ],
    steps: [
        "raise": raised, "score": scored, "treat": treated("treated"),
        "accept": treated("accepted"), "escalate": treated("escalated"),
        "take back": treated("de-escalated"), "close": fact(x, "thing.closed"),
        "reopen": fact(x, "thing.reopened", "reason=again"),
        "withdraw": fact(x, "thing.withdrawn", "how=withdrawn"),
        "supersede": fact(x, "thing.superseded", "how=merged"),
    ],
    arrows: [
        .init("proposed", "score", "open"),
        .init("open", "treat", "treated"),
        .init("treated", "treat", "treated"),
        .init("treated", "accept", "accepted"),
        .init("treated", "escalate", "escalated"),
        .init("escalated", "take back", "open"),
        .init("accepted", "close", "closed"),
        .init("escalated", "close", "closed"),
        .init("closed", "reopen", "open"),
    ]
        + ["proposed", "open", "treated", "accepted", "escalated"].flatMap {
            [Machine<Risk>.Arrow](
                [.init($0, "withdraw", "withdrawn"), .init($0, "supersede", "superseded")])
        })

@Test func `a risk takes the steps that are drawn`() throws { try machine.checkEveryStep() }

@Test func `a risk begins when it is raised`() { expectOnlyBegins(x, with: ["risk.raised"]) }

@Test func `a risk's score is as given, else likelihood times impact`() throws {
    let given = try Given(raised).when(scored)
    #expect(try given.then(Risk.self).score == 12)
    let again = try given.when(x, "risk.scored", "likelihood=3", "impact=4", "score=15")
        .then(Risk.self)
    #expect(again.score == 15)
    #expect(again.scores.count == 2)
    #expect(try Given(raised).then(Risk.self).score == nil)
    #expect(try given.when(x, "risk.scored", "likelihood=3").then(Risk.self).score == nil)
}

@Test func `a score that no machine can hold is not made up`() throws {
    let risk = try Given(raised)
        .when(x, "risk.scored", "likelihood=\(Int.max)", "impact=2").then(Risk.self)
    #expect(risk.score == nil)
}

@Test(arguments: ["withdrawn", "superseded"])
func `a risk that left the register takes no score`(how: String) throws {
    let gone = try Given(raised).when(fact(x, "thing.\(how)", "how=\(how)", "effective=2023"))
    #expect(try !gone.then(Risk.self).isLive)
    expectRefused(under: "R-10") { try gone.when(scored.with("effective=2024")) }
}

@Test func `a closed risk is off the register and may be reopened`() throws {
    let closed = try Given(raised, scored, treated("treated"), treated("accepted"))
        .when(x, "thing.closed")
    #expect(try !closed.then(Risk.self).isLive)
    #expect(try closed.when(x, "thing.reopened", "reason=again").then(Risk.self).isLive)
}

@Test func `a private person cannot own a risk`() {
    expectRefused(under: "R-12", saying: "Write a role") {
        try Given().when(x, "risk.raised", "title=Absence", "owner=Ms Jane Smith")
    }
}
