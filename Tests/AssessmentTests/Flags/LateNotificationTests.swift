import Assessment
import Assurance
import Replay
import Testing
import Trials

private let review = "review/child-x"

// 2 January 2023 is the bank holiday for New Year's Day.
private let holidays = fact(
    "ledger/borough", "ledger.bank-holidays-noted", "days=2022-12-26", "days=2022-12-27",
    "days=2023-01-02", "days=2023-05-01")

private func incident(_ aware: String?) -> Entry {
    let entry = fact(
        review, "review.incident-became-known", "title=Child X", "sort=serious-incident",
        "effective=2022-12-29")
    return aware.map { entry.with("awareOn=\($0)") } ?? entry
}

private func told(_ whom: String, _ on: String) -> Entry {
    fact(review, "review.notified", "to=\(whom)", "effective=\(on)")
}

private let toPartners = told("safeguarding partners", "2022-12-30")

@Test func `a notification after the fifth working day is flagged`() throws {
    let given = try Given(
        holidays, incident("2022-12-29"), toPartners, told("national Panel", "2023-01-09"))
    let breach = try #require(given.raises(LateNotification.self).first)
    #expect(breach.part == "notification")
    #expect(breach.isCertain)
    #expect(breach.since == days("2023-01-07", "2023-01-07"))
    #expect(
        breach.sentence
            == "Notify the national Panel by 6 January 2023: done 1 working day late.")
}

@Test func `a notification on the fifth working day is in time`() throws {
    let given = try Given(
        holidays, incident("2022-12-29"), toPartners, told("national Panel", "2023-01-06"))
    #expect(try given.flags(LateNotification.self) == [])
}

@Test func `no notification at all is flagged once the time has passed`() throws {
    let given = try Given(holidays, incident("2022-12-29"), toPartners)
    #expect(try given.flags(LateNotification.self) == ["\(review) notification"])
    #expect(try given.flags(LateNotification.self, asAt: "2023-01-06") == [])
}

@Test func `without the day of awareness it cannot be told`() throws {
    let given = try Given(
        holidays, incident(nil), toPartners, told("national Panel", "2023-01-09"))
    #expect(
        try given.flags(LateNotification.self)
            == ["\(review) notification?", "\(review) partners-told?"])
    let doubt = try #require(given.raises(LateNotification.self).first?.doubt)
    #expect(doubt.contains("is not recorded"))
}

@Test func `without bank holidays a few days late cannot be told`() throws {
    let given = try Given(
        incident("2022-12-29"), toPartners, told("national Panel", "2023-01-09"))
    let breach = try #require(given.raises(LateNotification.self).first)
    #expect(
        breach.doubt
            == "no bank holiday is noted for the year, so the last day may be later")
}
