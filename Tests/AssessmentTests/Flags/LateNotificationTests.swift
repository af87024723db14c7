import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let review = "review/child-x"

private func incident(_ aware: String?) -> Entry {
    let entry = fact(
        review, "review.incident-became-known", "title=Child X", "sort=serious-incident",
        "effective=2022-12-29")
    return aware.map { entry.with("awareOn=\($0)") } ?? entry
}

private func told(_ whom: String, _ on: String) -> Entry {
    fact(review, "review.notified", "to=them", "told=\(whom)", "effective=\(on)")
}

private let toPartners = told("partners", "2022-12-30")

@Test func `a notification after the fifth working day is flagged`() throws {
    let given = try Given(
        incident("2022-12-29"), toPartners, told("panel", "2023-01-09"))
    let breach = try #require(given.raises(LateNotification.self).first)
    #expect(breach.part == "notification england/rule/notification")
    #expect(breach.isCertain)
    #expect(breach.since == days("2023-01-07", "2023-01-07"))
    #expect(
        breach.sentence
            == "Notify the national Panel by 6 January 2023: done 1 working day late.")
}

@Test func `a notification on the fifth working day is in time`() throws {
    let given = try Given(
        incident("2022-12-29"), toPartners, told("panel", "2023-01-06"))
    #expect(try given.flags(LateNotification.self) == [])
}

@Test func `no notification at all is flagged once the time has passed`() throws {
    let given = try Given(incident("2022-12-29"), toPartners)
    #expect(
        try given.flags(LateNotification.self) == [
            "\(review) notification england/rule/notification"
        ])
    #expect(try given.flags(LateNotification.self, asAt: "2023-01-06") == [])
}

@Test func `without the day of awareness it cannot be told`() throws {
    let given = try Given(
        incident(nil), toPartners, told("panel", "2023-01-09"))
    #expect(
        try given.flags(LateNotification.self)
            == [
                "\(review) notification england/rule/notification?",
                "\(review) partners-told england/rule/partners-told?",
            ])
    #expect(
        try given.raises(LateNotification.self).map(\.doubt)
            == Array(repeating: "what it counts from is not recorded", count: 2))
}

@Test func `late by the partnership's own rule is a flag of its own, and not of the law`() throws {
    let own = fact(
        "rule/own", "rule.adopted", "text=At once", "sort=governance", "governs=notification",
        "clockDays=1", "clockUnit=working-days", "effective=2019-09-01")
    let given = try Given(own, incident("2022-12-29"), toPartners, told("panel", "2023-01-05"))
    let breaches = try given.raises(LateNotification.self)
    #expect(breaches.map(\.part) == ["notification rule/own"])
    #expect(breaches.first?.rests?.standing == .own)
    #expect(breaches.first?.evidence.last?.words == "rule/own")
}

@Test func `what the record does not reach is not held against anybody`() throws {
    let given = try Given(
        incident("2022-12-29").known("2023-01-03"), toPartners.known("2023-01-03"))
    let picture = try given.picture(asAt: "2024-04-01", isKept: false)
    #expect(FlagList.raised([LateNotification.self], in: picture).isEmpty)
    let reading = try #require(NotificationClock.readings(in: picture).first)
    #expect(reading.state == .notKnown)
    #expect(reading.isLate == .cannotTell)
}
