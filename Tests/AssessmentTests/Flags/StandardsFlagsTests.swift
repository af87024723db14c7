import Assessment
import Assurance
import Replay
import Testing
import Trials

private let old = "standard-set/s11-2021"
private let new = "standard-set/s11-2023"

private let first = fact(
    old, "standard-set.issued", "title=Section 11 standards 2021-22", "edition=2021-22",
    "standards.1.code=1", "standards.1.title=Leadership", "effective=1 April 2021")
private let amended = fact(
    old, "standard-set.amended", "standard=Trauma-informed practice", "change=added",
    "promptedBy=review/x", "effective=1 May 2022")
private let replaced = fact(
    old, "thing.superseded", "successors=\(new)", "how=superseded", "effective=1 April 2023")
private func second(_ standards: String...) -> Entry {
    var issued = fact(
        new, "standard-set.issued", "title=Section 11 standards 2023-24", "edition=2023-24",
        "effective=1 April 2023")
    for (place, title) in standards.enumerated() {
        issued = issued.with("standards.\(place + 1).code=\(place + 1)")
            .with("standards.\(place + 1).title=\(title)")
    }
    return issued
}

@Test func `a change that a review prompted and the next edition lacks is flagged`() throws {
    let given = try Given(first, amended, second("Leadership"), replaced)
    let breach = try #require(given.raises(UnissuedAmendment.self).first)
    #expect(breach.thing.text == new)
    #expect(breach.isCertain)
    #expect(breach.since == days("2023-04-01", "2023-04-01"))
    #expect(
        breach.sentence == "\"Trauma-informed practice\", prompted by review/x, is not recorded in "
            + "Section 11 standards 2023-24.")
}

@Test func `a change that stands in the next edition is not flagged, nor one that waits for it`()
    throws
{
    #expect(try Given(first, amended).flags(UnissuedAmendment.self) == [])
    #expect(
        try Given(first, amended, second("Leadership", "Trauma-informed practice"), replaced)
            .flags(UnissuedAmendment.self) == [])
}

@Test func `an edition of which the standards or the date are not recorded cannot be told`() throws
{
    let bare = try Given(first, amended, second(), replaced)
    #expect(
        try bare.raises(UnissuedAmendment.self).map(\.doubt)
            == ["the standards of that edition are not recorded"])
    let undated = try Given(
        fact(old, "standard-set.issued", "title=Section 11 standards", "edition=2021-22"), amended)
    #expect(
        try undated.raises(UnissuedAmendment.self).map(\.doubt)
            == ["when the edition was issued is not recorded"])
}

@Test func `a change that was not issued concerns its set and what prompted it`() throws {
    let given = try Given(first, amended, second("Leadership"), replaced)
    let breach = try #require(given.raises(UnissuedAmendment.self).first)
    for thing in [old, new, "review/x"] {
        #expect(try breach.concerns(ThingID(reading: thing)))
    }
    #expect(try !breach.concerns(ThingID(reading: "review/y")))
}
