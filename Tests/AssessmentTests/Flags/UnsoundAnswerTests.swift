import Assessment
import Assurance
import Replay
import Testing
import Trials

private let audit = "audit/s11"
private let police = "organisation/police"
private let response = "response/s11/police/s1"
private let frame = [
    fact(
        "standard-set/wt", "standard-set.issued", "title=Working Together", "edition=2023",
        "scale.name=0 to 3", "scale.steps.1.value=0", "scale.steps.2.value=1",
        "scale.steps.3.value=2", "scale.steps.4.value=3", "effective=2023-01-01"),
    fact(
        audit, "audit.planned", "title=Section 11", "sort=section-11",
        "standards=standard-set/wt", "effective=2023-01-01"),
    fact(
        response, "response.requested", "audit=\(audit)", "organisation=\(police)", "standard=S1",
        "due=2023-05-31", "effective=2023-03-01"),
]
private let evidence = fact(
    response, "response.evidence-attached", "reference=policy", "effective=2023-05-01")

private func rated(_ rating: String, _ on: String = "2023-05-01") -> Entry {
    fact(response, "response.submitted", "rating=\(rating)", "effective=\(on)")
}

@Test func `a rating without evidence is flagged`() throws {
    #expect(try Given(frame + [rated("2")]).flags(UnsoundAnswer.self) == ["\(response) evidence"])
}

@Test func `an organisation that did not return, or returned late, is flagged once`() throws {
    let nothing = try Given(frame)
    #expect(try nothing.flags(UnsoundAnswer.self, asAt: "2023-05-31") == [])
    #expect(try nothing.flags(UnsoundAnswer.self) == ["\(audit) \(police)"])
    let noted = try nothing.taking(fact(response, "response.not-returned", "effective=2023-05-20"))
    #expect(try noted.flags(UnsoundAnswer.self, asAt: "2023-05-25") == ["\(audit) \(police)"])
    let late = try Given(frame + [evidence, rated("2", "2023-06-10")])
    #expect(try late.flags(UnsoundAnswer.self) == ["\(audit) \(police)"])
}

@Test func `returns counted against an unknown number asked cannot be told`() throws {
    let counted = fact(audit, "audit.responses-counted", "returned=16", "effective=2023-06-01")
    let base = Array(frame.prefix(2))
    #expect(try Given(base + [counted]).flags(UnsoundAnswer.self) == ["\(audit) returns?"])
    #expect(
        try Given(base + [counted.with("asked=18")]).flags(UnsoundAnswer.self)
            == ["\(audit) returns"])
    #expect(try Given(base + [counted.with("asked=16")]).flags(UnsoundAnswer.self) == [])
}

/// The frame without a day for the answer.
private let undated = frame.dropLast() + [asked("S1", nil)]
private func asked(_ standard: String, _ due: String?) -> Entry {
    let entry = fact(
        "response/s11/police/\(standard.lowercased())", "response.requested", "audit=\(audit)",
        "organisation=\(police)", "standard=\(standard)", "effective=2023-03-01")
    return due.map { entry.with("due=\($0)") } ?? entry
}
private let silence = fact(response, "response.not-returned", "effective=2023-06-01")

@Test func `what came after it was noted as not returned is late, also without a day`() throws {
    let given = try Given(undated + [silence, rated("2", "2023-07-01"), evidence])
    #expect(
        try given.raises(UnsoundAnswer.self).map(\.sentence) == [
            "Return of \(police) (1 standard): returned only after it was recorded as not returned."
        ])
}

@Test func `of several standards any that was not returned is enough`() throws {
    let second = fact(
        "response/s11/police/s2", "response.not-returned", "effective=2023-06-01")
    let given = try Given(undated + [asked("S2", nil), second])
    #expect(try given.flags(UnsoundAnswer.self) == ["\(audit) \(police)"])
}

@Test func `each day by which answers are due has its own return`() throws {
    let given = try Given(
        frame + [asked("S2", "2023-09-30"), evidence, rated("2", "2023-05-30")])
    #expect(try given.flags(UnsoundAnswer.self, asAt: "2023-06-30") == [])
    #expect(
        try given.flags(UnsoundAnswer.self, asAt: "2023-10-01")
            == ["\(audit) \(police) by 2023-09-30"])
}

@Test func `a request that was withdrawn, or an audit cancelled, awaits nothing`() throws {
    func withdrawn(_ thing: String, _ day: String) -> Entry {
        fact(thing, "thing.withdrawn", "reason=asked in error", "effective=\(day)")
    }
    for thing in [response, audit] {
        #expect(
            try Given(frame + [withdrawn(thing, "2023-04-01")]).flags(UnsoundAnswer.self) == [])
        #expect(
            try Given(frame + [withdrawn(thing, "2023")])
                .flags(UnsoundAnswer.self, asAt: "2023-07-01") == ["\(audit) \(police)?"])
    }
    let one = try Given(
        frame + [asked("S2", "2023-05-31"), rated("2"), evidence]
            + [withdrawn("response/s11/police/s2", "2023-05-01")])
    #expect(try one.flags(UnsoundAnswer.self) == [])
}
