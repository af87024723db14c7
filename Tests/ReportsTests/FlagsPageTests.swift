import Assessment
import Assurance
import Dates
import Replay
import Reports
import Tables
import Testing

private let owned = "recommendation/owned"
private let bare = "recommendation/bare"

private func given() throws -> Given {
    var given = Given()
    try given.record(
        "review.incident-became-known", "review/child-x", "title=Child X", "effective=2022-01-01")
    try given.record(
        "recommendation.made", bare, "source=review/child-x", "text=Review the protocol",
        "effective=2023-01-10")
    try given.record(
        "recommendation.made", owned, "source=review/child-x", "text=Train", "ofWhom=Executive",
        "effective=2023")
    return given
}

@Test func `flags are counted, with the day by which the first had begun`() throws {
    let page = FlagsPage().page(try given().picture())
    let counts = try #require(page.table("Counts by flag"))
    #expect(counts.rows.count == FlagList.all.count)
    #expect(counts.cell("F-09", "breaches") == .number(3))
    #expect(counts.cell("F-09", "first")?.words == "10 January 2023")
    #expect(counts.cell("F-01", "breaches") == .number(0))
    #expect(counts.cell("F-01", "first") == .notApplicable)
    #expect(counts.cell("F-09", "rule")?.words.hasPrefix("A recommendation says what") == true)
    #expect(
        page.lead.first
            == "6 breaches of 2 of the 32 rules; of 2 more it cannot be told whether they are.")
}

@Test func `each breach has its evidence, its beginning and the papers behind it`() throws {
    let page = FlagsPage(flags: [UnownedRecommendation.self], isDetailed: true)
        .page(try given().picture())
    let breaches = try #require(page.table("Breaches"))
    #expect(breaches.column("thing") == [bare, bare, owned])
    #expect(breaches.cell("F-09", "since")?.words == "10 January 2023")
    #expect(
        breaches.cell("F-09", "evidence")?.words
            == "made: Review the protocol (10 January 2023); no date is recorded")
    #expect(breaches.cell("F-09", "sources") == .list(["001"]))
    #expect(page.table("Rules")?.column("flag") == ["F-09"])
}

@Test func `what the dates leave open is shown with the reason`() throws {
    let page = FlagsPage(
        flags: [UnownedRecommendation.self], thing: try ThingID(reading: owned), isDetailed: true
    ).page(try given().picture(asAt: "2023-06-01"))
    let breaches = try #require(page.table("Breaches"))
    #expect(breaches.column("certain") == ["cannot tell: either yes or no"])
    #expect(
        breaches.column("doubt") == [
            "the dates do not tell what had happened by 1 June 2023: recommendation.made is dated "
                + "\"2023\""
        ])
    #expect(
        page.lead.first
            == "No breach about Train (recommendation/owned) of 1 rule is certain; of 1 it cannot "
            + "be told whether it is.")
}

@Test func `only what may have begun since a day is shown`() throws {
    let picture = try given().picture()
    let since = FlagsPage(
        flags: [UnownedRecommendation.self], since: Day(iso: "2023-01-11"), isDetailed: true
    ).page(picture)
    #expect(since.table("Breaches")?.column("thing") == [owned])
}

@Test func `an empty history has a plain answer`() throws {
    let page = FlagsPage().page(try Given().picture())
    #expect(
        page.lead == [
            "The ledger holds nothing yet. That assures nobody: what is not recorded may have "
                + "happened all the same. So no flag can be raised."
        ])
    #expect(page.tables.isEmpty)
}
