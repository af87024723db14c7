import Assurance
import Dates
import Replay
import Testing
import Trials

private let x = "training/programme-2022-23"
private let scheduled = fact(
    x, "training.scheduled", "title=Adultification workshop", "on=22 February 2024",
    "starts=10:00", "finishes=12:00", "place=virtual", "sort=workshop")
private let delivered = fact(
    x, "training.delivered", "title=Core programme", "sort=programme", "sessions=63", "courses=36",
    "places=1726", "booked=1125", "attended=792", "period=fy:2022-23")

private let machine = Machine(
    kind: Training.self,
    ways: [
        "scheduled": ["schedule"], "delivered": ["schedule", "deliver"],
        "cancelled": ["schedule", "cancel"],
    ],
    steps: [
        "schedule": scheduled, "deliver": delivered,
        "evaluate": fact(x, "training.evaluated", "forms=103", "measure=relevance", "score=3.49"),
        "cancel": fact(x, "thing.withdrawn", "how=cancelled"),
        "reopen": fact(x, "thing.reopened", "reason=a new trainer"),
    ],
    arrows: [
        .init("scheduled", "schedule", "scheduled"),
        .init("scheduled", "deliver", "delivered"),
        .init("delivered", "deliver", "delivered"),
        .init("scheduled", "cancel", "cancelled"),
        .init("cancelled", "reopen", "scheduled"),
    ])

@Test func `training takes the steps that are drawn`() throws { try machine.checkEveryStep() }

@Test func `training begins when it is scheduled or delivered`() {
    expectOnlyBegins(x, with: ["training.scheduled", "training.delivered"])
}

@Test func `attendance is told as a share of bookings and of places`() throws {
    let training = try Given(delivered).then(Training.self)
    let figures = try #require(training.deliveries.last?.value)
    #expect(figures.attendedOfBooked?.text == "70.4")
    #expect(figures.attendedOfPlaces?.text == "45.9")
    #expect(training.date?.asWritten == figures.period?.asWritten)
}

@Test func `attendance in words has no share`() throws {
    let conference = try Given().when(
        x, "training.delivered", "title=Joint conference", "attended=over 160", "booked=200",
        "effective=March 2023"
    ).then(Training.self)
    let figures = try #require(conference.deliveries.last?.value)
    #expect(figures.attendance == nil)
    #expect(figures.attendedOfBooked == nil)
    #expect(conference.date?.asWritten == "March 2023")
}

@Test func `an evaluation keeps its score exactly`() throws {
    let training = try Given(delivered)
        .when(x, "training.evaluated", "measure=relevance", "score=3.49", "outOf=4")
        .then(Training.self)
    #expect(training.evaluations.first?.value.score?.text == "3.49")
    expectRefused(under: "R-01", saying: "not a number") {
        try Given(delivered).when(x, "training.evaluated", "score=good")
    }
}

@Test func `cancelled training is not delivered`() throws {
    let cancelled = try Given(scheduled).when(
        x, "thing.withdrawn", "how=cancelled", "effective=2023")
    expectRefused(under: "R-10", saying: "cancelled") {
        try cancelled.when(delivered.with("effective=2024"))
    }
}

@Test func `a next session does not undo what was delivered`() throws {
    let training = try Given(delivered).when(scheduled).then(Training.self)
    #expect(training.stage == "delivered")
    #expect(training.sort == .programme)
    #expect(training.schedulings.count == 1)
    #expect(
        try Given(scheduled).when(x, "wording.changed", "to=Workshop").then(Training.self).title
            == "Workshop")
}
