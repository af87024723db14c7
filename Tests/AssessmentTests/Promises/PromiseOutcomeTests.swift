import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let action = "action/1"
private let agreed = fact(
    action, "action.agreed", "title=Train", "lead=Lead-EH", "source=audit/s11", "due=2023-12-31",
    "effective=2022-06-20")

private func became(_ facts: [Entry], asAt: String = "2024-01-31") throws -> [Outcome?] {
    let close = try #require(Day(iso: "2022-06-30"))
    return try Given([agreed] + facts).told(Action.self, action, asAt: asAt) { one, world in
        PromiseOutcome(of: one, since: close, in: world).outcome
    }
}

private func superseded(_ by: String, _ how: String) -> Entry {
    fact(
        action, "thing.superseded", "successors=\(by)", "how=\(how)", "effective=2023-05-01")
}

@Test func `a promise is of one class, by what happened to it since the close`() throws {
    #expect(try became([]) == [.silent])
    let slip = fact(action, "action.slipped", "to=2024-12-31", "effective=2023-02-01")
    #expect(try became([slip]) == [.slipped])
    let claim = fact(action, "action.completion-claimed", "effective=2023-03-01")
    #expect(try became([claim]) == [.claimedOnly])
    let check = fact(action, "action.completion-verified", "effective=2023-04-01")
    #expect(try became([claim, check]) == [.delivered])
    #expect(
        try became([fact(action, "thing.withdrawn", "reason=merged", "effective=2023-05-01")])
            == [.dropped])
}

@Test func `what took its place is followed, and never in a circle`() throws {
    let heir = fact(
        "action/2", "action.agreed", "title=Train all", "lead=Lead-EH", "plan=plan/a",
        "due=2024-12-31", "effective=2023-05-01")
    #expect(try became([heir, superseded("action/2", "carried-forward")]) == [.underWay])
    #expect(try became([heir, superseded("action/2", "superseded")]) == [.superseded])
    let back = fact(
        "action/2", "thing.superseded", "successors=\(action)", "how=carried-forward",
        "effective=2023-06-01")
    #expect(try became([heir, superseded("action/2", "carried-forward"), back]) == [.dropped])
}

@Test func `a claim that may not have been made yet leaves two classes`() throws {
    let vague = fact(action, "action.completion-claimed", "effective=2023")
    #expect(try became([vague], asAt: "2023-06-01") == [.silent, .claimedOnly])
}

@Test func `what the peers did not find is outlived only by what was found later`() throws {
    let claim = fact(action, "action.completion-claimed", "effective=2023-03-01")
    let said = fact(
        "peer-review/a", "peer-review.progress-claimed", "claim=1", "about=\(action)",
        "text=All", "effective=2023-06-15")
    let found = fact(
        "peer-review/a", "peer-review.progress-answered", "claim=1", "outcome=not-evidenced",
        "effective=2023-06-15")
    func check(_ on: String) -> Entry {
        fact(action, "action.completion-verified", "effective=\(on)")
    }
    #expect(try became([claim, check("2023-05-01"), said, found]) == [.claimedOnly])
    #expect(try became([claim, check("2023-07-01"), said, found]) == [.delivered])
    #expect(try became([claim, check("June 2023"), said, found]) == [.claimedOnly])
}
