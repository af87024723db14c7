import Assessment
import Assurance
import Replay
import Testing
import Trials

private let group = "group/full-partnership"
private let first = "meeting/2023-01"
private let second = "meeting/2023-06"
private let third = "meeting/2023-09"
private let school = "organisation/schools"

private let rule = fact(
    "rule/absences", "rule.adopted", "text=The manager reviews absences", "sort=governance",
    "governs=consecutive-absences", "consecutive=2", "effective=2019-06-01")

private func held(_ meeting: String, _ on: String) -> Entry {
    fact(
        meeting, "meeting.held", "title=Partnership, \(on)", "group=\(group)", "on=\(on)",
        "effective=\(on)")
}

private func seat(_ meeting: String, _ presence: String, _ on: String) -> Entry {
    fact(
        meeting, "meeting.attendance-recorded", "seat=\(school)", "presence=\(presence)",
        "statutory=no", "effective=\(on)")
}

private let apart = [
    rule, held(first, "2023-01-10"), seat(first, "absent", "2023-01-10"),
    held(second, "2023-06-10"),
]

@Test func `two absences in a row without a review are flagged at the second`() throws {
    let given = try Given(apart + [seat(second, "apologies", "2023-06-10")])
    let breach = try #require(given.raises(UnreviewedAbsences.self).first)
    #expect(breach.thing.text == second)
    #expect(breach.part == school)
    #expect(breach.since == days("2023-06-10", "2023-06-10"))
    #expect(
        breach.sentence
            == "organisation/schools missed Partnership, 2023-01-10 and then this meeting; "
            + "no review is recorded.")
}

@Test func `a review, or a risk raised, settles two absences`() throws {
    let given = try Given(apart + [seat(second, "absent", "2023-06-10")])
    let reviewed = try given.taking(
        fact(
            second, "meeting.absence-followed-up", "seat=\(school)", "step=reviewed",
            "effective=2023-07-01"))
    #expect(try reviewed.flags(UnreviewedAbsences.self) == [])
    #expect(
        try reviewed.flags(UnreviewedAbsences.self, asAt: "2023-06-20") == ["\(second) \(school)"])
}

@Test func `an absence before or after a presence is not flagged`() throws {
    let given = try Given(
        apart + [
            seat(second, "deputy", "2023-06-10"), held(third, "2023-09-10"),
            seat(third, "absent", "2023-09-10"),
        ])
    #expect(try given.flags(UnreviewedAbsences.self) == [])
}

@Test func `where nobody recorded who came to the next meeting it cannot be told`() throws {
    let breach = try #require(Given(apart).raises(UnreviewedAbsences.self).first)
    #expect(breach.doubt == "no attendance is recorded for Partnership, 2023-06-10")
}

@Test func `without such a rule absences are not flagged`() throws {
    let given = try Given(Array(apart.dropFirst()) + [seat(second, "absent", "2023-06-10")])
    #expect(try given.flags(UnreviewedAbsences.self) == [])
}

@Test func `a rule binds its own body only`() throws {
    let given = try Given(
        Array(apart.dropFirst()) + [
            rule.with("body=group/executive"), seat(second, "absent", "2023-06-10"),
        ])
    #expect(try given.flags(UnreviewedAbsences.self) == [])
}

@Test func `a review between the two absences does not excuse the second`() throws {
    func reviewed(_ on: String) throws -> Given {
        try Given(
            apart + [
                seat(second, "absent", "2023-06-10"),
                fact(
                    first, "meeting.absence-followed-up", "seat=\(school)", "step=reviewed",
                    "effective=\(on)"),
            ])
    }
    #expect(try reviewed("2023-02-01").flags(UnreviewedAbsences.self) == ["\(second) \(school)"])
    #expect(try reviewed("June 2023").flags(UnreviewedAbsences.self) == ["\(second) \(school)?"])
    #expect(try reviewed("2023-07-01").flags(UnreviewedAbsences.self) == [])
}

@Test func `where nobody recorded who came to the first meeting it cannot be told`() throws {
    let given = try Given(
        rule, held(first, "2023-01-10"), held(second, "2023-06-10"),
        seat(second, "absent", "2023-06-10"))
    #expect(
        try given.raises(UnreviewedAbsences.self).map(\.doubt)
            == ["no attendance is recorded for Partnership, 2023-01-10"])
}

@Test func `a partner that was superseded is missed no more`() throws {
    let ccg = fact(
        "organisation/ccg", "organisation.admitted", "name=CCG", "category=statutory",
        "effective=2019-09-01")
    let superseded = fact(
        "organisation/ccg", "thing.superseded", "successors=organisation/icb", "how=superseded",
        "effective=2022-07-01")
    let present = [seat(first, "present", "2023-01-10"), seat(second, "present", "2023-06-10")]
    #expect(
        try Given([ccg] + apart.filter { $0.kind == "meeting.held" } + [rule] + present)
            .flags(UnreviewedAbsences.self) == ["\(second) organisation/ccg"])
    #expect(
        try Given([ccg, superseded, rule] + apart.filter { $0.kind == "meeting.held" } + present)
            .flags(UnreviewedAbsences.self) == [])
}

@Test func `a rule counts as many absences in a row as it says`() throws {
    let thrice = fact(
        "rule/absences", "rule.adopted", "text=The manager reviews absences",
        "sort=governance", "governs=consecutive-absences", "consecutive=3",
        "effective=2019-06-01")
    let twice = [thrice] + apart.dropFirst() + [seat(second, "absent", "2023-06-10")]
    #expect(try Given(twice).flags(UnreviewedAbsences.self) == [])
    let given = try Given(
        twice + [held(third, "2023-09-10"), seat(third, "absent", "2023-09-10")])
    #expect(try given.flags(UnreviewedAbsences.self) == ["\(third) \(school)"])
}

@Test func `the words of a rule decide nothing`() throws {
    let bare = fact(
        "rule/absences", "rule.adopted", "text=Two consecutive absences call for a review",
        "sort=governance", "effective=2019-06-01")
    let given = try Given(
        [bare] + apart.dropFirst() + [seat(second, "absent", "2023-06-10")])
    #expect(try given.flags(UnreviewedAbsences.self) == [])
}
