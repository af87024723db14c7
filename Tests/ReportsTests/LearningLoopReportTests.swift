import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct LearningLoopReportTests {
    private func given() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.keep()
        try given.record(
            "review.incident-became-known", "review/elm", "title=Elm", "effective=1 June 2022")
        return given
    }

    private func stop(_ given: Given, asAt: String = "2024-02-29") throws -> [String] {
        let table = try given.page(LearningLoopReport.self, asAt: asAt).table(
            "Where each chain stops")
        return ["reached", "missing", "days"].compactMap { table?.cell("review/elm", $0)?.words }
    }

    @Test func `a chain stops at the last link that is recorded, and since when is told`() throws {
        var given = try given()
        #expect(
            try stop(given) == ["a review", "a recommendation, or any other step", "638"])
        try given.record(
            "recommendation.made", "recommendation/1", "source=review/elm", "text=Train all",
            "effective=1 September 2022")
        #expect(try stop(given) == ["a recommendation", "an action", "546"])
        try given.record(
            "action.agreed", "action/1", "title=Train", "lead=not stated",
            "source=recommendation/1", "effective=1 October 2022")
        #expect(try stop(given) == ["an action", "an action claimed done", "516"])
        try given.record(
            "action.completion-claimed", "action/1", "text=All trained",
            "effective=1 January 2023")
        #expect(try stop(given) == ["an action claimed done", "a change verified", "424"])
        try given.record(
            "action.completion-verified", "action/1", "effective=1 February 2023")
        #expect(try stop(given) == ["a change verified", "a difference shown", "393"])
        try given.record(
            "impact.evidenced", "action/1", "measure=Late returns", "before=7", "after=2",
            "effective=1 March 2023")
        #expect(try stop(given) == ["a difference shown", "none", "not applicable"])
        try given.record(
            "thing.reopened", "action/1", "reason=It came back", "effective=1 June 2023")
        #expect(try stop(given)[1] == "an end after it was reopened: It came back")
        #expect(
            try stop(given, asAt: "2022-12-31") == ["an action", "an action claimed done", "91"])
    }

    @Test func `a standard amended leads on through the responses to the next audit`() throws {
        var given = try given()
        try given.record(
            "standard-set.issued", "standard-set/a", "title=Standards", "edition=1",
            "scale.name=Scale", "scale.steps.1.value=0", "scale.steps.2.value=1",
            "scale.threshold=1", "standards.1.code=4", "standards.1.title=Training")
        try given.record(
            "organisation.admitted", "organisation/police", "name=Police", "category=relevant")
        try given.record(
            "audit.planned", "audit/1", "title=Audit", "sort=section-11",
            "standards=standard-set/a")
        try given.record(
            "response.requested", "response/before", "audit=audit/1",
            "organisation=organisation/police", "standard=4", "effective=1 May 2022")
        try given.record("response.submitted", "response/before", "rating=1")
        try given.record(
            "standard-set.amended", "standard-set/a", "standard=4", "change=reworded",
            "promptedBy=review/elm", "effective=1 March 2023")
        #expect(
            try stop(given)
                == ["a standard amended", "a response on the standard", "365"])
        let branch = try given.page(LearningLoopReport.self).table("Each branch")
        #expect(branch?.column("status") == ["not applicable"])
        try given.record(
            "response.requested", "response/after", "audit=audit/1",
            "organisation=organisation/police", "standard=Training", "effective=1 May 2023")
        try given.record(
            "response.submitted", "response/after", "rating=1", "effective=1 June 2023")
        #expect(try stop(given) == ["a response on the standard", "an action", "273"])
        try given.record(
            "response.moderated", "response/after", "rating=1", "effective=1 July 2023")
        try given.record(
            "response.moderation-answered", "response/after", "answer=accepted",
            "effective=2 July 2023")
        #expect(
            try stop(given)[1] == "none is asked for: the ratings give assurance")
    }

    @Test func `an action that carries another one on stands in its branch`() throws {
        var given = try given()
        try given.record(
            "action.agreed", "action/1", "title=Train", "lead=not stated", "source=review/elm")
        try given.record(
            "action.agreed", "action/2", "title=Train on", "lead=not stated",
            "source=review/elm", "source=action/1")
        let page = try given.page(LearningLoopReport.self)
        #expect(page.table("Each branch")?.column("thing") == ["action/1"])
        #expect(page.table("How many of each")?.column("action") == ["2"])
    }

    @Test func `a chain is last heard of at the last word about anything on it`() throws {
        var given = try given()
        try given.record(
            "recommendation.made", "recommendation/1", "source=review/elm", "text=Train all",
            "effective=1 September 2022")
        try given.record(
            "recommendation.implementation-claimed", "recommendation/1", "text=All are trained",
            "effective=1 October 2022")
        try given.record(
            "action.agreed", "action/1", "title=Train", "lead=not stated",
            "source=recommendation/1", "effective=1 October 2022")
        try given.record("note.added", "action/1", "text=Who?", "effective=1 February 2024")
        try given.record(
            "action.rated", "action/1", "rating=amber", "effective=1 February 2023")
        let page = try given.page(LearningLoopReport.self)
        let table = page.table("Where each chain stops")
        #expect(table?.cell("review/elm", "since")?.words == "1 February 2023")
        #expect(table?.cell("review/elm", "days")?.words == "393")
        #expect(page.table("Each branch")?.column("days") == ["393"])
        #expect(page.table("How many of each")?.column("done") == ["0"])
    }

    @Test func `where a date cannot tell how far it came, both are told`() throws {
        var given = try given()
        try given.record(
            "action.agreed", "action/1", "title=Train", "lead=not stated", "source=review/elm",
            "effective=1 June 2022")
        try given.record("action.completion-claimed", "action/1", "effective=in 2023")
        #expect(
            try stop(given, asAt: "2023-06-30")[0]
                == "cannot tell: either an action or an action claimed done")
    }

    @Test func `beyond how far the record reaches, how long nothing followed is not known`() throws
    {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record(
            "review.incident-became-known", "review/elm", "title=Elm", "effective=1 June 2022")
        #expect(try stop(given)[2] == "601 to 638")
        try given.keep()
        #expect(try stop(given)[2] == "638")
    }

    @Test func `one review is told in a sentence, and national ones where asked for`() throws {
        var given = try given()
        try given.record(
            "guidance.published", "guidance/n", "title=National study", "sort=national-review")
        let page = try given.page(LearningLoopReport.self)
        #expect(
            page.lead == [
                "Elm: nothing is recorded to have followed. Last heard of, 1 June 2022: 638 days "
                    + "before 29 February 2024."
            ])
        let both = try given.page(LearningLoopReport.self, ["national=yes"])
        #expect(
            both.table("Where each chain stops")?.column("thing") == ["review/elm", "guidance/n"])
        #expect(
            try given.page(LearningLoopReport.self, ["reached=action"]).table(
                "Where each chain stops")?.rows.isEmpty == true)
        #expect(throws: ReportProblem.self) {
            try given.page(LearningLoopReport.self, ["reached=end"])
        }
    }
}
