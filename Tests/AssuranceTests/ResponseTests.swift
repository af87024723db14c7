import Assurance
import Dates
import Replay
import Testing
import Trials

private let response = "response/s11-2023/police/1"
private let set = fact(
    "standard-set/a", "standard-set.issued", "title=A", "edition=1", "scale.name=0-3",
    "scale.steps.1.value=0", "scale.steps.2.value=1", "scale.steps.3.value=2",
    "scale.steps.4.value=3", "scale.threshold=2", "standards.1.code=1",
    "standards.1.title=Leadership")
private let audit = fact(
    "audit/s11-2023", "audit.planned", "title=A", "sort=section-11", "standards=standard-set/a")
private let police = fact(
    "organisation/police", "organisation.admitted", "name=Police", "category=statutory")
private let requested = fact(
    response, "response.requested", "audit=audit/s11-2023", "organisation=organisation/police",
    "standard=1", "due=30 June 2023")

private func submitted(_ rating: String) -> Entry {
    fact(response, "response.submitted", "rating=\(rating)", "signedOffBy=Chief Officer")
}
private func moderated(_ rating: String) -> Entry {
    fact(response, "response.moderated", "rating=\(rating)", "moderator=Independent Scrutineer")
}
private func answered(_ answer: String) -> Entry {
    fact(response, "response.moderation-answered", "answer=\(answer)", "grounds=evidence missed")
}
private func given(_ more: Entry...) throws(Refusal) -> Given {
    try Given([set, audit, police, requested] + more)
}

@Test func `every step of a response's life is as drawn`() throws {
    let way = ["request", "submit", "moderate", "accept", "agree"]
    try Machine(
        kind: Response.self,
        ways: [
            "requested": Array(way[..<1]), "submitted": Array(way[..<2]),
            "moderated": Array(way[..<3]), "accepted": Array(way[..<4]), "under action": way,
            "not returned": ["request", "notReturned"],
            "queried": ["request", "submit", "query"],
            "contested": ["request", "submit", "moderate", "contest"],
            "progressed": way + ["confirm"], "not progressed": way + ["notShown"],
            "archived": way + ["confirm", "close"],
        ],
        steps: [
            "request": requested, "submit": submitted("2"),
            "notReturned": fact(response, "response.not-returned"),
            "query": fact(response, "response.queried", "query=How?"),
            "answer": fact(response, "response.query-answered", "answer=So."),
            "moderate": moderated("1"), "accept": answered("accepted"),
            "contest": answered("contested"),
            "agree": fact(response, "response.action-agreed", "action=action/1"),
            "confirm": fact(response, "response.progress-checked", "outcome=confirmed"),
            "notShown": fact(response, "response.progress-checked", "outcome=not-evidenced"),
            "evidence": fact(response, "response.evidence-attached", "reference=policy"),
            "close": fact(response, "thing.closed"),
            "carry": fact(response, "thing.superseded", "how=carried-forward"),
            "reopen": fact(response, "thing.reopened", "reason=a mistake"),
            "withdraw": fact(response, "thing.withdrawn"),
        ],
        arrows: [
            .init("requested", "submit", "submitted"),
            .init("requested", "notReturned", "not returned"),
            .init("not returned", "submit", "submitted"), .init("submitted", "query", "queried"),
            .init("queried", "answer", "submitted"), .init("queried", "submit", "submitted"),
            .init("submitted", "moderate", "moderated"),
            .init("moderated", "contest", "contested"), .init("contested", "moderate", "moderated"),
            .init("moderated", "accept", "accepted"), .init("accepted", "agree", "under action"),
            .init("under action", "agree", "under action"),
            .init("under action", "confirm", "progressed"),
            .init("under action", "notShown", "not progressed"),
            .init("progressed", "close", "archived"), .init("not progressed", "close", "archived"),
            .init("accepted", "close", "archived"), .init("progressed", "carry", "archived"),
            .init("not progressed", "carry", "archived"), .init("accepted", "carry", "archived"),
        ]
    ).checkEveryStep()
}

@Test func `a self-rating and a moderated rating on the scale are both kept`() throws {
    let state = try given().when(submitted("3")).when(moderated("1")).then(Response.self)
    #expect(state.selfRating == "3")
    #expect(state.moderatedRating == "1")
    #expect(state.lacksEvidence)
}

@Test func `the gap is how many steps higher the organisation rated itself`() throws {
    let scale = try #require(try Given(set).then(StandardSet.self).scale)
    #expect(try given(submitted("3"), moderated("1")).then(Response.self).gap(on: scale) == 2)
    #expect(try given(submitted("1"), moderated("2")).then(Response.self).gap(on: scale) == -1)
    #expect(try given(submitted("1")).then(Response.self).gap(on: scale) == nil)
}

