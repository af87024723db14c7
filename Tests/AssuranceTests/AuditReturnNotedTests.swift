import Assurance
import Testing
import Trials

private let audit = [
    fact("organisation/probation", "organisation.admitted", "name=Probation", "category=relevant"),
    fact("audit/s11", "audit.planned", "title=Audit", "sort=section-11"),
]

@Suite struct AuditReturnNotedTests {
    @Test func `that an organisation did not return is one fact, whatever it was asked`() throws {
        let state = try Given(audit).when(
            "audit/s11", "audit.return-noted", "organisation=organisation/probation",
            "outcome=not-returned"
        ).then(Audit.self)
        #expect(state.returnNotes.map(\.value.outcome) == [.notReturned])
    }

    @Test func `a return is noted of an organisation alone`() throws {
        #expect(throws: Refusal.self) {
            try Given(audit).when(
                "audit/s11", "audit.return-noted", "organisation=audit/s11", "outcome=returned")
        }
    }

    @Test func `replies to a survey do not take the place of the returns`() throws {
        let state = try Given(audit)
            .when("audit/s11", "audit.responses-counted", "returned=26", "asked=30")
            .when("audit/s11", "audit.responses-counted", "returned=457", "what=survey")
            .then(Audit.self)
        #expect(state.returned == 26)
        #expect(state.asked == 30)
        #expect(state.survey?.value.returned == 457)
    }

    @Test func `a count of ratings says how many, or which share`() throws {
        #expect(throws: Refusal.self) {
            try Given(audit).when("audit/s11", "audit.ratings-counted", "rating=green")
        }
        let state = try Given(audit).when(
            "audit/s11", "audit.ratings-counted", "rating=green", "percent=85.5", "standard=S2"
        ).then(Audit.self)
        #expect(state.ratingCounts.map(\.value.words) == ["S2: 85.5% rated green"])
    }

    @Test func `a challenge day is no look back a year on`() throws {
        let review = "peer-review/1"
        let day = try Given(audit).when(
            review, "peer-review.scheduled", "title=Challenge day", "sort=challenge-day",
            "audit=audit/s11"
        ).then(PeerReview.self)
        #expect(!day.isYearOn)
        let old = try Given(audit).when(
            review, "peer-review.scheduled", "title=Peer review", "audit=audit/s11"
        ).then(PeerReview.self)
        #expect(old.isYearOn)
    }
}
