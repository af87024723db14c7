import Assessment
import Assurance
import Replay
import Testing
import Trials

private let review = "review/child-x"
private let known = fact(
    review, "review.incident-became-known", "title=Child X", "sort=lcspr", "effective=2020-01-01")
private let commissioned = fact(
    review, "review.commissioned", "reviewer=Independent reviewer", "effective=2020-03-01")
private let withdrawn = fact(review, "thing.withdrawn", "how=withdrawn")

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
    let soon = try Given(known, decided(), sound, withdrawn.with("effective=2021-12-31"))
    let breach = try #require(soon.raises(UnsoundReview.self).first)
    #expect(breach.part == "kept-public england/rule/kept-public")
    #expect(breach.since == days("2021-12-31", "2021-12-31"))
    #expect(breach.sentence == "Withdrawn before it had been public for as long as the rules ask.")
    let later = try Given(known, decided(), sound, withdrawn.with("effective=2022-01-01"))
    #expect(try later.flags(UnsoundReview.self) == [])
    let vague = try Given(known, decided(), sound, withdrawn.with("effective=winter 2021"))
    #expect(
        try vague.flags(UnsoundReview.self) == ["\(review) kept-public england/rule/kept-public?"])
}

@Test func `a decision without a rationale is flagged`() throws {
    let given = try Given(known, decided("decidedBy=Rapid review panel"))
    let breach = try #require(given.raises(UnsoundReview.self).first)
    #expect(breach.sentence == "Decided \"lcspr\", and no rationale is recorded.")
    #expect(breach.since == days("2020-02-01", "2020-02-01"))
    #expect(try Given(known, decided()).flags(UnsoundReview.self) == [])
}

@Test func `a report without reviewer or analysis is flagged`() throws {
    let given = try Given(
        known, decided(), published("analysesSystem=no", "namesReviewer=no"))
    #expect(try given.flags(UnsoundReview.self) == ["\(review) analysis", "\(review) reviewer"])
    #expect(try Given(known, decided(), sound).flags(UnsoundReview.self) == [])
}

@Test func `what is not recorded of a report cannot be told`() throws {
    let given = try Given(known, decided(), commissioned, published())
    #expect(try given.flags(UnsoundReview.self) == ["\(review) analysis?"])
    let bare = try Given(known, decided(), published())
    #expect(try bare.flags(UnsoundReview.self) == ["\(review) analysis?", "\(review) reviewer?"])
}

@Test func `information published in place of a report has no reviewer to name`() throws {
    let given = try Given(known, decided(), published("informationOnly=yes"))
    #expect(try given.flags(UnsoundReview.self) == [])
}

@Test func `what the report says of its reviewer stands before the commission`() throws {
    let given = try Given(
        known, decided(), commissioned, published("analysesSystem=yes", "namesReviewer=no"))
    #expect(try given.flags(UnsoundReview.self) == ["\(review) reviewer"])
    let unsaid = fact(
        review, "review.commissioned", "reviewer=not stated", "effective=2020-03-01")
    let bare = try Given(known, decided(), unsaid, published("analysesSystem=yes"))
    #expect(try bare.flags(UnsoundReview.self) == ["\(review) reviewer?"])
}

@Test func `a review published for less than a year is flagged`() throws {
    func until(_ day: String) throws -> [String] {
        try Given(
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

@Test func `a national rule and one of the partnership's own are each not met on their own`() throws
{
    let own = fact(
        "rule/public", "rule.adopted", "text=Kept public", "sort=governance",
        "governs=kept-public", "clockDays=2", "clockUnit=years", "effective=2019-01-01")
    let brief = try Given(own, known, decided(), sound.with("until=30 June 2022"))
    #expect(try brief.raises(UnsoundReview.self).map(\.rests?.id?.text) == ["rule/public"])
    let briefer = try Given(own, known, decided(), sound.with("until=30 June 2021"))
    #expect(
        try briefer.raises(UnsoundReview.self).map(\.rests?.id?.text)
            == ["england/rule/kept-public", "rule/public"])
}

@Test func `what no rule asks for is not held against a review`() throws {
    let bare = try Given(
        known, decided("decidedBy=Panel"), published("analysesSystem=no", "until=30 June 2021"),
        withdrawn.with("effective=2021-12-31"))
    let picture = Picture(bare.history, at: try bare.picture(asAt: "2024-04-01").cut)
    #expect(FlagList.raised([UnsoundReview.self], in: picture).isEmpty)
    #expect(try bare.flags(UnsoundReview.self).count == 5)
}
