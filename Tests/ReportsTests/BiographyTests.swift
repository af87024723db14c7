import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

/// The life of a promise: what was first agreed, what stands now, and how it was said to be done.
struct BiographyTests {
    /// An action agreed, slipped twice, reworded, passed on, claimed, verified, closed and reopened.
    private func promise() throws -> Given {
        var given = Given()
        try given.keep()
        given.from("001", known: "2022-06-01")
        try given.record("plan.drafted", "plan/p", "title=Plan")
        try given.record(
            "action.agreed", "action/1", "title=Audit", "lead=QA Manager", "due=Autumn 2022",
            "plan=plan/p", "effective=2022-05-12")
        given.from("002", known: "2023-01-10")
        try given.record(
            "action.slipped", "action/1", "to=2023-03-31", "reason=No auditor",
            "agreedBy=Executive", "effective=2022-12-08")
        given.from("003", known: "2023-12-01")
        try given.record(
            "wording.changed", "action/1", "to=Review", "from=Audit", "effective=2023-03-09")
        try given.record(
            "action.transferred", "action/1", "lead=Head of Service", "effective=2023-03-09")
        try given.record("action.slipped", "action/1", "to=2023-09-30", "effective=2023-03-10")
        try given.record("action.completion-claimed", "action/1", "effective=2023-09-28")
        try given.record(
            "action.completion-verified", "action/1", "verifiedBy=Scrutineer",
            "effective=2023-10-30")
        try given.record("thing.closed", "action/1", "effective=2023-11-09")
        return given
    }

    private func page(_ given: Given, asAt: String = "2024-02-29", knownAt: String? = nil) throws
        -> Page
    {
        try Biography(ThingID(reading: "action/1")).page(
            given.picture(asAt: asAt, knownAt: knownAt))
    }

