import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let body = "group/executive"
private let x = "meeting/2022-05"
private let council = "organisation/council"
private let police = "organisation/police"
private let health = "organisation/icb"
private let school = "organisation/school"

private func admitted(_ id: String, _ category: String, _ when: String) -> Entry {
    fact(
        id, "organisation.admitted", "name=\(id.dropFirst(13))", "category=\(category)",
        "effective=\(when)")
}

private func rule(_ fields: String...) -> Entry {
    fields.reduce(
        fact(
            "rule/quorum", "rule.adopted", "text=A quorum", "sort=governance", "governs=quorum",
            "body=\(body)", "effective=2019-06-01")
    ) { $0.with($1) }
}

private func held(_ on: String = "2022-05-05", _ presences: (String, String)...) -> [Entry] {
    [
        fact(
            x, "meeting.held", "title=Executive", "group=\(body)", "on=\(on)", "effective=\(on)")
    ]
        + presences.map { seat, presence in
            fact(
                x, "meeting.attendance-recorded", "seat=\(seat)", "presence=\(presence)",
                "effective=\(on)")
        }
}

private let partners = [council, police, health].map { admitted($0, "statutory", "2019-06-01") }

/// Whether the meeting was quorate, and who of those who count was there, where it can be told.
private func told(
    _ entries: [Entry], asAt: String = "2024-04-01"
) throws -> (isQuorate: [Answer?], present: [[String]], absent: [[String]]) {
    let day = try #require(Day(iso: asAt))
    let id = try ThingID(reading: x)
    let picture = Picture(try Given(entries).history, at: Cut(asAt: day))
    func all<V: Equatable & Sendable>(_ question: (Attendance) -> V) -> [V] {
        picture.told { world in
            world.one(Meeting.self, id).map { question(Attendance(of: $0, in: world)) }
        }.values.compactMap { $0 }
    }
    return (
        all(\.isQuorate), all { $0.rolls(for: .quorum).last?.present.map(\.text) ?? [] },
        all { $0.rolls(for: .quorum).last?.absent.map(\.text) ?? [] }
    )
}

@Test func `the partners of the day of the meeting count, and a deputy for one of them`() throws {
    let all =
        partners + [rule("quorum=2")] + held("2022-05-05", (council, "deputy"), (school, "present"))
    let few = try told(all)
    #expect(few.isQuorate == [.no])
    #expect(few.present == [[council]])
    #expect(few.absent == [[health, police]])
    #expect(
        try told(
            all + [
                fact(
                    x, "meeting.attendance-recorded", "seat=\(police)", "presence=present",
                    "effective=2022-05-05")
            ]
        ).isQuorate == [.yes])
}

@Test func `members whom the rule names count, whatever their category`() throws {
    let districts = (1...6).map { "organisation/district-\($0)" }
    let named = districts.reduce(rule("quorum=3")) { $0.with("members=\($1)") }
    let there = districts.prefix(4).map { ($0, "present") }
    var entries = districts.map { admitted($0, "relevant", "2019-06-01") } + [named]
    entries += held()
    entries += there.map { seat, presence in
        fact(
            x, "meeting.attendance-recorded", "seat=\(seat)", "presence=\(presence)",
            "effective=2022-05-05")
    }
    let found = try told(entries)
    #expect(found.isQuorate == [.yes])
    #expect(found.present == [Array(districts.prefix(4))])
}

@Test func `members of the category that the rule names count`() throws {
    let entries =
        partners + [
            admitted(school, "relevant", "2019-06-01"), rule("quorum=1", "category=relevant"),
        ] + held("2022-05-05", (council, "present"), (school, "absent"))
    #expect(try told(entries).isQuorate == [.no])
    #expect(try told(entries).absent == [[school]])
}

@Test func `without attendance the quorum cannot be told, and without a rule there is none`() throws
{
    #expect(try told(partners + [rule("quorum=2")] + held()).isQuorate == [.cannotTell])
    #expect(try told(partners + held("2022-05-05", (council, "present"))).isQuorate == [nil])
}

@Test func `two partners of whom one may have joined and one may have left give every answer`()
    throws
{
    let entries =
        [
            admitted(council, "statutory", "2019-06-01"),
            admitted(police, "statutory", "2022"),
            admitted(health, "statutory", "2019-06-01"),
            fact(
                health, "thing.superseded", "successors=\(school)", "how=superseded",
                "effective=2022"), rule("quorum=2"),
        ] + held("2022-05-05", (council, "present"), (police, "present"), (health, "present"))
    let found = try told(entries, asAt: "2022-06-01")
    #expect(Set(found.isQuorate) == [.yes, .no])
    #expect(Set(found.present.map(\.count)) == [1, 2, 3])
}

@Test func `a meeting of which the day is not certain is held against the members of each`() throws
{
    let entries =
        [
            admitted(council, "statutory", "2019-06-01"),
            admitted(police, "statutory", "2022-05-16"), rule("quorum=2"),
        ] + held("May 2022", (council, "present"), (police, "present"))
    #expect(try told(entries).isQuorate == [.cannotTell])
}
