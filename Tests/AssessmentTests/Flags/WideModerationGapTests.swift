import Assessment
import Assurance
import Replay
import Testing
import Trials

private let audit = "audit/s11"
private let police = "organisation/police"
private let response = "response/s11/police/s1"
private let rule = fact(
    "rule/gap", "rule.adopted", "text=Gap", "sort=governance", "governs=moderation-gap", "most=1",
    "effective=2020-01-01")
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
private func rated(_ rating: String, _ on: String = "2023-05-01") -> Entry {
    fact(response, "response.submitted", "rating=\(rating)", "effective=\(on)")
}

private func moderated(_ rating: String, _ on: String = "2023-07-01") -> Entry {
    fact(response, "response.moderated", "rating=\(rating)", "effective=\(on)")
}

private func flags(_ facts: [Entry], asAt: String = "2024-04-01") throws -> [String] {
    try Given(frame + [rule] + facts).flags(WideModerationGap.self, asAt: asAt)
}

@Test func `ratings further apart than the rule allows are flagged, either way`() throws {
    let two = try Given(frame + [rule, rated("3"), moderated("1")])
    let breach = try #require(two.raises(WideModerationGap.self).first)
    #expect(breach.sentence == "Moderated down by 2 steps, from 3 to 1.")
    #expect(breach.since == days("2023-07-01", "2023-07-01"))
    #expect(try flags([rated("3"), moderated("2")]) == [])
    #expect(try flags([rated("0"), moderated("3")]) == [response])
}

@Test func `a moderation that may not have happened yet cannot be told`() throws {
    #expect(
        try flags([rated("3"), moderated("1", "2023")], asAt: "2023-08-01") == ["\(response)?"])
}

@Test func `where no rule says how far apart ratings may lie no gap is too wide`() throws {
    let given = try Given(frame + [rated("3"), moderated("0")])
    #expect(try given.flags(WideModerationGap.self) == [])
}

@Test func `a moderation is held against what it judged, and not against what came after`() throws {
    let lowered = [rated("3"), moderated("1"), rated("1", "2023-08-01")]
    #expect(try flags(lowered) == [response])
    #expect(try flags(lowered + [moderated("1", "2023-09-01")]) == [])
}
