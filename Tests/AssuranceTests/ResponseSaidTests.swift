import Assurance
import Replay
import Testing
import Trials

private let answer = "response/s11/school/1"
private let asked = [
    fact("organisation/school", "organisation.admitted", "name=School", "category=relevant"),
    fact(
        "standard-set/a", "standard-set.issued", "title=Standards", "edition=2023",
        "scale.name=0 to 3", "scale.steps.1.value=0", "scale.steps.1.notApplicable=yes",
        "scale.steps.2.value=1", "scale.steps.3.value=2", "scale.steps.4.value=3",
        "scale.threshold=2", "standards.1.code=1", "standards.1.title=Leadership",
        "standards.2.code=1.1", "standards.2.title=Chair", "standards.2.partOf=1"),
    fact(
        "audit/s11", "audit.planned", "title=Audit", "sort=section-11", "standards=standard-set/a"),
    fact(
        answer, "response.requested", "audit=audit/s11", "organisation=organisation/school",
        "standard=1"),
]

@Suite struct ResponseSaidTests {
    private func scale(_ given: Given) throws -> RatingScale? {
        given.history.state(StandardSet.self, try ThingID(reading: "standard-set/a"))?.state.scale
    }

    @Test func `a standard that does not apply has a reason and no rating`() throws {
        let state = try Given(asked).when(
            answer, "response.submitted", "notApplicable=It has no staff of its own"
        ).then(Response.self)
        #expect(state.isNotApplicable(on: nil))
        #expect(state.selfRating == nil)
        #expect(!state.lacksEvidence)
        #expect(state.stage == "submitted")
    }

    @Test func `a rating of what does not apply is refused`() throws {
        let refusal = #expect(throws: Refusal.self) {
            try Given(asked).when(
                answer, "response.submitted", "rating=2", "notApplicable=No staff")
        }
        #expect(refusal?.sentence.contains("Give the one or the other") == true)
    }

    @Test func `where a step of the scale says not applicable, it has no place`() throws {
        let given = try Given(asked).when(answer, "response.submitted", "rating=0")
        let scale = try #require(try scale(given))
        #expect(scale.place(of: "0") == nil)
        #expect(scale.place(of: "1") == 0)
        #expect(try given.then(Response.self).isNotApplicable(on: scale))
        let moderated = try given.when(answer, "response.moderated", "rating=1")
        #expect(!(try moderated.then(Response.self).isNotApplicable(on: scale)))
        #expect(try moderated.then(Response.self).gap(on: scale) == nil)
    }

    @Test func `a step that says not applicable gives no assurance`() throws {
        #expect(throws: Refusal.self) {
            try Given().when(
                "standard-set/b", "standard-set.issued", "title=B", "edition=1", "scale.name=B",
                "scale.steps.1.value=0", "scale.steps.1.notApplicable=yes",
                "scale.steps.2.value=1", "scale.threshold=0")
        }
    }

    @Test func `an answer may come without a rating, and is not unevidenced`() throws {
        let state = try Given(asked).when(answer, "response.submitted", "narrative=We have a lead")
            .then(Response.self)
        #expect(state.stage == "submitted")
        #expect(state.selfRating == nil)
        #expect(!state.isNotApplicable(on: nil))
        #expect(!state.lacksEvidence)
    }

    @Test func `two steps on one standard are kept as given, and have no gap`() throws {
        let given = try Given(asked).when(
            answer, "response.submitted", "rating=2", "otherRating=3")
        #expect(try given.then(Response.self).submissions.last?.value.said == "2 and 3")
        let scale = try #require(try scale(given))
        let after = try given.when(answer, "response.moderated", "rating=1")
        #expect(try after.then(Response.self).gap(on: scale) == nil)
    }

    @Test(arguments: [
        ["otherRating=3"], ["rating=3", "otherRating=3"], ["rating=2", "otherRating=9"],
    ])
    func `a second step stands beside another that is on the scale`(fields: [String]) throws {
        #expect(throws: Refusal.self) {
            try Given(asked).when(
                Entry(thing: answer, kind: "response.submitted", fields: fields))
        }
    }

    @Test func `a standard is part of one that the set lists`() throws {
        let refusal = #expect(throws: Refusal.self) {
            try Given().when(
                "standard-set/c", "standard-set.issued", "title=C", "edition=1",
                "standards.1.code=1.1", "standards.1.title=Chair", "standards.1.partOf=1")
        }
        #expect(refusal?.sentence.contains("cannot be a part of it") == true)
    }

    @Test func `an answer on a version of the standards is rated on that version's scale`() throws {
        let version = fact(
            "standard-set/schools", "standard-set.issued", "title=For schools", "edition=2023",
            "variantOf=standard-set/a", "askedOf=schools", "scale.name=Colours",
            "scale.steps.1.value=red", "scale.steps.2.value=green", "standards.1.code=S",
            "standards.1.title=Lead")
        let given = try Given(asked + [version]).when(
            "response/s11/school/s", "response.requested", "audit=audit/s11",
            "organisation=organisation/school", "standard=S", "standards=standard-set/schools")
        let state = try given.when("response/s11/school/s", "response.submitted", "rating=green")
            .then(Response.self)
        #expect(state.selfRating == "green")
        #expect(throws: Refusal.self) {
            try given.when("response/s11/school/s", "response.submitted", "rating=3")
        }
    }
}
