import Assurance
import Replay
import Testing
import Trials

private func lines<T: Thing>(_ kind: T.Type, _ entries: Entry...) throws -> [String] {
    var description = Description()
    try Given(entries).then(kind).describe(&description)
    return description.lines.map { line in
        let value =
            switch line.value {
            case .text(let text): text
            case .date(let date): "\(date)"
            case .list(let list): list.joined(separator: "; ")
            case .notRecorded: "not recorded"
            }
        return "\(line.label): \(value)"
    }
}

@Test func `a response says both ratings, or that one is not recorded`() throws {
    let response = "response/s11/police/1"
    let requested = fact(
        response, "response.requested", "audit=audit/s11", "organisation=organisation/police",
        "standard=1")
    let submitted = fact(response, "response.submitted", "rating=3")
    let before = try lines(Response.self, requested, submitted)
    #expect(before.contains("Self-rating: 3"))
    #expect(before.contains("Moderated rating: not recorded"))
    let moderated = fact(response, "response.moderated", "rating=1")
    let after = try lines(Response.self, requested, submitted, moderated)
    #expect(after.contains("Self-rating: 3"))
    #expect(after.contains("Moderated rating: 1"))
    #expect(after.contains("Evidence: not recorded"))
}

@Test func `a peer review says that attendance is not recorded`() throws {
    let review = "peer-review/a"
    let said = try lines(
        PeerReview.self, fact(review, "peer-review.scheduled", "title=A", "on=January 2023"),
        fact(review, "peer-review.invited", "count=16"), fact(review, "peer-review.held"))
    #expect(said.contains("Invited: 16"))
    #expect(said.contains("Attended: not recorded"))
    #expect(said.contains("Held: not recorded"))
    #expect(said.contains("Set for: January 2023"))
}

@Test func `a role says who held it, who covered, and for how long`() throws {
    let said = try lines(
        Role.self, fact("role/a", "role.established", "title=Chair"),
        fact("role/a", "role.appointed", "holder=holder-a", "effective=since May 2021"),
        fact(
            "role/a", "role.appointed", "holder=holder-b", "cover=yes", "until=March 2023",
            "effective=January 2022"),
        fact("role/a", "role.ended", "holder=holder-a"))
    #expect(
        said.contains(
            "Holders: holder-a, since May 2021, ended at a time not recorded; "
                + "holder-b (cover), January 2022, until March 2023"))
}

@Test func `an action says its first due date, whether it has moved or not`() throws {
    let agreed = fact("action/1", "action.agreed", "title=A", "due=January 2020")
    #expect(try lines(Action.self, agreed).contains("First due: January 2020"))
    #expect(try lines(Action.self, agreed).contains("Slips: 0"))
    let said = try lines(Action.self, agreed, fact("action/1", "action.slipped", "to=June 2020"))
    #expect(said.contains("Due: June 2020"))
    #expect(said.contains("First due: January 2020"))
    #expect(said.contains("Rating: unrated"))
    #expect(said.contains("Lead: not recorded"))
}

@Test func `a recommendation says who answered what`() throws {
    let said = try lines(
        Recommendation.self,
        fact("recommendation/1", "recommendation.made", "source=review/a", "text=Train staff"),
        fact(
            "recommendation/1", "recommendation.answered", "answer=rejected", "answeredBy=Police",
            "reason=done already"))
    #expect(said.contains("Answers: Police: rejected, done already"))
    #expect(said.contains("Addressed to: not recorded"))
    #expect(said.contains("Status: rejected"))
}
