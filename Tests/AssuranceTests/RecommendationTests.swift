import Assurance
import Dates
import Replay
import Testing
import Trials

private let recommendation = "recommendation/franklyn-1"
private let made = fact(
    recommendation, "recommendation.made", "source=review/franklyn", "text=Train all staff",
    "due=March 2024")
private func answered(_ answer: String, _ body: String? = nil) -> Entry {
    let entry = fact(recommendation, "recommendation.answered", "answer=\(answer)")
    return body.map { entry.with("answeredBy=\($0)") } ?? entry
}
private func converted(_ action: String) -> Entry {
    fact(recommendation, "recommendation.converted", "actions=\(action)")
}
private func progress(_ state: String) -> Entry {
    fact(recommendation, "progress.reported", "text=under way", "state=\(state)")
}

@Test func `every step of a recommendation's life is as drawn`() throws {
    let way = ["make", "accept", "convert", "start", "claim", "impact", "close"]
    let open = [
        "made", "accepted", "partly accepted", "reconsidered", "converted", "implementing",
        "implementation claimed", "impact evidenced",
    ]
    try Machine(
        kind: Recommendation.self,
        ways: [
            "made": Array(way[..<1]), "accepted": Array(way[..<2]),
            "converted": Array(way[..<3]), "implementing": Array(way[..<4]),
            "implementation claimed": Array(way[..<5]), "impact evidenced": Array(way[..<6]),
            "closed": way, "partly accepted": ["make", "acceptPartly"],
            "rejected": ["make", "reject"], "reconsidered": ["make", "reject", "reconsider"],
            "superseded": ["make", "supersede"], "withdrawn": ["make", "withdraw"],
        ],
        steps: [
            "make": made, "accept": answered("accepted"),
            "acceptPartly": answered("partly-accepted"), "reject": answered("rejected"),
            "reconsider": answered("reconsidered"), "convert": converted("action/1"),
            "start": progress("started"),
            "claim": fact(recommendation, "recommendation.implementation-claimed"),
            "impact": fact(recommendation, "impact.evidenced", "measure=staff trained"),
            "close": fact(recommendation, "thing.closed"),
            "reopen": fact(recommendation, "thing.reopened", "reason=it lapsed"),
            "supersede": fact(recommendation, "thing.superseded", "how=superseded"),
            "withdraw": fact(recommendation, "thing.withdrawn"),
        ],
        arrows: ["made", "reconsidered"].flatMap { stage in
            [
                .init(stage, "accept", "accepted"),
                .init(stage, "acceptPartly", "partly accepted"),
                .init(stage, "reject", "rejected"),
            ]
        }
            + open.flatMap { stage in
                [
                    .init(stage, "supersede", "superseded"),
                    .init(stage, "withdraw", "withdrawn"),
                ]
            }
            + [
                .init("rejected", "reconsider", "reconsidered"),
                .init("accepted", "convert", "converted"),
                .init("partly accepted", "convert", "converted"),
                .init("converted", "convert", "converted"),
                .init("converted", "start", "implementing"),
                .init("implementing", "claim", "implementation claimed"),
                .init("implementation claimed", "impact", "impact evidenced"),
                .init("impact evidenced", "close", "closed"),
                .init("closed", "reopen", "implementing"),
            ]
    ).checkEveryStep()
}

@Test func `a rejection takes only reconsidering`() throws {
    let rejected = try Given(made, answered("rejected"))
    let id = try ThingID(reading: recommendation)
    for answer in ["accepted", "partly-accepted", "rejected"] {
        #expect(throws: Refusal.ended(id, stage: "rejected", by: try lineID(1))) {
            try rejected.when(answered(answer))
        }
    }
    let again = try rejected.when(answered("reconsidered")).when(answered("accepted"))
    #expect(try again.then(Recommendation.self).stage == "accepted")
    #expect(try again.then(Recommendation.self).irregularSteps.isEmpty)
}

@Test func `a superseded recommendation is not reconsidered`() throws {
    let given = try Given(made, fact(recommendation, "thing.superseded", "how=superseded"))
    let refusal = #expect(throws: Refusal.self) { try given.when(answered("reconsidered")) }
    #expect(refusal?.rule == "R-10")
}

@Test func `a rejected recommendation is not converted`() throws {
    let given = try Given(made, answered("rejected")).knowing("action/1")
    let refusal = #expect(throws: Refusal.self) { try given.when(converted("action/1")) }
    #expect(refusal?.rule == "R-10")
}

@Test func `one body's rejection among several does not end it`() throws {
    let two = made.with("ofWhom=Police").with("ofWhom=ICB")
    let first = try Given(two).when(answered("rejected", "Police"))
    #expect(try first.then(Recommendation.self).stage == "made")
    let mixed = try first.when(answered("accepted", "ICB")).then(Recommendation.self)
    #expect(mixed.stage == "partly accepted")
    #expect(mixed.standingAnswers.map(\.value.answer) == [.rejected, .accepted])
    #expect(mixed.irregularSteps.isEmpty)
    let both = try first.when(answered("rejected", "ICB")).then(Recommendation.self)
    #expect(both.stage == "rejected")
}

@Test func `a further body's acceptance does not undo what has been done`() throws {
    let two = made.with("ofWhom=Police").with("ofWhom=ICB")
    let state = try Given(two, answered("accepted", "Police"), converted("action/1"))
        .when(answered("accepted", "ICB")).then(Recommendation.self)
    #expect(state.stage == "converted")
    #expect(state.irregularSteps.isEmpty)
}

@Test func `a conversion names its actions, each once`() throws {
    let given = try Given(made, answered("accepted")).knowing("action/1", "action/2")
    let state = try given.when(converted("action/1")).when(converted("action/1"))
        .when(converted("action/2")).then(Recommendation.self)
    #expect(state.actions.map(\.text) == ["action/1", "action/2"])
    let refusal = #expect(throws: Refusal.self) {
        try given.when(recommendation, "recommendation.converted")
    }
    #expect(refusal?.sentence.contains("actions") == true)
}

@Test func `progress that is only planned does not begin the work`() throws {
    let given = try Given(made, answered("accepted"), converted("action/1"))
    #expect(try given.when(progress("planned")).then(Recommendation.self).stage == "converted")
    #expect(try given.when(progress("done")).then(Recommendation.self).stage == "implementing")
}

@Test func `an open recommendation is overdue after the last day of its due month`() throws {
    let state = try Given(made).then(Recommendation.self)
    #expect(state.isOverdue(on: try #require(Day(iso: "2024-03-31"))) == .no)
    #expect(state.isOverdue(on: try #require(Day(iso: "2024-04-01"))) == .yes)
    let closed = try Given(made).when(recommendation, "thing.withdrawn").then(Recommendation.self)
    #expect(closed.isOverdue(on: try #require(Day(iso: "2024-04-01"))) == nil)
}

@Test func `a recommendation without anyone to do it says so`() throws {
    #expect(try Given(made).then(Recommendation.self).lacksOwner)
    #expect(try !Given(made.with("ofWhom=Police")).then(Recommendation.self).lacksOwner)
}
