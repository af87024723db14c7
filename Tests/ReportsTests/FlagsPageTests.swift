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

@Test func `flags that show something are counted, with the day by which the first had begun`()
    throws
{
    let page = FlagsPage().page(try given().picture())
    let counts = try #require(page.table("Counts by flag"))
    #expect(counts.column("flag").contains("F-09"))
    #expect(!counts.column("flag").contains("F-01"))
    #expect(counts.cell("F-09", "breaches") == .number(3))
    #expect(counts.cell("F-09", "first")?.words == "10 January 2023")
    #expect(page.lead.first == "Of \(FlagList.all.count) flags: 6 of the record.")
}

@Test func `the whole page lists each flag, also where nothing is raised`() throws {
    let page = FlagsPage(isWhole: true).page(try given().picture())
    let counts = try #require(page.table("Counts by flag"))
    #expect(counts.rows.count == FlagList.all.count)
    #expect(counts.cell("F-01", "breaches") == .number(0))
    #expect(counts.cell("F-01", "first") == .notApplicable)
    #expect(counts.cell("F-01", "meaning")?.words == InquorateMeeting.meaning)
}

@Test func `each flag raised has its evidence, its beginning and the papers behind it`() throws {
    let page = FlagsPage(flags: [UnownedRecommendation.self], isDetailed: true)
        .page(try given().picture())
    let raised = try #require(page.table("What is raised"))
    #expect(raised.column("thing") == [bare, bare, owned])
    #expect(raised.cell("F-09", "since")?.words == "10 January 2023")
    #expect(
        raised.cell("F-09", "evidence")?.words
            == "made: Review the protocol (10 January 2023); no date is recorded")
    #expect(raised.cell("F-09", "sources") == .list(["001"]))
    #expect(page.table("Flags")?.column("flag") == ["F-09"])
}

@Test func `what the dates leave open is shown with the reason`() throws {
    let page = FlagsPage(
        flags: [UnownedRecommendation.self], thing: try ThingID(reading: owned), isDetailed: true
    ).page(try given().picture(asAt: "2023-06-01"))
    let raised = try #require(page.table("What is raised"))
    #expect(raised.column("certain") == ["cannot tell: either yes or no"])
    #expect(
        raised.column("doubt") == [
            "the dates do not tell what had happened by 1 June 2023: recommendation.made is dated "
                + "\"2023\""
        ])
    #expect(
        page.lead.first
            == "1 flag about Train (recommendation/owned): nothing certain; of 1 more it cannot be "
            + "told.")
}

@Test func `only what may have begun since a day is shown`() throws {
    let picture = try given().picture()
    let since = FlagsPage(
        flags: [UnownedRecommendation.self], since: Day(iso: "2023-01-11"), isDetailed: true
    ).page(picture)
    #expect(since.table("What is raised")?.column("thing") == [owned])
}

@Test func `breach is said of law alone, and the worst comes first`() throws {
    var given = try Given.keptUp()
    given.from("001", known: "2024-01-23")
    try given.record(
        "review.incident-became-known", "review/x", "title=X", "effective=2 January 2024",
        "awareOn=2 January 2024")
    try given.record(
        "publication.published", "publication/x", "title=A year", "sort=annual-report",
        "period=fy:2021-22", "effective=1 June 2023")
    let page = FlagsPage(flags: [LateNotification.self, LateAnnualReport.self], isDetailed: true)
        .page(try given.judged())
    let raised = try #require(page.table("What is raised"))
    #expect(raised.column("flag") == ["F-06", "F-04", "F-04"])
    #expect(raised.column("is") == ["breach of law", "not met", "not met"])
    #expect(
        raised.column("rule") == [
            "england/rule/annual-report", "england/rule/notification", "england/rule/partners-told",
        ])
    #expect(page.lead.first == "Of 2 flags: 1 breach of law, 2 not met.")
}

@Test func `the list of flags names the rules on which each rests in this ledger`() throws {
    var given = try Given.keptUp()
    try given.record(
        "rule.adopted", "rule/own", "text=At once", "sort=governance", "governs=notification",
        "effective=2019-10-01")
    let flags: [any Flag.Type] = [
        LateNotification.self, AbsenceWithoutLetter.self, UnownedRecommendation.self,
    ]
    let table = try #require(FlagsPage.list(flags, in: try given.judged()).tables.first)
    #expect(
        table.cell("F-04", "rests")
            == .list([
                "england/rule/notification-duty", "england/rule/notification", "rule/own",
                "england/rule/partners-told",
            ]))
    #expect(table.cell("F-02", "rests") == .text("no rule is in force"))
    #expect(table.cell("F-09", "rests") == .notApplicable)
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
