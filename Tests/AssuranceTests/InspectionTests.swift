import Assurance
import Dates
import Replay
import Testing
import Trials

private let x = "inspection/jtai-2024"
private let reported = fact(
    x, "inspection.reported", "title=Joint inspection", "sort=jtai", "strengths=shared training",
    "strengths=committed staff", "effective=by February 2024")
private let asked = fact(
    x, "inspection.statement-requested", "lead=not stated", "due=23 May 2024",
    "requestedBy=the inspectorates")
private let submitted = fact(x, "inspection.statement-answered", "step=submitted")
private let returned = fact(x, "inspection.statement-answered", "step=returned", "text=too vague")

private let machine = Machine(
    kind: Inspection.self,
    ways: [
        "reported": ["report"],
        "statement requested": ["report", "ask"],
        "statement submitted": ["report", "ask", "submit"],
        "accepted": ["report", "ask", "submit", "accept"],
        "returned": ["report", "ask", "submit", "return"],
    ],
    steps: [
        "report": reported, "ask": asked, "submit": submitted, "return": returned,
        "accept": fact(x, "inspection.statement-answered", "step=accepted"),
        "name": fact(x, "inspection.area-identified", "area=speed of sharing"),
    ],
    arrows: [
        .init("reported", "report", "reported"),
        .init("reported", "ask", "statement requested"),
        .init("statement requested", "submit", "statement submitted"),
        .init("statement submitted", "accept", "accepted"),
        .init("statement submitted", "return", "returned"),
        .init("returned", "submit", "statement submitted"),
    ])

@Test func `an inspection takes the steps that are drawn`() throws {
    try machine.checkEveryStep()
}

@Test func `an inspection begins with its report`() {
    expectOnlyBegins(x, with: ["inspection.reported"])
}

@Test(arguments: [("2024-02-15", 98), ("2024-02-29", 84), ("2024-05-23", 0), ("2024-05-24", -1)])
func `the days left for a written statement are counted to its last day`(
    day: String, left: Int
) throws {
    let inspection = try Given(reported).when(asked).then(Inspection.self)
    #expect(inspection.daysLeft(on: try #require(Day(iso: day))) == left)
    #expect(inspection.owesStatement)
}

@Test func `a submitted statement is no longer owed, and a returned one is owed again`() throws {
    let day = try #require(Day(iso: "2024-05-01"))
    let sent = try Given(reported, asked, submitted)
    #expect(try !sent.then(Inspection.self).owesStatement)
    #expect(try sent.then(Inspection.self).daysLeft(on: day) == nil)
    let back = try sent.when(returned).then(Inspection.self)
    #expect(back.owesStatement)
    #expect(back.daysLeft(on: day) == 22)
}

@Test func `nothing is owed where no statement was asked for or no date was set`() throws {
    let day = try #require(Day(iso: "2024-05-01"))
    #expect(try Given(reported).then(Inspection.self).daysLeft(on: day) == nil)
    let undated = try Given(reported).when(x, "inspection.statement-requested")
        .then(Inspection.self)
    #expect(undated.owesStatement)
    #expect(undated.daysLeft(on: day) == nil)
}

@Test func `an inspection's strengths and areas are listed once each`() throws {
    let inspection = try Given(reported)
        .when(
            x, "inspection.reported", "title=Joint inspection", "sort=jtai",
            "strengths=committed staff"
        )
        .when(x, "inspection.area-identified", "area=supervision")
        .when(x, "wording.changed", "to=JTAI 2024").then(Inspection.self)
    #expect(inspection.strengths == ["shared training", "committed staff"])
    #expect(inspection.areas.map(\.value.area) == ["supervision"])
    #expect(inspection.title == "JTAI 2024")
}

@Test func `a private person cannot lead a written statement`() {
    expectRefused(under: "R-12", saying: "Write a role") {
        try Given(reported).when(x, "inspection.statement-requested", "lead=Jane Smith")
    }
}

@Test func `the sort of an inspection is required`() {
    expectRefused(under: "R-01", saying: "\"sort\" is missing") {
        try Given().when(x, "inspection.reported", "title=Joint inspection")
    }
}
