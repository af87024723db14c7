import Assurance
import Dates
import Replay
import Testing
import Trials

private let chair = "role/independent-chair"
private let established = fact(
    chair, "role.established", "title=Independent Chair", "independent=yes",
    "purpose=to chair the partnership")
private let appointed = fact(
    chair, "role.appointed", "holder=holder-a", "appointedBy=statutory partners",
    "effective=April 2019")
private let covered = fact(
    chair, "role.appointed", "holder=holder-b", "cover=yes", "until=March 2023",
    "effective=January 2022")

@Test func `every step of a role's life is as drawn`() throws {
    try Machine(
        kind: Role.self,
        ways: [
            "vacant": ["establish"], "appointed": ["establish", "appoint"],
            "covered": ["establish", "appoint", "cover"],
            "ended": ["establish", "appoint", "end"],
            "withdrawn": ["establish", "withdraw"], "superseded": ["establish", "supersede"],
        ],
        steps: [
            "establish": established,
            "appoint": fact(chair, "role.appointed"),
            "cover": fact(chair, "role.appointed", "cover=yes"),
            "endCover": fact(chair, "role.ended", "cover=yes"),
            "end": fact(chair, "role.ended"),
            "close": fact(chair, "thing.closed"),
            "reopen": fact(chair, "thing.reopened", "reason=needed"),
            "supersede": fact(chair, "thing.superseded", "how=merged"),
            "withdraw": fact(chair, "thing.withdrawn", "how=retired"),
        ],
        arrows: [
            .init("vacant", "appoint", "appointed"), .init("appointed", "cover", "covered"),
            .init("covered", "endCover", "appointed"), .init("appointed", "end", "ended"),
            .init("covered", "end", "ended"), .init("ended", "appoint", "appointed"),
            .init("vacant", "withdraw", "withdrawn"), .init("ended", "withdraw", "withdrawn"),
            .init("vacant", "close", "withdrawn"), .init("ended", "close", "withdrawn"),
            .init("withdrawn", "reopen", "vacant"),
            .init("vacant", "supersede", "superseded"),
            .init("appointed", "supersede", "superseded"),
            .init("covered", "supersede", "superseded"),
            .init("ended", "supersede", "superseded"),
        ]
    ).checkEveryStep()
}

@Test func `a role that is planned is vacant until somebody is appointed`() throws {
    let planned = fact(chair, "role.established", "title=Young Scrutineer", "planned=yes")
    let before = try Given().when(planned).then(Role.self)
    #expect(before.isPlanned)
    #expect(before.isVacant)
    let after = try Given(planned).when(appointed).then(Role.self)
    #expect(!after.isPlanned)
    #expect(after.tenure?.holder?.text == "holder-a")
}

@Test func `cover stands beside the holder`() throws {
    let role = try Given(established, appointed).when(covered).then(Role.self)
    #expect(role.stage == "covered")
    #expect(role.tenure?.holder?.text == "holder-a")
    #expect(role.cover?.holder?.text == "holder-b")
    #expect(role.cover?.start.earliest == Day(iso: "2022-01-01"))
    #expect(role.cover?.finish?.latest == Day(iso: "2023-03-31"))
    #expect(role.isIndependent)
}

@Test func `the end of cover leaves the holder in place`() throws {
    let role = try Given(established, appointed, covered)
        .when(chair, "role.ended", "cover=yes", "effective=March 2023")
        .then(Role.self)
    #expect(role.stage == "appointed")
    #expect(role.cover == nil)
    #expect(role.tenure?.holder?.text == "holder-a")
    #expect(role.tenures.last?.finish?.latest == Day(iso: "2023-03-31"))
}

@Test func `an end without a date is an end at an unknown time`() throws {
    let role = try Given(established, appointed).when(chair, "role.ended").then(Role.self)
    #expect(role.stage == "ended")
    #expect(role.isVacant)
    #expect(role.tenures.first?.finish == DateBounds(earliest: nil, latest: Day(iso: "2024-03-01")))
}

@Test(arguments: [
    ("2019-03-31", [Answer]()), ("2019-04-15", [.cannotTell]), ("2021-12-31", [.yes]),
    ("2022-01-15", [.yes, .cannotTell]), ("2022-11-15", [.yes, .yes]),
    ("2023-03-15", [.yes, .cannotTell]), ("2023-04-01", [.yes]),
])
func `who held or covered a role on a day is told as far as the dates allow`(
    on: String, running: [Answer]
) throws {
    let role = try Given(established, appointed, covered).then(Role.self)
    let day = try #require(Day(iso: on))
    #expect(role.tenures(on: day).map { $0.isRunning(on: day) } == running)
}

@Test func `a successor may be recorded before the end of the one before`() throws {
    let role = try Given(established, appointed)
        .when(chair, "role.appointed", "holder=holder-c", "effective=May 2023")
        .when(chair, "role.ended", "holder=holder-a", "effective=May 2023")
        .then(Role.self)
    #expect(role.tenure?.holder?.text == "holder-c")
    #expect(role.tenures.map { $0.end == nil } == [false, true])
    #expect(role.stage == "appointed")
    #expect(role.irregularSteps.map(\.to) == ["appointed"])
}

@Test func `a departure is kept though no appointment is recorded`() throws {
    let role = try Given(established).when(chair, "role.ended", "holder=holder-z").then(Role.self)
    #expect(role.departures.count == 1)
    #expect(role.tenures.isEmpty)
    #expect(role.irregularSteps.count == 1)
}

@Test func `a person's name is refused as a holder`() throws {
    let refusal = #expect(throws: Refusal.self) {
        try Given(established).when(chair, "role.appointed", "holder=Jane Smith")
    }
    #expect(refusal?.sentence.contains("holder") == true)
}

@Test func `a role cannot begin with an appointment`() throws {
    #expect(throws: Refusal.notBegun(try ThingID(reading: chair), beginsWith: ["role.established"]))
    {
        try Given().when(appointed)
    }
}
