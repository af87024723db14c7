import Assurance
import Dates
import Replay
import Testing
import Trials

private let x = "ledger/merton"
private let opened = fact(
    x, "ledger.opened", "origin=merton.example/s11", "key=k", "title=Merton", "partnership=Merton")
private let christmas = fact(
    x, "ledger.bank-holidays-noted", "days=2022-12-26", "days=2022-12-27", "days=2023-01-02",
    "division=England and Wales")

@Test func `a ledger begins when it is opened`() {
    expectOnlyBegins(x, with: ["ledger.opened"])
}

@Test func `a ledger is opened once`() throws {
    let ledger = try Given(opened).when(x, "ledger.opened", "origin=other", "key=k", "title=Other")
        .then(LedgerRecord.self)
    #expect(ledger.opening?.value.origin == "merton.example/s11")
    #expect(
        try Given(opened).when(x, "wording.changed", "to=Merton ledger").then(LedgerRecord.self)
            .title == "Merton ledger")
}

@Test func `papers are kept in the order of their import`() throws {
    let ledger = try Given(opened)
        .when(x, "ledger.paper-imported", "document=004", "title=Agreement", "ownDate=June 2019")
        .when(x, "ledger.paper-imported", "document=001", "title=Plan", "known=2020-01-31")
        .then(LedgerRecord.self)
    #expect(ledger.papers.map(\.value.document) == ["004", "001"])
}

@Test func `five working days are counted over the bank holidays noted`() throws {
    let ledger = try Given(opened).when(christmas).then(LedgerRecord.self)
    let aware = try #require(Day(iso: "2022-12-23"))
    #expect(ledger.workingDays().day(5, after: aware) == Day(iso: "2023-01-04"))
    #expect(ledger.bankHolidays().count == 3)
}

@Test func `bank holidays hold where they are said to hold`() throws {
    let ledger = try Given(opened).when(christmas)
        .when(x, "ledger.bank-holidays-noted", "days=2023-01-03", "division=Scotland")
        .when(x, "ledger.bank-holidays-noted", "days=2022-12-26", "days=2023-05-08")
        .then(LedgerRecord.self)
    #expect(ledger.bankHolidays(in: "England and Wales").count == 4)
    #expect(ledger.bankHolidays(in: "Scotland").count == 3)
    #expect(ledger.bankHolidays().count == 5)
}

@Test(arguments: ["December 2022", "2022-12", "2022-02-30", "c. 26 December 2022"])
func `a bank holiday is one day and nothing vaguer`(day: String) {
    expectRefused(under: "R-01", saying: day) {
        try Given(opened).when(x, "ledger.bank-holidays-noted", "days=\(day)")
    }
}

@Test func `a note of bank holidays names at least one day`() {
    expectRefused(under: "R-01", saying: "\"days\" is missing") {
        try Given(opened).when(x, "ledger.bank-holidays-noted", "division=Scotland")
    }
}