@Test(arguments: [("1", Response.AssuranceLevel.actionRequired), ("2", .assured), ("3", .assured)])
func `an accepted rating below the threshold asks for action`(
    rating: String, means: Response.AssuranceLevel
) throws {
    let scale = try #require(try Given(set).then(StandardSet.self).scale)
    let before = try given(submitted("3"), moderated(rating))
    #expect(try before.then(Response.self).assurance(on: scale) == nil)
    let accepted = try before.when(answered("accepted")).then(Response.self)
    #expect(accepted.assurance(on: scale) == means)
}

@Test func `a contested rating gives no assurance until it is moderated again and accepted`() throws
{
    let scale = try #require(try Given(set).then(StandardSet.self).scale)
    let contested = try given(submitted("3"), moderated("1")).when(answered("contested"))
    #expect(try contested.then(Response.self).assurance(on: scale) == nil)
    let settled = try contested.when(moderated("2")).when(answered("accepted")).then(Response.self)
    #expect(settled.assurance(on: scale) == .assured)
    #expect(settled.moderations.map(\.value.rating) == ["1", "2"])
}

@Test func `a rating outside the scale is refused`() throws {
    let refusal = Refusal.notOnScale("5", scale: "0-3", steps: ["0", "1", "2", "3"])
    #expect(refusal.rule == "R-08")
    #expect(throws: refusal) { try given().when(submitted("5")) }
    #expect(throws: refusal) { try given(submitted("2")).when(moderated("5")) }
}

@Test func `a rating is refused where no scale is known`() throws {
    let bare = fact("standard-set/a", "standard-set.issued", "title=A", "edition=1")
    let given = try Given(bare, audit, police, requested)
    #expect(throws: Refusal.noScale(try ThingID(reading: response))) {
        try given.when(submitted("2"))
    }
}

@Test func `a standard that the set does not have is refused`() throws {
    let refusal = #expect(throws: Refusal.self) {
        try Given(set, audit, police).when(
            "response/s11-2023/police/9", "response.requested", "audit=audit/s11-2023",
            "organisation=organisation/police", "standard=9")
    }
    #expect(refusal?.sentence.contains("\"9\" is not a standard of this edition") == true)
}

@Test func `a response is asked of an organisation, by an audit`() throws {
    let turned = #expect(throws: Refusal.self) {
        try Given(set, audit, police).when(
            response, "response.requested", "audit=organisation/police",
            "organisation=audit/s11-2023", "standard=1")
    }
    #expect(turned?.sentence.contains("is not an audit") == true)
    let both = #expect(throws: Refusal.self) {
        try Given(set, audit, police).when(
            response, "response.requested", "audit=audit/s11-2023",
            "organisation=audit/s11-2023", "standard=1")
    }
    #expect(both?.sentence.contains("is not an organisation") == true)
}

@Test func `an unknown audit is refused`() throws {
    #expect(throws: Refusal.unknownThing(try ThingID(reading: "audit/none"), field: "audit")) {
        try Given(police).when(
            response, "response.requested", "audit=audit/none",
            "organisation=organisation/police", "standard=1")
    }
}

@Test(arguments: [
    ("30 June 2023", Answer.no), ("1 July 2023", .yes), ("summer 2023", .cannotTell),
])
func `a submission is late after the due day`(on: String, answer: Answer) throws {
    let state = try given(submitted("2").with("effective=\(on)")).then(Response.self)
    #expect(state.wasLate == answer)
}

@Test func `a submission after none was recorded is late`() throws {
    let none = try given(fact(response, "response.not-returned"))
    #expect(try none.then(Response.self).wasLate == nil)
    #expect(try none.when(submitted("2")).then(Response.self).wasLate == .yes)
}

@Test func `an action is named once however often it is agreed`() throws {
    let agreed = fact(response, "response.action-agreed", "action=action/1")
    let state = try given(submitted("1"), moderated("1"), answered("accepted"))
        .knowing("action/1").when(agreed).when(agreed).then(Response.self)
    #expect(state.actions.map(\.text) == ["action/1"])
    #expect(state.irregularSteps.isEmpty)
}

@Test func `an archived response takes no rating`() throws {
    let given = try given(
        submitted("2"), moderated("2"), answered("accepted"), fact(response, "thing.closed"))
    let refusal = #expect(throws: Refusal.self) { try given.when(moderated("3")) }
    #expect(refusal?.rule == "R-10")
}

@Test func `evidence is kept as it came`() throws {
    let state = try given(submitted("2"))
        .when(response, "response.evidence-attached", "sort=data", "reference=training log")
        .when(response, "response.evidence-attached", "reference=policy")
        .then(Response.self)
    #expect(state.evidence.map(\.value.reference) == ["training log", "policy"])
    #expect(!state.lacksEvidence)
}