    @Test func `it says first what became of the promise`() throws {
        #expect(
            try page(promise()).lead == [
                "On 29 February 2024 it is closed.",
                "First due Autumn 2022; now due 2023-09-30. The date moved twice: 304 days in all.",
                "The Executive agreed 1 of the 2 moves; nobody is recorded for the other.",
                "Reworded once, lead passed to others once.",
                "Claimed done 2023-09-28 (302 days after the first date; against the last, 2 days "
                    + "early), 32 days before it was verified (2023-10-30) by the Scrutineer, on what "
                    + "basis is not recorded.",
                "Closed without recorded evidence of the difference it made.",
            ])
    }

    @Test func `first agreed stands beside now`() throws {
        let table = try #require(try page(promise()).table("First agreed, and now"))
        #expect(
            table.column("first") == [
                "Audit", "QA Manager", "Autumn 2022", "not recorded", "not recorded",
            ])
        #expect(
            table.column("now") == [
                "Review", "Head of Service", "30 September 2023", "not recorded", "not recorded",
            ])
        #expect(table.column("changes") == ["1", "1", "2", "0", "0"])
    }

    @Test func `each move of the date says how far, who agreed and why`() throws {
        let table = try #require(try page(promise()).table("How the promise changed"))
        #expect(
            table.column("change") == [
                "due date slipped", "wording", "lead", "due date slipped",
            ])
        #expect(table.column("days") == ["121", "not applicable", "not applicable", "183"])
        #expect(
            table.column("who") == [
                "Executive", "not recorded", "not recorded", "not recorded",
            ])
        #expect(
            table.column("why") == ["No auditor", "not recorded", "not recorded", "not recorded"])
    }

    @Test func `before the second paper only the first date is known`() throws {
        let page = try page(promise(), asAt: "2022-12-31", knownAt: "2022-12-31")
        #expect(
            page.lead == [
                "On 31 December 2022 it is open, overdue by 31 days.",
                "First due Autumn 2022; that date never moved.",
            ])
        #expect(page.table("How the promise changed") == nil)
    }

    @Test func `a reopening says why, and that nobody checked since`() throws {
        var given = try promise()
        try given.record(
            "thing.reopened", "action/1", "reason=No fall in referrals", "effective=2024-01-10")
        try given.record("action.completion-claimed", "action/1", "effective=2024-02-01")
        let lead = try page(given).lead
        #expect(lead.contains("Reopened once: No fall in referrals."))
        #expect(
            lead.contains {
                $0.hasPrefix("Claimed done 2024-02-01 (")
                    && $0.hasSuffix("that anybody checked since is not recorded.")
            })
    }

    @Test func `a date left open is said to be open`() throws {
        var given = try promise()
        try given.record("action.slipped", "action/1", "effective=2024-01-01")
        let page = try page(given)
        #expect(
            page.lead.dropFirst().first
                == "First due Autumn 2022; now the date was left open. The date moved 3 times.")
        #expect(page.table("First agreed, and now")?.cell("Due", "now") == .text("left open"))
    }

    @Test func `who acted and why stand apart, and where a fact does not say neither is blank`()
        throws
    {
        let table = try #require(try page(promise()).table("What happened"))
        #expect(table.column("who").prefix(3) == ["not recorded", "Executive", "not recorded"])
        #expect(table.column("why").prefix(3) == ["not recorded", "No auditor", "not recorded"])
        #expect(table.column("fact")[1] == "action slipped (to: 2023-03-31)")
    }

    @Test func `the pictures stand in the page, and text leaves them to the tables`() throws {
        let page = try page(promise())
        let titles = page.settled().sections.compactMap {
            if case .drawing(let drawing) = $0 { drawing.title } else { nil }
        }
        #expect(titles == ["Due dates moving", "When it happened"])
        #expect(!page.written(as: .text).contains("Due dates moving"))
        #expect(page.written(as: .html).contains("<svg"))
    }

    @Test func `of an answer it says both ratings, and what moderation made of the first`() throws {
        var given = Given()
        try given.record(
            "organisation.admitted", "organisation/o", "name=Police", "category=statutory")
        try given.record(
            "standard-set.issued", "standard-set/s", "title=Standards", "edition=1",
            "scale.name=three", "scale.steps.1.value=1", "scale.steps.2.value=2",
            "scale.steps.3.value=3")
        try given.record(
            "audit.planned", "audit/a", "title=Audit", "sort=section-11",
            "standards=standard-set/s")
        try given.record(
            "response.requested", "response/a/o/1", "audit=audit/a",
            "organisation=organisation/o", "standard=1")
        let biography = Biography(try ThingID(reading: "response/a/o/1"))
        #expect(
            biography.page(try given.picture()).lead == [
                "Nothing that the organisation says of itself is recorded."
            ])
        try given.record("response.submitted", "response/a/o/1", "rating=3")
        try given.record("response.moderated", "response/a/o/1", "rating=2")
        try given.record(
            "response.moderation-answered", "response/a/o/1", "answer=contested",
            "grounds=A sample was misread")
        try given.record("response.moderated", "response/a/o/1", "rating=1")
        #expect(
            biography.page(try given.picture()).lead == [
                "The organisation rated itself 3; moderated 2, then 1, 2 steps lower.",
                "Contested: A sample was misread.", "No evidence is recorded as attached.",
            ])
    }

    @Test func `superseded it says so first, by what, why, and that the new one is overdue`() throws
    {
        var given = try promise()
        try given.record(
            "action.agreed", "action/2", "title=One for all", "lead=Director", "due=2023-12-31",
            "plan=plan/p", "effective=2023-05-01")
        try given.record(
            "action.agreed", "action/3", "title=Ask", "lead=Director", "due=2023-12-31",
            "plan=plan/p", "effective=2022-05-12")
        try given.record(
            "thing.superseded", "action/3", "successors=action/2", "how=superseded",
            "reason=one for all agencies",
            "effective=2023-05-02")
        let page = Biography(try ThingID(reading: "action/3")).page(
            try given.picture(asAt: "2024-01-10"))
        #expect(
            page.lead == [
                "Superseded by One for all (action/2), itself overdue by 10 days (2023-05-02): one "
                    + "for all agencies.",
                "First due 2023-12-31, and never moved.",
            ])
    }

    @Test func `what a transfer says of the former oversight is not left unrecorded`() throws {
        var given = try promise()
        try given.record(
            "action.transferred", "action/1", "oversight=New Group", "formerOversight=Old Group",
            "effective=2024-01-10")
        let page = try page(given)
        #expect(
            page.table("First agreed, and now")?.cell("Oversight", "first")
                == .text("Old Group (as a later transfer says)"))
        #expect(
            page.lead.contains(
                "Reworded once, lead passed to others once, oversight passed to others once."))
    }

    @Test func `what peers claimed and found of it are rows, with who and where`() throws {
        var given = try promise()
        try given.record(
            "organisation.admitted", "organisation/o", "name=Police", "category=statutory")
        try given.record(
            "peer-review.scheduled", "peer-review/p", "title=One year on",
            "effective=2023-05-01")
        try given.record(
            "peer-review.progress-claimed", "peer-review/p", "claim=a", "about=action/1",
            "organisation=organisation/o", "text=It is in place", "effective=2023-10-15")
        try given.record(
            "peer-review.progress-answered", "peer-review/p", "claim=a", "outcome=disputed",
            "basis=Nobody had seen it", "effective=2023-10-15")
        let page = try page(given)
        let table = try #require(page.table("What happened"))
        let place = try #require(table.column("number").firstIndex(of: ""))
        #expect(table.rows[place][2].words.contains("text: It is in place"))
        #expect(table.rows[place][2].words.hasSuffix("[peer-review/p#2]"))
        #expect(table.column("who")[place] == "Police")
        #expect(table.column("status")[place] == "completion claimed")
        #expect(table.column("why")[place + 1] == "Nobody had seen it")
        #expect(
            page.lead.contains(
                "At the peer review it was claimed: “It is in place”; disputed (Nobody had seen it)."
            ))
    }

    @Test func `before anything happened it is headed by its id, once`() throws {
        let page = try page(promise(), asAt: "2019-01-01")
        #expect(page.title == "History of action/1")
    }
}
