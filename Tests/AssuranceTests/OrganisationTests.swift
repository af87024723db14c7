import Assurance
import Dates
import Replay
import Testing
import Trials

private let police = "organisation/police"
private let admitted = fact(
    police, "organisation.admitted", "name=Metropolitan Police", "category=statutory",
    "representative=BCU Commander", "reports=annual report")

@Test func `an admitted organisation has its category and representative`() throws {
    let organisation = try Given().when(admitted).then(Organisation.self)
    #expect(organisation.title == "Metropolitan Police")
    #expect(organisation.isStatutory)
    #expect(!organisation.isSector)
    #expect(organisation.representative?.value.text == "BCU Commander")
    #expect(organisation.stage == "current")
}

@Test func `a membership change keeps what it does not mention`() throws {
    let organisation = try Given(admitted)
        .when(
            police, "organisation.membership-changed",
            "representative=Head of Safeguarding, Public Protection",
            "formerRepresentative=BCU Commander"
        )
        .when(police, "organisation.membership-changed", "deputy=Deputy Head of Safeguarding")
        .then(Organisation.self)
    #expect(organisation.isStatutory)
    #expect(organisation.representative?.value.text == "Head of Safeguarding, Public Protection")
    #expect(organisation.formerRepresentatives.map(\.text) == ["BCU Commander"])
    #expect(organisation.deputy?.value.text == "Deputy Head of Safeguarding")
    #expect(organisation.changes.count == 2)
}

@Test func `an organisation may be recategorised`() throws {
    let organisation = try Given(admitted)
        .when(police, "organisation.membership-changed", "category=co-opted")
        .then(Organisation.self)
    #expect(organisation.category?.value == .coOpted)
    #expect(organisation.admission?.value.category == .statutory)
}

@Test func `the contribution for a period is the one last agreed`() throws {
    let organisation = try Given(admitted)
        .when(
            police, "organisation.contribution-agreed", "amount=5,000", "period=fy:2022-23"
        )
        .when(
            police, "organisation.contribution-agreed", "amount=5,100", "period=fy:2022-23"
        )
        .then(Organisation.self)
    let agreed = organisation.contribution(for: try FuzzyDate(typed: "fy:2022-23"))
    #expect(agreed?.value.amount?.text == "5100")
    #expect(organisation.contribution(for: try FuzzyDate(typed: "fy:2021-22")) == nil)
    #expect(organisation.contributions.count == 2)
}

@Test(arguments: ["amount=5000", "period=fy:2022-23"])
func `a contribution needs an amount and a period`(only: String) throws {
    let given = try Given(admitted)
    let refusal = #expect(throws: Refusal.self) {
        try given.when(police, "organisation.contribution-agreed", only)
    }
    #expect(refusal?.rule == "R-01")
    #expect(refusal?.sentence.contains("is missing") == true)
}

@Test func `a category that is not one is refused`() throws {
    let refusal = #expect(throws: Refusal.self) {
        try Given().when(police, "organisation.admitted", "name=Police", "category=important")
    }
    #expect(refusal?.rule == "R-01")
}

@Test func `an organisation that another succeeded takes no more facts`() throws {
    let given = try Given(
        admitted, fact(police, "thing.superseded", "how=superseded", "reason=reorganised"))
    #expect(
        throws: Refusal.ended(try ThingID(reading: police), stage: "superseded", by: try lineID(1))
    ) {
        try given.when(police, "organisation.membership-changed", "category=co-opted")
    }
    try given.when(police, "name.changed", "to=Met Police", "how=also-known-as")
}

@Test func `what an organisation is called may be reworded`() throws {
    let organisation = try Given(admitted)
        .when(police, "wording.changed", "to=Met Police")
        .when(police, "wording.changed", "part=reports", "to=two reports a year")
        .then(Organisation.self)
    #expect(organisation.title == "Met Police")
    #expect(organisation.admission?.value.reports == "two reports a year")
}
