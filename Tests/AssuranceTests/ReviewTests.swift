import Assurance
import Dates
import Replay
import Testing
import Trials

private let review = "review/child-m"
private let known = fact(
    review, "review.incident-became-known", "title=Child M", "sort=serious-incident",
    "awareOn=23 December 2022")
private let notified = fact(review, "review.notified", "to=national Panel")
private let started = fact(review, "review.rapid-review-started")
private let completed = fact(
    review, "review.rapid-review-completed", "themes=neglect", "themes=Think Family")
private func decided(_ outcome: String) -> Entry {
    fact(review, "review.decided", "outcome=\(outcome)", "decidedBy=rapid review panel")
}
private func replied(_ reply: String) -> Entry {
    fact(review, "review.panel-replied", "reply=\(reply)")
}
private func reversed(_ number: Int) -> Entry {
    fact(
        review, "review.decision-reversed", "decision=\(review)#\(number)", "outcome=lcspr",
        "decidedBy=Independent Chair", "after=national Panel feedback")
}
private let commissioned = fact(review, "review.commissioned", "reviewer=Independent Reviewer")
private let approved = fact(review, "review.report-approved", "approvedBy=Executive")
private let published = fact(
    review, "review.published", "themes=neglect", "themes=trauma-informed practice")

@Test func `every step of a learning review is as drawn`() throws {
    let done = ["know", "notify", "start", "complete"]
    let approvedWay = done + ["lcspr", "commission", "approve"]
    try Machine(
        kind: Review.self,
        ways: [
            "known": Array(done[..<1]), "notified": Array(done[..<2]),
            "in rapid review": Array(done[..<3]), "rapid review done": done,
            "no further review": done + ["noLCSPR"],
            "under reconsideration": done + ["noLCSPR", "disagree"],
            "lcspr decided": done + ["lcspr"], "national review decided": done + ["national"],
            "local review decided": done + ["local"],
            "in review": done + ["lcspr", "commission"], "approved": approvedWay,
            "held": approvedWay + ["hold"], "published": approvedWay + ["publish"],
            "information published": approvedWay + ["inform"],
            "withdrawn": approvedWay + ["publish", "withdraw"], "contributed": ["contribute"],
        ],
        steps: [
            "know": known, "notify": notified, "start": started, "complete": completed,
            "contribute": fact(review, "review.contributed-to", "title=Child Z", "area=Sutton"),
            "lcspr": decided("lcspr"), "noLCSPR": decided("no-lcspr"),
            "national": decided("national"), "local": decided("local-review"),
            "agree": replied("agrees"), "disagree": replied("disagrees"),
            "reverse": reversed(5), "commission": commissioned, "approve": approved,
            "share": fact(review, "review.learning-shared", "forum=Full Partnership"),
            "hold": fact(review, "review.publication-held", "reason=a trial"),
            "release": fact(review, "review.publication-released"), "publish": published,
            "inform": fact(review, "review.published", "informationOnly=yes"),
            "withdraw": fact(review, "thing.withdrawn", "reason=a year has passed"),
        ],
        arrows: [
            .init("known", "notify", "notified"), .init("notified", "notify", "notified"),
            .init("notified", "start", "in rapid review"),
            .init("in rapid review", "complete", "rapid review done"),
            .init("rapid review done", "noLCSPR", "no further review"),
            .init("rapid review done", "lcspr", "lcspr decided"),
            .init("rapid review done", "national", "national review decided"),
            .init("rapid review done", "local", "local review decided"),
            .init("known", "local", "local review decided"),
            .init("no further review", "disagree", "under reconsideration"),
            .init("no further review", "reverse", "lcspr decided"),
            .init("under reconsideration", "reverse", "lcspr decided"),
            .init("lcspr decided", "commission", "in review"),
            .init("local review decided", "commission", "in review"),
            .init("in review", "approve", "approved"), .init("approved", "hold", "held"),
            .init("held", "release", "approved"), .init("approved", "publish", "published"),
            .init("approved", "inform", "information published"),
            .init("published", "withdraw", "withdrawn"),
            .init("information published", "withdraw", "withdrawn"),
        ]
    ).checkEveryStep()
}

