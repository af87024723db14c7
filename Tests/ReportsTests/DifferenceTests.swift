import Assessment
import Assurance
import Dates
import Replay
import Reports
import Tables
import Testing

/// What changed between two dates, and what was learned between them.
struct DifferenceTests {
    private func rated() throws -> Given {
        var given = Given()
        given.from("001", known: "2022-06-01")
        try given.record(
            "organisation.admitted", "organisation/police", "name=Police",
            "category=statutory", "effective=2021-04-01")
        try issue("core", "four", ["1", "2", "3", "4"], "2022-04-01", &given)
        try audit("2022", "core", &given)
        try ask("2022", &given)
        try given.record(
            "response.submitted", "response/2022/1", "rating=3", "effective=2022-06-20")
        try given.record(
            "response.moderated", "response/2022/1", "rating=3", "effective=2022-09-10")
        return given
    }

    private func issue(
        _ set: String, _ scale: String, _ steps: [String], _ day: String, _ given: inout Given
    ) throws {
        var fields = [
            "title=Standards", "edition=\(day)", "scale.name=\(scale)", "effective=\(day)",
            "standards.1.code=1", "standards.1.title=Leadership",
        ]
        for (number, step) in steps.enumerated() {
            fields.append("scale.steps.\(number + 1).value=\(step)")
        }
        try given.record("standard-set.issued", "standard-set/\(set)", fields)
    }

    private func audit(_ year: String, _ set: String, _ given: inout Given) throws {
        try given.record(
            "audit.planned", "audit/\(year)", "title=Audit \(year)",
            "sort=section-11", "period=\(year)", "standards=standard-set/\(set)",
            "effective=\(year)-04-20")
    }

    private func ask(_ year: String, _ given: inout Given) throws {
        try given.record(
            "response.requested", "response/\(year)/1", "audit=audit/\(year)",
            "organisation=organisation/police", "standard=1", "effective=\(year)-05-01")
    }

    private func page(_ given: Given, _ from: String, _ to: String) throws -> Page {
        DifferencePage(Between(try given.picture(asAt: from), try given.picture(asAt: to))).page()
    }

    private func learned(_ given: Given, _ from: String, _ to: String, asAt: String) throws -> Page
    {
        DifferencePage(
            Between(
                try given.picture(asAt: asAt, knownAt: from),
                try given.picture(asAt: asAt, knownAt: to))
        ).page()
    }

    @Test func `ratings go up and down on one scale, self and moderated apart`() throws {
        var given = try rated()
        try given.record(
            "response.submitted", "response/2022/1", "rating=4", "effective=2023-02-01")
        try given.record(
            "response.moderated", "response/2022/1", "rating=2", "effective=2023-02-20")
        let page = try page(given, "2022-12-31", "2023-12-31")
        #expect(page.table("Self-ratings that moved")?.column("moved") == ["up"])
        let table = try #require(page.table("Moderated ratings that moved"))
        #expect(table.column("moved") == ["down"])
        #expect(table.column("gap_before") == ["0"])
        #expect(table.column("gap_after") == ["2"])
        let counted = try #require(page.table("Ratings by standard"))
        #expect(counted.column("down") == ["1"])
        #expect(counted.column("gap_wider") == ["1"])
    }

    @Test func `a later audit by the same edition is compared with the one before`() throws {
        var given = try rated()
        try audit("2023", "core", &given)
        try ask("2023", &given)
        try given.record(
            "response.submitted", "response/2023/1", "rating=2", "effective=2023-06-20")
        let page = try page(given, "2022-12-31", "2023-12-31")
        #expect(page.table("Self-ratings that moved")?.column("moved") == ["down"])
        #expect(page.table("Moderated ratings that moved")?.column("moved") == ["gone"])
    }

