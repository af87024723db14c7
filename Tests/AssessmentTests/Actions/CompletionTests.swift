import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let action = "action/1"
private let agreed = fact(
    action, "action.agreed", "title=Audit", "lead=Lead-EH", "plan=plan/a", "due=2020-12-31",
    "effective=2020-01-15")

private func rated(_ colour: String, _ on: String) -> Entry {
    fact(action, "action.rated", "rating=\(colour)", "effective=\(on)")
}

private func legend(_ colour: String, from day: String = "2019-01-01") -> Entry {
    fact(
        "rule/\(colour)", "rule.adopted", "text=A colour", "sort=legend", "governs=colours",
        "colours.1.colour=\(colour)", "colours.1.means=done", "effective=\(day)")
}

private func stages(_ facts: [Entry], asAt: String = "2021-01-01") throws -> [String?] {
    try Given([agreed] + facts).told(Action.self, action, asAt: asAt) { one, world in
        Completion(of: one, in: world).stage?.rawValue ?? "none"
    }
}

@Test func `a claim, a check and a closure are told apart`() throws {
    let claimed = fact(action, "action.completion-claimed", "effective=2020-07-01")
    let checked = fact(action, "action.completion-verified", "effective=2020-07-10")
    #expect(try stages([]) == ["open"])
    #expect(try stages([claimed]) == ["completion-claimed"])
    #expect(try stages([claimed, checked]) == ["verified"])
    let closed = fact(action, "thing.closed", "effective=2020-07-20")
    #expect(try stages([claimed, checked, closed]) == ["closed"])
    let reopened = fact(action, "thing.reopened", "reason=not so", "effective=2020-08-01")
    #expect(try stages([claimed, checked, closed, reopened]) == ["in-progress"])
}

@Test func `a colour says that it is done by the partnership's own legend`() throws {
    #expect(try stages([rated("blue", "2020-07-01")]) == ["completion-claimed"])
    #expect(try stages([rated("green", "2020-07-01")]) == ["open"])
    #expect(try stages([rated("green", "2020-07-01"), legend("green")]) == ["completion-claimed"])
    #expect(try stages([rated("blue", "2020-07-01"), legend("green")]) == ["open"])
}

@Test func `a legend adopted later does not change what a colour said before`() throws {
    let later = legend("green", from: "2020-10-01")
    #expect(try stages([rated("green", "2020-07-01"), later]) == ["open"])
    #expect(try stages([rated("blue", "2020-07-01"), later]) == ["completion-claimed"])
    #expect(try stages([rated("green", "2020-11-01"), later]) == ["completion-claimed"])
}

@Test func `to leave the colour of what is done opens an action again`() throws {
    #expect(
        try stages([rated("blue", "2020-07-01"), rated("amber", "2020-08-01")]) == ["in-progress"])
    #expect(
        try stages([rated("blue", "2020-07-01"), rated("unrated", "2020-08-01")])
            == ["completion-claimed"])
}

@Test func `a claim that may not have been made leaves both open`() throws {
    let vague = fact(action, "action.completion-claimed", "effective=2020")
    #expect(try stages([vague], asAt: "2020-06-01") == ["open", "completion-claimed"])
}

@Test func `a check by whoever said so is known as such`() throws {
    func checks(_ by: String) throws -> [Bool?] {
        try Given(
            agreed,
            fact(
                action, "action.completion-claimed", "claimedBy=Training Lead",
                "effective=2020-07-01"),
            fact(
                action, "action.completion-verified", "verifiedBy=\(by)", "effective=2020-07-10")
        ).told(Action.self, action, asAt: "2021-01-01") { one, world in
            Completion(of: one, in: world).isCheckedByClaimant
        }
    }
    #expect(try checks("Training Lead") == [true])
    #expect(try checks("QA Manager") == [false])
}

@Suite struct DisputedCompletionTests {
    private func disputes(_ entries: Entry...) throws -> [String?] {
        let agreed = fact(
            "action/1", "action.agreed", "title=Train schools", "lead=Lead-QA", "source=finding/1",
            "effective=1 January 2024")
        let given = try Given([agreed] + entries)
        let day = try #require(Day(iso: "2024-12-31"))
        let action = try ThingID(reading: "action/1")
        return Picture(given.history, at: Cut(asAt: day)).told { world in
            world.one(Action.self, action).flatMap {
                Completion(of: $0, in: world).dispute?.value.text
            }
        }.values
    }

    private let claimed = fact("action/1", "action.completion-claimed", "effective=1 March 2024")
    private let disputed = fact(
        "action/1", "action.completion-disputed", "text=Not so", "effective=1 April 2024")

    @Test func `what is called done is disputed until somebody checks it`() throws {
        #expect(try disputes(claimed, disputed) == ["Not so"])
        let verified = fact(
            "action/1", "action.completion-verified", "effective=1 May 2024")
        #expect(try disputes(claimed, disputed, verified) == [nil])
    }

    @Test func `what is open again is disputed no longer`() throws {
        let reopened = fact(
            "action/1", "thing.reopened", "reason=Not so", "effective=1 May 2024")
        #expect(try disputes(claimed, disputed, reopened) == [nil])
    }
}
