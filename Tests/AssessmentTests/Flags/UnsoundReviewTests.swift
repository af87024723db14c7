import Assessment
import Assurance
import Replay
import Testing
import Trials

private let review = "review/child-x"
/// The rules of a partnership on which each part of the flag rests.
private let rules = [
    fact(
        "rule/public", "rule.adopted", "text=Kept public", "sort=statutory",
        "governs=kept-public", "clockDays=1", "clockUnit=years", "effective=2019-01-01"),
    fact(
        "rule/reported", "rule.adopted", "text=Reported", "sort=statutory",
        "governs=review-published", "effective=2019-01-01"),
    fact(
        "rule/decided", "rule.adopted", "text=Decided", "sort=statutory",
        "governs=review-criteria", "effective=2019-01-01"),
]
private let known = fact(
    review, "review.incident-became-known", "title=Child X", "sort=lcspr", "effective=2020-01-01")
private let commissioned = fact(
    review, "review.commissioned", "reviewer=Independent reviewer", "effective=2020-03-01")
private let withdrawn = fact(review, "thing.withdrawn", "how=withdrawn")

private func ruled(_ facts: Entry...) throws -> Given { try Given(rules + facts) }

private func decided(_ field: String = "rationale=the criteria are met") -> Entry {
    fact(review, "review.decided", "outcome=lcspr", "effective=2020-02-01").with(field)
}

private func published(_ fields: String...) -> Entry {
    var entry = fact(review, "review.published", "report=on the website", "effective=2021-01-01")
    for field in fields { entry = entry.with(field) }
    return entry
}

private let sound = published("analysesSystem=yes", "namesReviewer=yes")

@Test func `a review withdrawn within a year of publication is flagged`() throws {
    let soon = try ruled(known, decided(), sound, withdrawn.with("effective=2021-12-31"))
    let breach = try #require(soon.raises(UnsoundReview.self).first)
    #expect(breach.part == "withdrawn")
    #expect(breach.since == days("2021-12-31", "2021-12-31"))
    #expect(breach.sentence == "Withdrawn before it had been public for as long as the rules ask.")
    let later = try ruled(known, decided(), sound, withdrawn.with("effective=2022-01-01"))
    #expect(try later.flags(UnsoundReview.self) == [])
    let vague = try ruled(known, decided(), sound, withdrawn.with("effective=winter 2021"))
    #expect(try vague.flags(UnsoundReview.self) == ["\(review) withdrawn?"])
}

@Test func `a decision without a rationale is flagged`() throws {
    let given = try ruled(known, decided("decidedBy=Rapid review panel"))
    let breach = try #require(given.raises(UnsoundReview.self).first)
    #expect(breach.sentence == "Decided \"lcspr\", and no rationale is recorded.")
    #expect(breach.since == days("2020-02-01", "2020-02-01"))
    #expect(try ruled(known, decided()).flags(UnsoundReview.self) == [])
}

@Test func `a report without reviewer or analysis is flagged`() throws {
    let given = try ruled(
        known, decided(), published("analysesSystem=no", "namesReviewer=no"))
    #expect(try given.flags(UnsoundReview.self) == ["\(review) analysis", "\(review) reviewer"])
    #expect(try ruled(known, decided(), sound).flags(UnsoundReview.self) == [])
}

@Test func `what is not recorded of a report cannot be told`() throws {
    let given = try ruled(known, decided(), commissioned, published())
    #expect(try given.flags(UnsoundReview.self) == ["\(review) analysis?"])
    let bare = try ruled(known, decided(), published())
    #expect(try bare.flags(UnsoundReview.self) == ["\(review) analysis?", "\(review) reviewer?"])
}

@Test func `information published in place of a report has no reviewer to name`() throws {
    let given = try ruled(known, decided(), published("informationOnly=yes"))
    #expect(try given.flags(UnsoundReview.self) == [])
}

@Test func `what the report says of its reviewer stands before the commission`() throws {
    let given = try ruled(
        known, decided(), commissioned, published("analysesSystem=yes", "namesReviewer=no"))
    #expect(try given.flags(UnsoundReview.self) == ["\(review) reviewer"])
    let unsaid = fact(
        review, "review.commissioned", "reviewer=not stated", "effective=2020-03-01")
    let bare = try ruled(known, decided(), unsaid, published("analysesSystem=yes"))
    #expect(try bare.flags(UnsoundReview.self) == ["\(review) reviewer?"])
}

@Test func `a review published for less than a year is flagged`() throws {
    func until(_ day: String) throws -> [String] {
        try ruled(
            known, decided(), published("analysesSystem=yes", "namesReviewer=yes", "until=\(day)")
        )
        .raises(UnsoundReview.self).map(\.sentence)
    }
    #expect(
        try until("30 June 2021") == [
            "Published to stay available until 30 June 2021, which is less than the rules ask."
        ])
    #expect(try until("1 January 2022") == [])
}

@Test func `what no rule asks for is not held against a review`() throws {
    let bare = try Given(
        known, decided("decidedBy=Panel"), published("analysesSystem=no", "until=30 June 2021"),
        withdrawn.with("effective=2021-12-31"))
    #expect(try bare.flags(UnsoundReview.self) == [])
}