@Test func `a reversed decision and the new one are both kept`() throws {
    let given = try Given(known, notified, started, completed, decided("no-lcspr"))
    let state = try given.when(reversed(5)).then(Review.self)
    #expect(state.decisions.map(\.outcome) == [.noLCSPR, .lcspr])
    #expect(state.decisions.map { $0.reversedBy != nil } == [true, false])
    #expect(state.decision?.outcome == .lcspr)
    #expect(state.decision?.rationale == "national Panel feedback")
    #expect(state.stage == "lcspr decided")
}

@Test func `a decision is reversed only once`() throws {
    let given = try Given(known, notified, started, completed, decided("no-lcspr"), reversed(5))
    #expect(throws: Refusal.notInForce(try lineID(4))) { try given.when(reversed(5)) }
    #expect(try given.when(reversed(6)).then(Review.self).decisions.count == 3)
}

@Test func `only a decision can be reversed`() throws {
    let given = try Given(known, notified, started, completed, decided("no-lcspr"))
    #expect(throws: Refusal.notInForce(try lineID(0))) { try given.when(reversed(1)) }
}

@Test func `a decision that is not in the log cannot be reversed`() throws {
    let refusal = #expect(throws: Refusal.self) { try Given(known).when(reversed(9)) }
    #expect(refusal?.rule == "R-05")
}

@Test func `a reversal dated before its decision still comes after it`() throws {
    let state = try Given(
        known, notified, started, completed, decided("no-lcspr").with("effective=March 2023"),
        reversed(5).with("effective=January 2023")
    ).then(Review.self)
    #expect(state.decision?.outcome == .lcspr)
    #expect(state.decisions.first?.reversedBy != nil)
}

@Test func `the Panel's agreement changes nothing, its disagreement reopens the question`() throws {
    let given = try Given(known, notified, started, completed, decided("no-lcspr"))
    #expect(try given.when(replied("agrees")).then(Review.self).stage == "no further review")
    #expect(try given.when(replied("replied")).then(Review.self).stage == "no further review")
    let disagrees = try given.when(replied("disagrees")).then(Review.self)
    #expect(disagrees.stage == "under reconsideration")
    #expect(disagrees.replies.count == 1)
}

@Test func `learning may be shared before the review is published`() throws {
    let state = try Given(known, notified, started, completed, decided("lcspr"))
        .when(review, "review.learning-shared", "forum=Full Partnership", "effective=March 2023")
        .then(Review.self)
    #expect(state.learningShared.map(\.value.forum) == ["Full Partnership"])
    #expect(state.publications.isEmpty)
    #expect(state.irregularSteps.isEmpty)
}

@Test func `themes are those of the rapid review and the publication, each once`() throws {
    let state = try Given(
        known, notified, started, completed, decided("lcspr"), commissioned, approved, published
    ).then(Review.self)
    #expect(state.themes == ["neglect", "Think Family", "trauma-informed practice"])
}

@Test func `the papers may tell only of the publication`() throws {
    let state = try Given(known).when(published).then(Review.self)
    #expect(state.stage == "published")
    #expect(
        state.irregularSteps == [
            IrregularStep(from: "known", to: "published", by: try lineID(1))
        ])
}

@Test func `a review of another area is contributed to`() throws {
    let state = try Given()
        .when(review, "review.contributed-to", "title=Child Z", "area=Sutton", "outcome=learning")
        .then(Review.self)
    #expect(state.title == "Child Z")
    #expect(state.stage == "contributed")
    #expect(state.contribution?.value.area == "Sutton")
}

@Test func `a review withdrawn from publication takes no more facts`() throws {
    let given = try Given(
        known, notified, started, completed, decided("lcspr"), commissioned, approved, published,
        fact(review, "thing.withdrawn"))
    let refusal = #expect(throws: Refusal.self) { try given.when(approved) }
    #expect(refusal?.rule == "R-10")
}

@Test func `a publication held back is released before it is published`() throws {
    let held = try Given(known, decided("local-review"), commissioned, approved)
        .when(
            review, "review.publication-held", "reason=a police investigation", "condition=its end")
    #expect(try held.then(Review.self).stage == "held")
    let state = try held.when(review, "review.publication-released", "reason=it ended")
        .when(published).then(Review.self)
    #expect(state.stage == "published")
    #expect(state.holds.count == 1)
    #expect(state.releases.count == 1)
    #expect(state.irregularSteps.isEmpty)
}
