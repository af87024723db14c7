import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let body = "group/partnership"

private func held(_ name: String, _ on: String, of group: String = body) -> Entry {
    fact(
        "meeting/\(name)", "meeting.held", "title=\(name)", "group=\(group)", "on=\(on)",
        "effective=\(on)")
}

private func around(_ name: String, _ entries: [Entry], before: Bool) throws -> [String] {
    let day = try #require(Day(iso: "2024-04-01"))
    let id = try ThingID(reading: "meeting/\(name)")
    return Picture(try Given(entries).history, at: Cut(asAt: day)).told { (world) -> [String] in
        guard let meeting = world.one(Meeting.self, id) else { return [] }
        let all =
            before ? world.meetings(before: meeting, 2) : world.meetings(after: meeting, 2)
        return all.map { String($0.id.name) }
    }.values.last ?? []
}

@Test func `the neighbours of a meeting are those of its body, the nearest first`() throws {
    let all = [
        held("d", "2023-10-01"), held("a", "2023-01-01"), held("c", "2023-07-01"),
        held("b", "2023-04-01"), held("x", "2023-06-01", of: "group/executive"),
    ]
    #expect(try around("c", all, before: true) == ["b", "a"])
    #expect(try around("c", all, before: false) == ["d"])
    #expect(try around("a", all, before: true) == [])
}

@Test func `a meeting whose day was told twice stands by the day told last`() throws {
    let all = [
        held("a", "2023-01-01"), held("b", "2023-04-01"), held("c", "2023-07-01"),
        held("a", "2023-05-01"),
    ]
    #expect(try around("c", all, before: true) == ["a", "b"])
}

/// The look-ups that flags make over so many meetings of one body.
private func lookups(_ count: Int, _ flag: any Flag.Type) throws -> Int {
    let seats = ["council", "police", "icb"]
    var entries = seats.map {
        fact(
            "organisation/\($0)", "organisation.admitted", "name=\($0)", "category=statutory",
            "effective=2019-01-01")
    }
    for (governs, field) in [("quorum", "quorum=2"), ("consecutive-absences", "consecutive=2")] {
        entries.append(
            fact(
                "rule/\(governs)", "rule.adopted", "text=\(governs)", "sort=governance",
                "governs=\(governs)", "body=\(body)", field, "effective=2019-01-01"))
    }
    let start = try #require(Day(iso: "2019-02-01"))
    for at in 0..<count {
        let day = start.advanced(by: at).description
        entries.append(held("\(at)", day))
        for seat in seats.prefix(1 + at % 3) {
            entries.append(
                fact(
                    "meeting/\(at)", "meeting.attendance-recorded", "seat=organisation/\(seat)",
                    "presence=present", "effective=\(day)"))
        }
    }
    let picture = Picture(
        try Given(entries).history, at: Cut(asAt: try #require(Day(iso: "2024-04-01"))))
    #expect(!FlagList.raised([flag], in: picture).isEmpty)
    return picture.past.lookups
}

@Test func `flags over the meetings of one body take as many look-ups as there are meetings`()
    throws
{
    for flag in [InquorateMeeting.self, UnreviewedAbsences.self] as [any Flag.Type] {
        let found = try [200, 400, 800, 1_600].map { try lookups($0, flag) }
        for (few, many) in zip(found, found.dropFirst()) {
            #expect(many < few * 5 / 2, "\(flag.code): \(found)")
        }
    }
}
