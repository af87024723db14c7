import Assurance
import Dates
import Replay
import Testing
import Trials

private let review = "peer-review/one-year-on"
private let scheduled = fact(
    review, "peer-review.scheduled", "title=One-Year-On", "on=January 2023",
    "chairs=Independent Scrutineer", "chairs=Young Scrutineer")
private let invited = fact(review, "peer-review.invited", "count=16")
private let held = fact(review, "peer-review.held", "effective=January 2023")
private let claimed = fact(
    review, "peer-review.progress-claimed", "claim=a", "theme=voice of the child",
    "text=Young Scrutineer attended five sub-groups")
private func answered(_ outcome: String) -> Entry {
    fact(review, "peer-review.progress-answered", "claim=a", "outcome=\(outcome)")
}

@Test func `every step of a peer review is as drawn`() throws {
    try Machine(
        kind: PeerReview.self,
        ways: [
            "scheduled": ["schedule"], "invited": ["schedule", "invite"],
            "held": ["schedule", "invite", "hold"],
            "reported": ["schedule", "invite", "hold", "report"],
            "closed": ["schedule", "invite", "hold", "report", "close"],
            "cancelled": ["schedule", "cancel"],
        ],
        steps: [
            "schedule": scheduled, "invite": invited, "hold": held,
            "report": fact(review, "peer-review.reported", "summary=progress"),
            "claim": claimed, "close": fact(review, "thing.closed"),
            "cancel": fact(review, "thing.withdrawn", "how=cancelled"),
            "reopen": fact(review, "thing.reopened", "reason=more"),
            "supersede": fact(review, "thing.superseded", "how=merged"),
        ],
        arrows: [
            .init("scheduled", "schedule", "scheduled"), .init("scheduled", "invite", "invited"),
            .init("invited", "hold", "held"), .init("held", "report", "reported"),
            .init("reported", "close", "closed"), .init("scheduled", "cancel", "cancelled"),
        ]
    ).checkEveryStep()
}

@Test func `who attended is not recorded, which is not the same as nobody`() throws {
    let state = try Given(scheduled, invited).when(held).then(PeerReview.self)
    #expect(state.invitedCount == 16)
    #expect(state.attendedCount == nil)
    #expect(state.chairs.map(\.text) == ["Independent Scrutineer", "Young Scrutineer"])
}

@Test func `organisations named are counted where no number is given`() throws {
    let state = try Given(scheduled).knowing("organisation/a", "organisation/b")
        .when(
            review, "peer-review.invited", "organisations=organisation/a",
            "organisations=organisation/b"
        )
        .when(
            review, "peer-review.held", "attended=organisation/b", "chairs=Lay Member"
        ).then(PeerReview.self)
    #expect(state.invitedCount == 2)
    #expect(state.attendedCount == 1)
    #expect(state.chairs.map(\.text) == ["Lay Member"])
}

@Test func `a postponed session keeps every date that was set`() throws {
    let state = try Given(scheduled)
        .when(review, "peer-review.scheduled", "title=One-Year-On", "on=March 2023")
        .then(PeerReview.self)
    #expect(state.scheduledFor?.asWritten == "March 2023")
    #expect(state.postponements == 1)
    #expect(state.schedulings.first?.value.on?.asWritten == "January 2023")
    #expect(state.irregularSteps.isEmpty)
}

@Test(arguments: ["confirmed", "not-evidenced", "disputed"])
func `a claim of progress is answered`(outcome: String) throws {
    let state = try Given(scheduled, invited, held, claimed).when(answered(outcome))
        .then(PeerReview.self)
    #expect(state.claim("a")?.life.stage?.rawValue == outcome)
    #expect(state.irregularSteps.isEmpty)
}

@Test func `a claim without evidence may be confirmed later, even once the session is closed`()
    throws
{
    let state = try Given(
        scheduled, invited, held, claimed, answered("not-evidenced"),
        fact(review, "peer-review.reported"), fact(review, "thing.closed")
    ).when(answered("confirmed")).then(PeerReview.self)
    #expect(state.claim("a")?.life.stage == .confirmed)
    #expect(state.claim("a")?.answers.count == 2)
    #expect(state.irregularSteps.isEmpty)
}

@Test(arguments: [
    ("confirmed", "not-evidenced"), ("confirmed", "disputed"), ("disputed", "confirmed"),
])
func `other changes of mind about a claim are kept as irregular`(first: String, then: String) throws
{
    let state = try Given(scheduled, claimed, answered(first)).when(answered(then))
        .then(PeerReview.self)
    #expect(state.claim("a")?.life.stage?.rawValue == then)
    #expect(state.irregularSteps.count == 1)
}

@Test func `an answer to no claim is refused`() throws {
    let refusal = #expect(throws: Refusal.self) {
        try Given(scheduled, claimed).when(
            review, "peer-review.progress-answered", "claim=b", "outcome=confirmed")
    }
    #expect(refusal?.sentence.contains("Its claims are: a.") == true)
    let none = #expect(throws: Refusal.self) { try Given(scheduled).when(answered("confirmed")) }
    #expect(none?.sentence.contains("None was made yet.") == true)
}

@Test func `a cancelled session cannot be held`() throws {
    let given = try Given(scheduled, fact(review, "thing.withdrawn", "how=cancelled"))
    let refusal = #expect(throws: Refusal.self) { try given.when(review, "peer-review.held") }
    #expect(refusal?.rule == "R-10")
}
