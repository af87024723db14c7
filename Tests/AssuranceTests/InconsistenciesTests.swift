import Assurance
import Replay
import Testing
import Trials

private let review = "review/child-m"
private let known = fact(
    review, "review.incident-became-known", "title=Child M", "sort=serious-incident")
private let noted = fact(
    review, "inconsistency.noted", "title=The decision on Child M", "sort=stale-statement",
    "statements=body: no LCSPR", "statements=footnote: an LCSPR is to be undertaken")

@Test func `both statements stand until one is shown right`() throws {
    let folded = try Given(known).when(noted).folded(Review.self)
    #expect(folded.inconsistencies.map(\.value.statements.count) == [2])
    #expect(folded.inconsistencies.first?.value.sort == .staleStatement)
    #expect(folded.resolutions.isEmpty)
}

@Test func `a noted inconsistency is settled by name`() throws {
    let folded = try Given(known, noted)
        .when(
            review, "inconsistency.resolved", "noted=\(review)#2",
            "resolution=the footnote is later"
        )
        .folded(Review.self)
    #expect(folded.resolutions.map(\.value.noted) == [try lineID(1)])
    #expect(folded.inconsistencies.count == 1)
}

@Test func `what was not noted cannot be settled`() throws {
    let refusal = #expect(throws: Refusal.self) {
        try Given(known, noted).when(
            review, "inconsistency.resolved", "noted=\(review)#1", "resolution=none")
    }
    #expect(
        refusal
            == .wrongFact(try lineID(0), sentence: "it notes no inconsistency of review/child-m."))
}

@Test func `an inconsistency involves only things in the ledger`() throws {
    #expect(throws: Refusal.unknownThing(try ThingID(reading: "review/child-o"), field: "involves"))
    {
        try Given(known).when(
            review, "inconsistency.noted", "title=Counts differ", "involves=review/child-o")
    }
}

@Test func `an inconsistency may be noted about what has ended`() throws {
    let given = try Given(
        fact("finding/a", "finding.recorded", "source=audit/a", "sort=neutral", "text=A"),
        fact("finding/a", "thing.withdrawn"))
    let folded = try given.when("finding/a", "inconsistency.noted", "title=Figures differ")
        .when("finding/a", "inconsistency.resolved", "noted=finding/a#3", "resolution=the table")
        .folded(Finding.self)
    #expect(folded.resolutions.count == 1)
}
