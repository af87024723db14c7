import Assurance
import Dates
import Replay
import Testing
import Trials

private let x = "meeting/partnership"
private let council = "organisation/merton-council"
private let police = "organisation/police"
private let health = "organisation/icb"

private func held(_ presences: (String, String, String?)...) throws -> Meeting {
    var entries = [fact(x, "meeting.held", "title=Full Partnership", "on=March 2024")]
    for (seat, presence, statutory) in presences {
        let entry = fact(x, "meeting.attendance-recorded", "seat=\(seat)", "presence=\(presence)")
        entries.append(statutory.map { entry.with("statutory=\($0)") } ?? entry)
    }
    return try Given(entries).then(Meeting.self)
}

@Test func `apologies and absences leave a seat empty, and a deputy fills it`() throws {
    let meeting = try held(
        (council, "deputy", "yes"), (police, "apologies", "yes"), (health, "absent", nil))
    #expect(meeting.absences.map(\.value.seat.text) == [police, health])
}

@Test func `the last word on a seat counts, once`() throws {
    let meeting = try held(
        (council, "absent", "yes"), (police, "present", "yes"), (council, "deputy", "yes"))
    #expect(meeting.seats.map(\.value.presence) == [.deputy, .present])
    #expect(meeting.attendance.count == 3)
}

@Test func `what was done about an absence stands by its seat`() throws {
    let given = try Given(
        fact(x, "meeting.held", "title=Full Partnership"),
        fact(x, "meeting.attendance-recorded", "seat=\(health)", "presence=absent", "statutory=yes")
    ).knowing(health, police)
    let meeting = try given.when(
        x, "meeting.absence-followed-up", "seat=\(health)", "step=letter-sent"
    )
    .then(Meeting.self)
    #expect(meeting.followUps(of: try ThingID(reading: health)).map(\.value.step) == [.letterSent])
    #expect(meeting.followUps(of: try ThingID(reading: police)).isEmpty)
}

@Test func `a seat that the ledger does not hold is refused`() throws {
    let given = try Given(fact(x, "meeting.held", "title=Full Partnership"))
    expectRefused(under: "R-04", saying: health) {
        try given.when(x, "meeting.attendance-recorded", "seat=\(health)", "presence=present")
    }
    expectRefused(under: "R-01", saying: "present, deputy, apologies, absent") {
        try given.knowing(health).when(
            x, "meeting.attendance-recorded", "seat=\(health)", "presence=here")
    }
}
