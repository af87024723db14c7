import Assessment
import Assurance
import Dates
import Replay
import Reports
import Tables
import Testing

/// History step by step, in the order in which it was learned.
struct ReplayTests {
    private func history() throws -> Given {
        var given = Given()
        given.from("002", known: "2023-01-10")
        try given.record("plan.drafted", "plan/p", "title=Plan", "effective=2022-04-01")
        try given.record(
            "action.agreed", "action/1", "title=Audit", "lead=not stated", "due=2022-10-01",
            "plan=plan/p", "effective=2022-05-12")
        given.from("003", known: "2023-06-01")
        try given.record("action.slipped", "action/1", "to=2023-03-31", "effective=2022-12-08")
        // Recorded last, from a paper older than the others.
        given.from("001", known: "2022-06-30")
        try given.record(
            "organisation.admitted", "organisation/o", "name=Police",
            "category=statutory", "effective=2021-04-01")
        return given
    }

    /// A replay that can be moved inside an expectation.
    private final class Walk {
        private(set) var replay: ReplayWalk

        init(_ replay: ReplayWalk) { self.replay = replay }

        var place: Int { replay.place }
        func go(_ move: ReplayWalk.Move) -> Bool { replay.go(move) }
    }

    private func replay(_ given: Given, _ order: ReplayWalk.Order = .known) throws -> ReplayWalk {
        ReplayWalk(try given.picture(), order: order)
    }

    private func subjects(_ replay: ReplayWalk) -> [String] { replay.steps.map(\.at.subject.text) }

    @Test func `steps stand in the order in which they became known, or were recorded`() throws {
        let given = try history()
        #expect(
            subjects(try replay(given)) == [
                "organisation/o", "plan/p", "action/1", "action/1",
            ])
        #expect(
            subjects(try replay(given, .recorded)) == [
                "plan/p", "action/1", "action/1", "organisation/o",
            ])
    }

    @Test func `it goes forward and back, and stays where there is nowhere to go`() throws {
        let replay = Walk(try replay(history()))
        #expect(!replay.go(.back))
        #expect(replay.go(.forward))
        #expect(replay.place == 1)
        #expect(replay.go(.last))
        #expect(!replay.go(.forward))
        #expect(replay.place == 3)
        #expect(replay.go(.previousOfThing))
        #expect(replay.place == 2)
        #expect(replay.go(.first))
        #expect(!replay.go(.nextOfThing))
    }

    @Test func `it goes to what was known by a day, and to the next change of a thing`() throws {
        let replay = Walk(try replay(history()))
        let day = try #require(Day(iso: "2023-02-01"))
        #expect(replay.go(.day(day)))
        #expect(replay.place == 2)
        #expect(replay.go(.thing(try ThingID(reading: "organisation/o"))))
        #expect(replay.place == 0)
        #expect(replay.go(.thing(try ThingID(reading: "action/1"))))
        #expect(replay.place == 2)
        #expect(!replay.go(.thing(try ThingID(reading: "action/2"))))
    }

    @Test func `a walk forward and back passes the same steps`() throws {
        let replay = Walk(try replay(history()))
        var seen: [Int] = [replay.place]
        while replay.go(.forward) { seen.append(replay.place) }
        var back: [Int] = [replay.place]
        while replay.go(.back) { back.append(replay.place) }
        #expect(seen == Array(back.reversed()))
    }

    @Test func `each step says what it changed, by what was known then`() throws {
        let table = try #require(try replay(history()).page().table("Steps"))
        #expect(table.column("changed")[2] == "It began.")
        #expect(
            table.column("changed")[3]
                == "Due: 1 October 2022 → 31 March 2023; Slips: 0 → 1")
    }

    @Test func `a correction changes the state only from its own step on`() throws {
        var given = try history()
        let slip = given.history.facts[2].at.id
        given.from("004", known: "2024-01-01")
        try given.record(
            "event.corrected", "action/1", "target=\(slip)", "reason=Misread",
            "right.1.field=to", "right.1.value=2023-04-30")
        let table = try #require(try replay(given).page().table("Steps"))
        #expect(table.column("changed")[3].hasPrefix("Due: 1 October 2022 → 31 March 2023"))
        #expect(table.column("changed")[4] == "Due: 31 March 2023 → 30 April 2023")
    }

    @Test func `things and days narrow it, and the state before them is not lost`() throws {
        let picture = try history().picture()
        let from = try #require(Day(iso: "2023-02-01"))
        let narrowed = ReplayWalk(picture, of: [try ThingID(reading: "action/1")], from: from)
        #expect(narrowed.steps.count == 1)
        #expect(
            narrowed.page().table("Steps")?.column("changed").first?.hasPrefix(
                "Due: 1 October 2022 →")
                == true)
    }

    @Test func `nothing to step through is said, and nothing moves`() throws {
        let replay = Walk(ReplayWalk(try Given().picture()))
        #expect(replay.replay.step == nil)
        for move in [ReplayWalk.Move.forward, .back, .first, .last, .nextOfThing, .previousOfThing]
        {
            #expect(!replay.go(move))
        }
        #expect(replay.replay.page().lead == ["No fact answers to this, so there is no step."])
        #expect(replay.replay.panes().happened.title == "No step")
    }

    @Test func `the screen shows the step beside the state, and marks what changed`() throws {
        var replay = try replay(history())
        replay.go(.last)
        let panes = replay.panes()
        let lines = Panes(panes.happened, panes.state, width: 100).lines(from: 0, atMost: 40)
        #expect(lines.first == "Step 4 of 4" + String(repeating: " ", count: 37) + " │ action/1#2")
        #expect(lines.contains { $0.contains("> Due:") && $0.contains("31 March 2023") })
        #expect(lines.contains { $0.contains("  Status:") && $0.contains("open") })
    }
}
