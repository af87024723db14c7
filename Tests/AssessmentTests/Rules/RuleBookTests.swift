import Assessment
import Assurance
import Dates
import Ledger
import Replay
import Testing
import Trials

@Test func `a duty and its number of days stand at different levels, and both are found`() throws {
    let rules = try theBook().rules(for: .notification, from: DateBounds(day("2024-03-01")))
    #expect(rules.map(\.weight) == [.law, .statutoryGuidance])
    #expect(rules.map(\.isLaw) == [true, false])
    #expect(rules[0].length == nil)
    #expect(rules[0].provision == "section 16C(1)")
    #expect(rules[1].length == GovernanceRule.Clock(count: 5, unit: .workingDays))
    #expect(rules[1].edition?.title == "Working Together to Safeguard Children 2023")
    #expect(rules.map(\.level?.text) == ["act", "statutory-guidance"])
}

@Test func `no duty of section 16C is found before it was in force`() throws {
    #expect(
        try theBook().found(.notification, on: "2018-06-28") == ["notification of wt-2015: yes"])
    #expect(
        try theBook().found(.notification, on: "2018-06-29").first
            == "notification-duty of children-act-2004: yes")
}

@Test func `the edition in force at the start decides, and the next begins on its own day`() throws
{
    let book = try theBook()
    #expect(
        try book.found(.partnersTold, on: "2023-12-14") == ["partners-told of wt-2018: yes"])
    #expect(
        try book.found(.partnersTold, on: "2023-12-15") == ["partners-told of wt-2023: yes"])
    #expect(
        try book.found(.partnersTold, on: "2026-03-18") == ["partners-told of wt-2026: yes"])
    #expect(try book.found(.rapidReview, on: "2019-03-31") == [])
    #expect(try book.found(.rapidReview, on: "2019-04-30") == ["rapid-review of panel-2019: yes"])
}

@Test func `where the dates of an edition or of a start do not decide, none is certain`() throws {
    let book = try theBook()
    #expect(
        try book.found(.rapidReview, on: "2022-09-14") == [
            "rapid-review of panel-2019: cannot tell", "rapid-review of panel-2022: cannot tell",
        ])
    let start = DateBounds(earliest: try day("2023-12-01"), latest: try day("2023-12-31"))
    let rules = book.rules(for: .partnersTold, from: start)
    #expect(rules.map(\.inForce) == [.cannotTell, .cannotTell])
    #expect(rules.allSatisfy { !$0.isCertain })
}

@Test func `a later edition is not known before it was published`() throws {
    let then = try theBook(knownOn: "2023-12-14")
    #expect(
        then.editions.all.allSatisfy { $0.title != "Working Together to Safeguard Children 2023" })
    #expect(
        try then.found(.partnersTold, on: "2024-03-01") == ["partners-told of wt-2018: yes"])
    let later = try theBook(knownOn: "2023-12-15")
    #expect(
        try later.found(.partnersTold, on: "2024-03-01") == ["partners-told of wt-2023: yes"])
}

@Test func `of a rule without a beginning that was found, nobody can tell`() throws {
    #expect(
        try theBook().found(.lookedAfterDeath, on: "2024-03-01") == [
            "looked-after-death: cannot tell"
        ])
    #expect(try theBook(knownOn: "2024-03-01").found(.lookedAfterDeath, on: "2024-03-01") == [])
}

@Test func `a rule that has ended governs no more`() throws {
    let book = try theBook()
    #expect(
        try book.found(.arrangementsPublished, on: "2019-06-29") == [
            "arrangements-in-place of transition-2018: yes",
            "arrangements-published of transition-2018: yes",
        ])
    #expect(
        try book.found(.arrangementsPublished, on: "2019-06-30")
            == ["arrangements-in-place of transition-2018: yes"])
    #expect(try book.found(.arrangementsPublished, on: "2019-09-30") == [])
}

@Test func `sources that differ give a reading each`() throws {
    let readings = try theBook().rule("rapid-review", on: "2024-03-01").readings
    #expect(readings.map(\.starts) == [.awareness, .notification])
    #expect(readings.map(\.stops) == [.reviewSent, .reviewSent])
    #expect(try theBook().rule("notification", on: "2024-03-01").readings.count == 1)
}

@Test func `asked for a day after it was last looked up, a rule says so`() throws {
    let rule = try theBook().rule("notification", on: "2026-04-13")
    #expect(rule.lastChecked == (try day("2026-11-29")))
    #expect(!rule.isBeyondCheck(try day("2026-11-29")))
    #expect(rule.isBeyondCheck(try day("2026-11-30")))
}

@Test func `a check counts whatever was known, and only for the edition that it names`() throws {
    func made(_ edition: String, _ kind: String) -> Entry {
        fact(
            "england/rule/r", kind, "text=T", "governs=dispute", "confidence=recalled",
            "edition=england/edition/\(edition)", "lastChecked=2020-01-01",
            "effective=\(edition)-01-01")
    }
    let book = try smallBook(
        fact(
            "england/edition/2010", "england.edition-issued", "title=A", "series=s", "weight=law",
            "confidence=seen", "effective=2010-01-01"),
        fact(
            "england/edition/2015", "england.edition-issued", "title=B", "series=s", "weight=law",
            "confidence=seen", "effective=2015-01-01"),
        made("2010", "england.rule-made"), made("2015", "england.rule-restated"),
        fact(
            "england/rule/r", "england.rule-checked", "confidence=seen",
            "edition=england/edition/2015", "effective=2025-05-05"))
    #expect(try book.rule("r", on: "2012-01-01").confidence == .recalled)
    #expect(try book.rule("r", on: "2016-01-01").confidence == .seen)
    #expect(try book.rule("r", on: "2016-01-01").lastChecked == (try day("2025-05-05")))
    #expect(try book.rule("r", on: "2012-01-01").lastChecked == (try day("2020-01-01")))
}

@Test func `every rule says how surely it is known, from where, and when it was looked up`() throws
{
    let book = try theBook()
    for id in book.ids {
        for rule in try #require(book.life(of: id, at: .unbounded)) {
            #expect(rule.lastChecked != nil, "\(id)")
            #expect(!rule.said.circumstances.sources.isEmpty, "\(id)")
            #expect(rule.level != nil, "\(id)")
        }
    }
    #expect(book.life(of: try ThingID(reading: "england/rule/none"), at: .unbounded) == nil)
}
