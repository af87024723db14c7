import Assurance
import Dates
import Replay
import Testing
import Trials

private let opened = fact(
    "ledger/england", "ledger.opened", "origin=england", "key=e+0+0",
    "title=The rule book", "ruleBook=yes")
private let made = fact(
    "england/rule/notification", "england.rule-made", "text=Notify in time",
    "governs=notification", "level=statutory-guidance", "clockDays=5", "clockUnit=working-days",
    "starts=awareness", "stops=notification", "confidence=quoted", "effective=2018-07-04")
private let listed = fact(
    "england/holidays/2020", "england.holidays-listed", "year=2020", "expected=8",
    "days=2020-05-04", "days=2020-05-25", "effective=2020")

@Test func `a rule is stated edition by edition, and none is lost`() throws {
    let rule = try Given(
        made,
        fact(
            "england/rule/notification", "england.rule-restated", "text=Notify sooner",
            "governs=notification", "clockDays=3", "confidence=seen", "effective=2023-12-15"),
        fact(
            "england/rule/notification", "england.rule-ended", "instrument=S.I. 1",
            "effective=2027-01-01")
    ).then(NationalRule.self)
    #expect(rule.statements.map(\.value.text) == ["Notify in time", "Notify sooner"])
    #expect(rule.statements[0].value.length == GovernanceRule.Clock(count: 5, unit: .workingDays))
    #expect(rule.statements[1].value.length == GovernanceRule.Clock(count: 3, unit: .days))
    #expect(rule.title == "Notify sooner")
    #expect(rule.ended?.value.by == "S.I. 1")
}

@Test func `bank holidays are those listed and proclaimed, but for those moved`() throws {
    let year = try Given(
        listed,
        fact(
            "england/holidays/2020", "england.holidays-proclaimed", "days=2020-05-08",
            "insteadOf=2020-05-04", "effective=2019-06-07")
    ).then(NationalRule.self)
    #expect(year.holidays.map(\.description) == ["2020-05-08", "2020-05-25"])
    #expect(year.title == "Bank holidays of 2020")
}

@Test func `a proclamation that names no day is refused`() throws {
    let given = try Given(opened, listed)
    #expect(throws: Refusal.self) {
        try given.when("england/holidays/2020", "england.holidays-proclaimed", "by=Editor")
    }
}

@Test func `only the rule book records about England`() throws {
    let theirs = try Given(
        fact("ledger/kent", "ledger.opened", "origin=kent", "key=kent+0+0", "title=Kent"))
    let entry = made.with("by=Editor")
    let id = try ThingID(reading: "england/rule/notification")
    #expect(throws: Refusal.ofTheRuleBook(id)) { try theirs.when(entry) }
    #expect(throws: Refusal.ofTheRuleBook(id)) {
        try theirs.when("england/rule/notification", "note.added", "text=Ours", "by=Manager")
    }
    #expect(throws: Never.self) { try Given(opened).when(entry) }
    #expect(Refusal.ofTheRuleBook(id).rule == "R-14")
    #expect(Refusal.ofTheRuleBook(id).sentence.hasPrefix("england/rule/notification belongs to"))
}

@Test func `a level is an open word, and how much it binds has an order`() throws {
    #expect(try RuleLevel(reading: "statutory-guidance").words == "statutory guidance")
    #expect(throws: FieldProblem.self) { try RuleLevel(reading: "Act") }
    #expect(throws: FieldProblem.self) { try RuleLevel(reading: "act-") }
    #expect(
        RuleWeight.allCases.sorted() == [.law, .statutoryGuidance, .guidance, .expectation])
}

@Test func `a day of the year is the first that is not before another`() throws {
    let september = try DayOfYear(reading: "09-30")
    #expect(september.onOrAfter(try #require(Day(iso: "2025-03-31")))?.description == "2025-09-30")
    #expect(september.onOrAfter(try #require(Day(iso: "2025-09-30")))?.description == "2025-09-30")
    #expect(september.onOrAfter(try #require(Day(iso: "2025-10-01")))?.description == "2026-09-30")
    let leap = try DayOfYear(reading: "02-29")
    #expect(leap.onOrAfter(try #require(Day(iso: "2025-03-01")))?.description == "2028-02-29")
    #expect(throws: FieldProblem.self) { try DayOfYear(reading: "02-30") }
    #expect(throws: FieldProblem.self) { try DayOfYear(reading: "9-30") }
}
