import Assurance
import Dates
import Replay
import Testing
import Trials

private let x = "meeting/executive-2024-03-07"
private let scheduled = fact(
    x, "meeting.scheduled", "title=Executive", "body=Executive", "on=7 March 2024",
    "starts=12:30", "finishes=13:15")
private let held = fact(x, "meeting.held", "title=Executive", "on=7 March 2024")

private let machine = Machine(
    kind: Meeting.self,
    ways: [
        "scheduled": ["schedule"],
        "held": ["schedule", "hold"],
        "minutes drafted": ["schedule", "hold", "draft"],
        "minutes agreed": ["hold", "draft", "agree"],
        "cancelled": ["schedule", "cancel"],
    ],
    steps: [
        "schedule": scheduled, "hold": held,
        "draft": fact(x, "meeting.minutes-recorded", "step=drafted"),
        "agree": fact(x, "meeting.minutes-recorded", "step=agreed"),
        "cancel": fact(x, "thing.withdrawn", "how=cancelled"),
        "reopen": fact(x, "thing.reopened", "reason=called after all"),
        "consider": fact(x, "meeting.item-considered", "item=budget", "outcome=noted"),
    ],
    arrows: [
        .init("scheduled", "schedule", "scheduled"),
        .init("scheduled", "hold", "held"),
        .init("held", "draft", "minutes drafted"),
        .init("minutes drafted", "agree", "minutes agreed"),
        .init("scheduled", "cancel", "cancelled"),
    ])

@Test func `a meeting takes the steps that are drawn`() throws { try machine.checkEveryStep() }

@Test func `a meeting begins when it is scheduled or held`() {
    expectOnlyBegins(x, with: ["meeting.scheduled", "meeting.held"])
}

@Test func `a meeting that was moved has its last date and says so`() throws {
    let moved = try Given(scheduled)
        .when(x, "meeting.scheduled", "title=Executive", "on=14 March 2024").then(Meeting.self)
    #expect(moved.date?.asWritten == "14 March 2024")
    #expect(moved.timesMoved == 1)
    #expect(moved.body == "Executive")
    #expect(moved.irregularSteps.isEmpty)
    #expect(moved.lengthInMinutes == nil)
}

@Test func `a meeting lasts from its start to its finish`() throws {
    #expect(try Given(scheduled).then(Meeting.self).lengthInMinutes == 45)
    let backwards = try Given().when(
        x, "meeting.scheduled", "title=Executive", "starts=13:00", "finishes=12:00"
    ).then(Meeting.self)
    #expect(backwards.lengthInMinutes == nil)
}

@Test func `a cancelled meeting takes no attendance`() throws {
    let cancelled = try Given(scheduled).knowing("organisation/police")
        .when(x, "thing.withdrawn", "how=cancelled", "effective=1 March 2024")
    expectRefused(under: "R-10", saying: "cancelled") {
        try cancelled.when(
            x, "meeting.attendance-recorded", "seat=organisation/police", "presence=present",
            "effective=7 March 2024")
    }
}

@Test func `a meeting keeps what it considered and a new title`() throws {
    let meeting = try Given(held).knowing("publication/annual-report")
        .when(
            x, "meeting.item-considered", "item=annual report",
            "related=publication/annual-report", "outcome=signed-off"
        )
        .when(x, "wording.changed", "to=Executive meeting").then(Meeting.self)
    #expect(meeting.items.map(\.value.outcome) == [.signedOff])
    #expect(meeting.title == "Executive meeting")
    #expect(meeting.wasHeld)
}
