import Assurance
import Dates
import Replay
import Testing
import Trials

private let x = "publication/partnership-agreement"
private let planned = fact(
    x, "publication.planned", "title=Partnership Agreement", "sort=agreement", "due=March 2020",
    "what=new")
private let drafted = fact(x, "publication.drafted", "title=Partnership Agreement", "edition=draft")
private let published = fact(
    x, "publication.published", "title=Partnership Agreement", "edition=2019",
    "reviewDue=June 2021", "effective=June 2019")
private func considered(_ body: String, _ outcome: String, _ effective: String = "2019") -> Entry {
    fact(
        x, "publication.considered", "body=\(body)", "outcome=\(outcome)", "effective=\(effective)")
}

private let machine = Machine(
    kind: Publication.self,
    ways: [
        "planned": ["plan"],
        "drafted": ["plan", "draft"],
        "considered": ["draft", "note"],
        "signed off": ["draft", "note", "sign"],
        "published": ["publish"],
        "distributed": ["publish", "send"],
        "superseded": ["publish", "supersede"],
        "withdrawn": ["publish", "withdraw"],
    ],
    steps: [
        "plan": fact(x, "publication.planned", "title=Agreement"),
        "draft": fact(x, "publication.drafted", "title=Agreement"),
        "note": fact(x, "publication.considered", "body=Board", "outcome=noted"),
        "send on": fact(x, "publication.considered", "body=Board", "outcome=to-consider"),
        "sign": fact(x, "publication.considered", "body=Executive", "outcome=signed-off"),
        "publish": fact(x, "publication.published", "title=Agreement"),
        "send": fact(x, "publication.distributed", "recipient=the Panel"),
        "supersede": fact(x, "thing.superseded", "how=superseded"),
        "withdraw": fact(x, "thing.withdrawn", "how=withdrawn"),
        "reopen": fact(x, "thing.reopened", "reason=still needed"),
    ],
    arrows: [
        .init("planned", "plan", "planned"),
        .init("planned", "draft", "drafted"),
        .init("drafted", "draft", "drafted"),
        .init("drafted", "note", "considered"),
        .init("considered", "note", "considered"),
        .init("considered", "sign", "signed off"),
        .init("signed off", "sign", "signed off"),
        .init("planned", "publish", "published"),
        .init("signed off", "publish", "published"),
        .init("published", "publish", "published"),
        .init("distributed", "publish", "published"),
        .init("published", "send", "distributed"),
        .init("distributed", "send", "distributed"),
        .init("published", "supersede", "superseded"),
        .init("distributed", "supersede", "superseded"),
    ]
        + ["planned", "drafted", "considered", "signed off", "published", "distributed"].map {
            .init($0, "withdraw", "withdrawn")
        })

@Test func `a publication takes the steps that are drawn`() throws {
    try machine.checkEveryStep()
}

@Test func `a publication begins planned, drafted or published`() {
    expectOnlyBegins(
        x, with: ["publication.planned", "publication.drafted", "publication.published"])
}

@Test func `a publication that was approved is signed off`() throws {
    let approved = try Given(drafted, considered("Board", "received"))
        .when(considered("Executive", "approved")).then(Publication.self)
    #expect(approved.stage == "signed off")
    #expect(approved.signOff?.value.body == "Executive")
}

@Test func `every body's step is kept in order, and what is still to come is told apart`() throws {
    let publication = try Given(
        drafted.with("effective=September 2023"),
        considered("Full Partnership", "considered", "October 2023"),
        considered("Strategic Group", "considered", "November 2023"),
        considered("Executive", "signed-off", "January 2024"),
        considered("Health and Wellbeing Board", "noted", "23 January 2024"),
        considered("Scrutiny committee", "to-consider", "25 January 2024")
    ).then(Publication.self)
    #expect(
        publication.considerations.map(\.value.body) == [
            "Full Partnership", "Strategic Group", "Executive", "Health and Wellbeing Board",
            "Scrutiny committee",
        ])
    #expect(publication.stage == "signed off")
    #expect(publication.signOff?.effective?.asWritten == "January 2024")
    #expect(publication.awaiting.map(\.value.body) == ["Scrutiny committee"])
    let sign = try #require(publication.signOff?.effective?.bounds)
    let yearEnd = DateBounds(try #require(Day(iso: "2023-03-31")))
    #expect(sign.daysLate(against: yearEnd) == DayRange(least: 276, most: 306))
}

