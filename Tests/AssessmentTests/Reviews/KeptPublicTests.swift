import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let review = "review/child-x"

private func book(_ confidence: String = "quoted") throws -> History {
    try Given(
        fact(
            "england/rule/kept-public", "england.rule-made", "text=It stays public for a year.",
            "governs=kept-public", "weight=statutory-guidance", "clockDays=1", "clockUnit=years",
            "bound=at-least", "starts=publication", "stops=withdrawal",
            "confidence=\(confidence)", "lastChecked=2026-11-29", "effective=2018-06-29"
        ).known("2018-06-29")
    ).history
}

private func published(_ day: String, _ fields: String...) -> [Entry] {
    [
        fact(
            review, "review.incident-became-known", "title=Child X", "sort=lcspr",
            "effective=2016-01-01"),
        fields.reduce(fact(review, "review.published", "effective=\(day)")) { $0.with($1) },
    ]
}

/// The last day on which it must be public, and whether it was taken away before, by the book.
private func kept(
    _ entries: [Entry], _ england: History
) throws -> (end: [DateBounds], isEarly: [Answer], isBrief: [Answer]) {
    let day = try #require(Day(iso: "2024-04-01"))
    let id = try ThingID(reading: review)
    let picture = Picture(try Given(entries).history, england: england, at: Cut(asAt: day))
    func all<V: Equatable & Sendable>(_ question: (KeptPublic, World) -> V?) -> [V] {
        picture.told { world in
            world.one(Review.self, id).map { review in
                KeptPublic.all(review, in: world).compactMap { question($0, world) }
            } ?? []
        }.values.last ?? []
    }
    return (
        all { one, _ in one.end },
        all { one, world in
            world.one(Review.self, id)?.withdrawals.last.map {
                one.isWithdrawn($0, in: world)
            }
        }, all { one, _ in one.isBrief }
    )
}

private func withdrawn(_ day: String) -> Entry {
    fact(review, "thing.withdrawn", "how=withdrawn", "effective=\(day)")
}

@Test func `a review stays public for as long as the national rule asks`() throws {
    let soon = try kept(published("2021-01-01") + [withdrawn("2021-12-31")], book())
    #expect(soon.end == [DateBounds(try #require(Day(iso: "2022-01-01")))])
    #expect(soon.isEarly == [.yes])
    let late = try kept(published("2021-01-01") + [withdrawn("2022-01-01")], book())
    #expect(late.isEarly == [.no])
    let vague = try kept(published("2021-01-01") + [withdrawn("winter 2021")], book())
    #expect(vague.isEarly == [.cannotTell])
}

@Test func `what was published before the rule, or without one, need not stay`() throws {
    #expect(try kept(published("2017-01-01"), book()).end == [])
    #expect(try kept(published("2021-01-01"), History()).end == [])
}

@Test func `a rule of which the book did not find what it says is held against nobody`() throws {
    let all = published("2021-01-01", "until=30 June 2021") + [withdrawn("2021-12-31")]
    let found = try kept(all, book("not-found"))
    #expect(found.isEarly == [.cannotTell])
    #expect(found.isBrief == [.cannotTell])
    #expect(try kept(all, book()).isBrief == [.yes])
}

@Test func `of a national rule and one of the partnership the longer counts`() throws {
    let own = fact(
        "rule/public", "rule.adopted", "text=Kept public", "sort=governance",
        "governs=kept-public", "clockDays=18", "clockUnit=months", "effective=2019-01-01")
    let found = try kept([own] + published("2021-01-01"), book())
    #expect(found.end == [DateBounds(try #require(Day(iso: "2022-07-01")))])
}
