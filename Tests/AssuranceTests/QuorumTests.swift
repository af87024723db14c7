import Assurance
import Dates
import Replay
import Testing
import Trials

private let x = "meeting/partnership"
private let council = "organisation/merton-council"
private let police = "organisation/police"
private let health = "organisation/icb"
private let school = "organisation/school"

private func held(_ presences: (String, String, String?)...) throws -> Meeting {
    var entries = [fact(x, "meeting.held", "title=Full Partnership", "on=March 2024")]
    for (seat, presence, statutory) in presences {
        let entry = fact(x, "meeting.attendance-recorded", "seat=\(seat)", "presence=\(presence)")
        entries.append(statutory.map { entry.with("statutory=\($0)") } ?? entry)
    }
    return try Given(entries).then(Meeting.self)
}

@Test func `two statutory partners make the Partnership quorate but not the Executive`() throws {
    let meeting = try held(
        (council, "present", "yes"), (police, "present", "yes"), (health, "absent", "yes"))
    #expect(meeting.statutoryPartnersPresent()?.map(\.text) == [council, police])
    #expect(meeting.isQuorate(needing: 2) == .yes)
    #expect(meeting.isQuorate(needing: 3) == .no)
    #expect(meeting.absences.map(\.value.seat.text) == [health])
}

@Test func `a deputy counts towards the quorum and apologies do not`() throws {
    let meeting = try held((council, "deputy", "yes"), (police, "apologies", "yes"))
    #expect(meeting.statutoryPartnersPresent()?.map(\.text) == [council])
    #expect(meeting.isQuorate(needing: 2) == .no)
}

@Test func `others do not count towards the quorum`() throws {
    let meeting = try held((council, "present", "yes"), (school, "present", "no"))
    #expect(meeting.isQuorate(needing: 2) == .no)
}

@Test func `without attendance the quorum cannot be told`() throws {
    let meeting = try held()
    #expect(meeting.statutoryPartnersPresent() == nil)
    #expect(meeting.isQuorate(needing: 2) == .cannotTell)
}

@Test func `where the record does not say who is statutory, the organisation's category does`()
    throws
{
    let meeting = try held(
        (council, "present", nil), (police, "present", nil), (school, "present", nil))
    #expect(meeting.statutoryPartnersPresent()?.isEmpty == true)
    let partners = meeting.statutoryPartnersPresent { $0.text == council || $0.text == police }
    #expect(partners?.map(\.text) == [council, police])
    #expect(meeting.isQuorate(needing: 2) { $0.text != school } == .yes)
    let said = try held((council, "present", "no"))
    #expect(said.statutoryPartnersPresent { _ in true }?.isEmpty == true)
}

@Test func `the last word on a seat counts, once`() throws {
    let meeting = try held(
        (council, "absent", "yes"), (police, "present", "yes"), (council, "deputy", "yes"))
    #expect(meeting.seats.map(\.value.presence) == [.deputy, .present])
    #expect(meeting.statutoryPartnersPresent()?.count == 2)
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