@Test func `a body that has considered it is no longer awaited`() throws {
    let publication = try Given(drafted, considered("Board", "to-consider"))
        .when(considered("Board", "noted")).then(Publication.self)
    #expect(publication.awaiting.isEmpty)
}

@Test func `a refresh is late against the review due on the edition before`() throws {
    let given = try Given(published)
        .when(
            x, "publication.published", "title=Partnership Agreement", "edition=2021",
            "effective=December 2021")
    let publication = try given.then(Publication.self)
    #expect(publication.editions.map(\.value.edition) == ["2019", "2021"])
    #expect(publication.daysLate(refreshing: 0) == DayRange(least: 154, most: 184))
    #expect(publication.daysLate(refreshing: 1) == nil)
    #expect(publication.daysLate(refreshing: -1) == nil)
}

@Test func `a first edition is late against the date first planned`() throws {
    let publication = try Given(planned.with("effective=January 2020"))
        .when(
            x, "publication.published", "title=Early Help Strategy", "launched=yes",
            "effective=in 2021"
        )
        .then(Publication.self)
    #expect(publication.daysLate == DayRange(least: 276, most: 640))
    #expect(try Given(published).then(Publication.self).daysLate == nil)
}

@Test func `work on the next edition does not take back the one that is out`() throws {
    let refresh = try Given(published)
        .when(x, "publication.planned", "title=New Agreement", "what=refresh", "due=fy:2023-24")
        .when(considered("Executive", "considered", "2023"))
    let publication = try refresh.then(Publication.self)
    #expect(publication.stage == "published")
    #expect(publication.title == "Partnership Agreement")
    #expect(publication.inHand?.value.what == .refresh)
    #expect(publication.irregularSteps.isEmpty)
    let out = try refresh.when(x, "publication.published", "title=New Agreement", "effective=2024")
        .then(Publication.self)
    #expect(out.title == "New Agreement")
    #expect(out.inHand == nil)
}

@Test func `publishing what nobody signed off is kept as irregular`() throws {
    let publication = try Given(drafted).when(x, "publication.published", "title=Agreement")
        .then(Publication.self)
    #expect(publication.stage == "published")
    #expect(publication.irregularSteps.map(\.from) == ["drafted"])
}

@Test(arguments: ["withdrawn", "superseded"])
func `a publication out of use takes no new edition until it is reopened`(how: String) throws {
    let gone = try Given(published).when(fact(x, "thing.\(how)", "how=\(how)", "effective=2022"))
    let next = fact(x, "publication.published", "title=Agreement", "effective=2024")
    expectRefused(under: "R-10") { try gone.when(next) }
    let back = try gone.when(x, "thing.reopened", "reason=needed", "effective=2023")
    #expect(try back.then(Publication.self).stage == "published")
    #expect(try back.when(next).then(Publication.self).editions.count == 2)
}

@Test func `what a body did and the sort of paper are fixed words`() {
    expectRefused(under: "R-01", saying: "signed-off") {
        try Given(drafted).when(x, "publication.considered", "body=Board", "outcome=liked")
    }
    expectRefused(under: "R-01", saying: "toolkit") {
        try Given().when(x, "publication.drafted", "title=Agreement", "sort=contract")
    }
}

@Test func `a publication's sort is the last one said, and its title may be reworded`() throws {
    let publication = try Given(planned, published).when(x, "wording.changed", "to=The Agreement")
        .then(Publication.self)
    #expect(publication.sort == .agreement)
    #expect(publication.title == "The Agreement")
}