    @Test func `only a rating given once more counts as rated again the same`() throws {
        var given = try rated()
        #expect(
            try page(given, "2022-12-31", "2023-12-31").table("Ratings by standard") == nil)
        try given.record(
            "response.submitted", "response/2022/1", "rating=4", "effective=2023-02-01")
        let once = try page(given, "2022-12-31", "2023-12-31")
        #expect(once.table("Ratings by standard")?.column("same") == ["0"])
        try given.record(
            "response.moderated", "response/2022/1", "rating=3", "effective=2023-02-20")
        let twice = try page(given, "2022-12-31", "2023-12-31")
        #expect(twice.table("Ratings by standard")?.column("same") == ["1"])
    }

    @Test func `two editions are not compared, and it says why`() throws {
        var given = try rated()
        try issue("new", "RAG", ["red", "amber", "green"], "2023-05-01", &given)
        try audit("2023", "new", &given)
        try ask("2023", &given)
        try given.record(
            "response.submitted", "response/2023/1", "rating=green", "effective=2023-06-20")
        let page = try page(given, "2022-12-31", "2023-12-31")
        #expect(page.table("Self-ratings that moved")?.rows.isEmpty == true)
        let lost = try #require(page.table("What cannot be compared"))
        #expect(lost.column("before") == ["self 3, moderated 3"])
        #expect(lost.column("after") == ["self green, moderated not recorded"])
        #expect(
            lost.column("why") == [
                "two editions of the standards: standard-set/core and standard-set/new, "
                    + "on two scales: four and RAG"
            ])
    }

    private func promised() throws -> Given {
        var given = Given()
        given.from("001", known: "2022-06-01")
        try given.record("plan.drafted", "plan/p", "title=Plan", "effective=2022-04-01")
        for name in ["1", "2"] {
            try given.record(
                "action.agreed", "action/\(name)", "title=Action \(name)", "lead=not stated",
                "due=2022-10-01", "plan=plan/p", "effective=2022-05-12")
        }
        return given
    }

    @Test func `actions that slipped, closed and fell silent`() throws {
        var given = try promised()
        try given.record(
            "action.slipped", "action/1", "to=2023-03-31", "agreedBy=Executive",
            "effective=2023-01-08")
        let page = try page(given, "2022-12-31", "2023-12-31")
        let moved = try #require(page.table("Due dates that moved"))
        #expect(moved.column("days") == ["181"])
        #expect(moved.column("who") == ["Executive"])
        #expect(
            page.table("Open throughout, and nothing recorded")?.column("thing") == ["action/2"])
        #expect(page.lead.contains("Actions: 1 slipped."))
        #expect(
            page.lead.contains(
                "Nothing is recorded in between of 1 of the 2 actions open throughout."))
    }

    @Test func `a change whose date straddles the day is shown with its doubt`() throws {
        var given = try promised()
        try given.record("action.slipped", "action/1", "to=2023-03-31", "effective=winter 2022")
        let page = try page(given, "2022-12-31", "2023-12-31")
        #expect(page.lead.contains("Actions: 1 perhaps slipped."))
        #expect(
            page.table("Due dates that moved")?.column("when") == [
                "winter 2022 (perhaps by 31 December 2022)"
            ])
    }

    @Test func `a fact without a date is set apart, for it may lie anywhere`() throws {
        var given = try promised()
        given.from("002", known: "2024-02-01")
        try given.record("action.slipped", "action/1", "to=2023-03-31")
        let page = try page(given, "2022-12-31", "2023-12-31")
        #expect(page.table("Due dates that moved") == nil)
        #expect(
            page.table("May have happened between, before or after: the dates cannot tell")?
                .column("thing") == ["action/1"])
    }

    @Test func `a retroactive fact is learned later, and is of its own day`() throws {
        var given = try promised()
        given.from("002", known: "2024-02-01")
        try given.record("action.slipped", "action/1", "to=2023-03-31", "effective=2022-11-08")
        let later = try learned(given, "2023-12-31", "2024-02-29", asAt: "2022-12-31")
        #expect(later.lead.contains("Learned of actions: 1 slipped."))
        #expect(
            later.title == "What was learned between 31 December 2023 and 29 February 2024")
        let world = try page(given, "2022-10-31", "2022-12-31")
        #expect(world.lead.contains("Actions: 1 slipped."))
        #expect(try page(given, "2022-12-31", "2024-02-29").lead.contains("Actions: no change."))
    }

    @Test func `a correction and a retraction are found wrong, not changes in the world`() throws {
        var given = try promised()
        let one = try given.record(
            "action.slipped", "action/1", "to=2023-03-31", "effective=2022-11-08")
        let other = try given.record(
            "action.slipped", "action/2", "to=2023-03-31", "effective=2022-11-08")
        given.from("002", known: "2023-06-01")
        try given.record(
            "event.corrected", "action/1", "target=\(one)", "reason=Misread",
            "right.1.field=to", "right.1.value=2023-04-30")
        try given.record("event.retracted", "action/2", "target=\(other)", "reason=Another")
        let page = try learned(given, "2023-05-31", "2023-06-30", asAt: "2022-12-31")
        let found = try #require(page.table("Found wrong, and put right"))
        #expect(
            found.column("after") == [
                "action slipped (to: 2023-04-30), effective 8 November 2022",
                "never to have happened",
            ])
        #expect(page.lead.contains("Learned of actions: no change."))
    }

    @Test func `it is narrowed to some things, and to some tables`() throws {
        var given = try promised()
        for name in ["1", "2"] {
            try given.record(
                "action.slipped", "action/\(name)", "to=2023-03-31", "effective=2023-01-08")
        }
        let between = Between(
            try given.picture(asAt: "2022-12-31"), try given.picture(asAt: "2023-12-31"))
        let one = DifferencePage(between, of: [try ThingID(reading: "action/2")]).page()
        #expect(one.table("Due dates that moved")?.column("thing") == ["action/2"])
        #expect(one.lead.contains("Actions: 1 slipped."))
        let tables = DifferencePage(between, tables: ["rating"]).page()
        #expect(tables.table("Due dates that moved") == nil)
    }

    @Test func `what a peer review claimed and found of an action is news of it`() throws {
        var year = try AuditedYear()
        try year.claimAtPeerReview(of: "action/a", "All are trained")
        try year.record(
            "peer-review.progress-answered", "peer-review/a", "claim=a", "outcome=disputed",
            "basis=Only sergeants", "effective=2023-06-15")
        for claim in ["b", "c"] {
            try year.record(
                "peer-review.progress-claimed", "peer-review/a", "claim=\(claim)", "text=More",
                "effective=2023-06-15")
        }
        let page = try page(year.given, "2022-12-31", "2023-06-30")
        let table = try #require(page.table("Claimed and found at a peer review"))
        #expect(table.column("thing") == ["action/a"])
        #expect(table.column("claimed") == ["All are trained"])
        #expect(table.column("found") == ["disputed: Only sergeants"])
        #expect(page.table("Open throughout, and nothing recorded") == nil)
        #expect(
            page.lead.contains("At a peer review something was claimed or found of 1 action."))
        #expect(
            page.table("Other things that began or changed")?.cell("peer-review/a", "facts")?.words
                == "peer review scheduled, 1 May 2023; "
                + "peer review progress claimed, 15 June 2023 (3 times); "
                + "peer review progress answered, 15 June 2023")
        let named = DifferencePage(
            Between(
                try year.given.picture(asAt: "2022-12-31"),
                try year.given.picture(asAt: "2023-06-30")),
            of: [try ThingID(reading: "action/a")]
        ).page()
        #expect(named.table("Claimed and found at a peer review")?.rows.count == 1)
    }

    @Test func `an answer to an audit is called by whose it is and its standard`() throws {
        var given = try rated()
        try given.record(
            "response.queried", "response/2022/1", "query=Which list?", "effective=2023-02-01")
        let page = try page(given, "2022-12-31", "2023-12-31")
        #expect(
            page.table("Other things that began or changed")?.column("name")
                == ["Police: 1 Leadership"])
        let id = try ThingID(reading: "response/2022/1")
        #expect(
            ThingPage(id).page(try given.picture()).title
                == "Police: 1 Leadership (response/2022/1)")
    }

    @Test func `plain words count the same, and say what is silent and what is not certain`() throws
    {
        var given = try promised()
        try given.record("action.slipped", "action/1", "to=2023-03-31", "effective=winter 2022")
        let pictures = [
            try given.picture(asAt: "2022-12-31"), try given.picture(asAt: "2023-12-31"),
        ]
        let plain = PlainDifference(pictures[0], pictures[1]).page()
        #expect(plain.lead[1].contains("Dates moved: none for certain, and perhaps one."))
        #expect(
            plain.lead[2]
                == "Two promises were open the whole time. Nothing new was written down about one "
                + "of them.")
        #expect(plain.sections.contains(.list(["“Action 2” (action/2)"])))
        let marks = PlainDifference(pictures[0], pictures[1], tables: ["news"]).page()
        #expect(
            marks.sections == [
                .heading("Promises without news"), .list(["“Action 2” (action/2)"]),
            ])
        let none = PlainDifference(pictures[0], pictures[1], tables: ["due dates"]).page()
        #expect(none.sections.isEmpty)
        #expect(none.lead.last?.hasPrefix("No part of this page has \"due dates\"") == true)
    }

    @Test func `what was learned in plain words says until when, and about which day`() throws {
        let given = try promised()
        let page = PlainDifference(
            try given.picture(asAt: "2022-12-31", knownAt: "2022-05-31"),
            try given.picture(asAt: "2022-12-31", knownAt: "2022-06-30")
        ).page()
        #expect(
            page.lead[0]
                == "This says what was learned after 31 May 2022, up to 30 June 2022. It is about "
                + "how things were on 31 December 2022.")
    }

    @Test func `a blue rating counts as said to be done, in plain words too`() throws {
        var given = try promised()
        try given.record("action.rated", "action/1", "rating=blue", "effective=2023-02-01")
        let pictures = [
            try given.picture(asAt: "2022-12-31"), try given.picture(asAt: "2023-12-31"),
        ]
        let plain = PlainDifference(pictures[0], pictures[1]).page()
        #expect(plain.lead[1].contains("Said to be done: one."))
        let page = DifferencePage(Between(pictures[0], pictures[1])).page()
        #expect(page.lead.contains("Actions: 1 rated; 1 claimed done."))
    }

    @Test func `of a thing that did not change it says so`() throws {
        let given = try rated()
        let page = DifferencePage(
            Between(
                try given.picture(asAt: "2022-12-31"), try given.picture(asAt: "2023-12-31")),
            of: [try ThingID(reading: "audit/2022")]
        ).page()
        #expect(
            page.lead == ["Nothing is recorded to have changed of Audit 2022 (audit/2022)."])
    }

    @Test func `between a day and itself nothing changed`() throws {
        let page = try page(rated(), "2022-12-31", "2022-12-31")
        #expect(page.tables.filter { !$0.rows.isEmpty }.isEmpty)
    }

    @Test func `a move says each date that it may have moved from`() throws {
        var given = Given()
        given.from("001", known: "2020-12-01")
        try given.record("plan.drafted", "plan/p", "title=Plan", "effective=2019-01-01")
        try given.record(
            "action.agreed", "action/1", "title=Audit", "lead=Lead", "plan=plan/p",
            "due=2020-12-31", "effective=2020-01-01")
        try given.record(
            "action.slipped", "action/1", "to=2021-06-30", "effective=2020-03/2020-06")
        try given.record(
            "action.slipped", "action/1", "to=2020-12-31", "effective=2020-04/2020-07")
        let table = try page(given, "2020-02-01", "2020-05-01").table("Due dates that moved")
        #expect(
            table?.column("before") == [
                "2020-12-31", "cannot tell: either 2020-12-31 or 2021-06-30",
            ])
        #expect(table?.column("days") == ["181", "cannot tell: either 0 or 181 days early"])
    }
}
