import Assessment
import Assurance
import Dates
import Replay
import Reports
import Tables
import Testing

@Suite struct ReviewsReportTests {
    /// Three notifications in one year; one decision reversed; one review published after the year.
    private func reviews() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        for (id, title) in [("child-m", "Child M"), ("child-o", "Child O"), ("elm", "Elm")] {
            try given.record(
                "review.incident-became-known", "review/\(id)", "title=\(title)",
                "effective=June 2022")
            try given.record("review.notified", "review/\(id)", "effective=fy:2022-23")
        }
        let first = try given.record(
            "review.decided", "review/child-m", "outcome=no-lcspr", "decidedBy=Rapid review panel",
            "effective=fy:2022-23")
        try given.record(
            "review.decision-reversed", "review/child-m", "decision=\(first)", "outcome=lcspr",
            "after=Feedback of the national Panel", "period=fy:2023-24",
            "effective=by 2024-01-23")
        try given.record(
            "review.decided", "review/child-o", "outcome=no-lcspr", "effective=fy:2022-23")
        try given.record(
            "review.decided", "review/elm", "outcome=lcspr", "effective=July 2022")
        try given.record("review.report-approved", "review/elm", "effective=February 2023")
        try given.record(
            "review.publication-held", "review/elm", "reason=A police investigation",
            "effective=February 2023")
        try given.record(
            "review.learning-shared", "review/elm", "forum=Full Partnership",
            "effective=March 2023")
        try given.record(
            "review.publication-released", "review/elm", "reason=It had concluded",
            "effective=2023-05-02")
        try given.record(
            "review.published", "review/elm", "effective=May 2023",
            "themes=Trauma-informed practice")
        try given.record(
            "inconsistency.noted", "review/elm", "title=Year of publication", "sort=dates",
            "statements=one place: in 2022-23", "statements=another: in May 2023")
        return given
    }

    @Test func `both decisions stand in turn, and the first is not corrected away`() throws {
        let page = try reviews().page(ReviewsReport.self, ["words=child m"])
        let table = try #require(page.table("Decisions in turn"))
        #expect(table.column("outcome") == ["no-lcspr", "lcspr"])
        #expect(table.column("reversed") == ["yes", "no"])
        #expect(table.column("period") == ["", "FY 2023-24"])
        #expect(table.column("why") == ["not recorded", "Feedback of the national Panel"])
        let main = try #require(page.table("Learning reviews"))
        #expect(main.cell("review/child-m", "first_decision") == .text("no-lcspr"))
        #expect(main.cell("review/child-m", "decision") == .text("lcspr"))
    }

    @Test func `before the reversal can be placed, the decision in force cannot be told`() throws {
        let page = try reviews().page(ReviewsReport.self, ["words=child m"], asAt: "2023-06-01")
        #expect(
            page.table("Learning reviews")?.cell("review/child-m", "decision")
                == .cannotTell(["no-lcspr", "lcspr"]))
    }

    @Test func `how many led to a review is counted as first decided and with reversals`() throws {
        let page = try reviews().page(ReviewsReport.self, ["notified=fy:2022-23"])
        #expect(
            page.lead == [
                "3 notified in the financial year 2022-23.",
                "Led to an LCSPR as first decided: 1 (Elm); with reversals: 2 (Child M, Elm).",
            ])
        let earlier = try reviews().page(
            ReviewsReport.self, ["notified=fy:2022-23"], knownAt: "2024-01-22")
        #expect(earlier.lead == ["Not recorded: no learning review is known on 22 January 2024."])
    }

    @Test func `a review is approved and shared before it is published`() throws {
        let before = try reviews().page(ReviewsReport.self, ["words=elm"], asAt: "2023-03-31")
        #expect(before.table("Learning reviews")?.cell("review/elm", "status") == .text("held"))
        #expect(before.table("Learning reviews")?.cell("review/elm", "published") == .notRecorded)
        #expect(
            before.table("On the way to publication")?.column("step") == [
                "incident", "approved", "publication held", "learning shared",
            ])
        let after = try reviews().page(ReviewsReport.self, ["words=elm"], asAt: "2023-05-31")
        #expect(after.table("Learning reviews")?.cell("review/elm", "status") == .text("published"))
        #expect(
            after.table("On the way to publication")?.column("detail").contains(
                "A police investigation") == true)
    }

    @Test func `no review published in a year, and a statement that says otherwise is shown`()
        throws
    {
        let page = try reviews().page(ReviewsReport.self, ["published=fy:2022-23"])
        #expect(page.lead == ["Published in the financial year 2022-23: 0."])
        #expect(
            page.table("Statements that do not agree")?.column("title") == ["Year of publication"])
        let next = try reviews().page(ReviewsReport.self, ["published=fy:2023-24"])
        #expect(next.lead == ["Published in the financial year 2023-24: 1 (Elm)."])
    }

    @Test func `a date that straddles the period cannot be told`() throws {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record(
            "review.incident-became-known", "review/ash", "title=Ash", "effective=June 2020")
        try given.record("review.published", "review/ash", "effective=in 2022")
        let page = try given.page(ReviewsReport.self, ["published=fy:2022-23"])
        #expect(page.lead.last == "Dates cannot tell for: 1 (Ash).")
    }

    @Test func `a theme finds reviews, and what followed them`() throws {
        var given = try reviews()
        try given.record(
            "action.agreed", "action/course", "title=A course", "lead=not stated",
            "source=review/elm")
        try given.record(
            "progress.reported", "action/course", "text=Not listed", "state=not-started")
        try given.record(
            "standard-set.issued", "standard-set/a", "title=Standards", "edition=2023-24")
        try given.record(
            "standard-set.amended", "standard-set/a", "standard=Trauma", "change=added",
            "promptedBy=review/elm")
        let page = try given.page(ReviewsReport.self, ["theme=trauma"])
        #expect(page.table("Learning reviews")?.column("name") == ["Elm"])
        #expect(
            page.table("What followed")?.cell("action/course", "done")
                == .list(["Not listed (not-started)"]))
        #expect(page.table("Standards amended")?.column("standard") == ["Trauma"])
    }

    @Test func `what began nobody knows when is listed apart, and is in no count`() throws {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record("review.incident-became-known", "review/ash", "title=Ash")
        try given.record(
            "review.incident-became-known", "review/elm", "title=Elm", "effective=2009")
        let early = try given.page(ReviewsReport.self, asAt: "2010-01-01")
        #expect(early.lead == ["1 review; 1 of unknown date, listed apart."])
        #expect(early.table("Learning reviews")?.column("thing") == ["review/elm"])
        #expect(early.sections.contains(.list(["Ash (review/ash)"])))
        let late = try given.page(ReviewsReport.self, asAt: "2024-02-01")
        #expect(late.lead == ["2 reviews."])
    }

    @Test func `a headline counts what is certain, and says apart what dates cannot tell`() throws {
        var given = Given()
        given.from("000", known: "2024-01-23")
        for (name, when) in [("ash", "2022"), ("elm", "1 May 2022"), ("oak", "1 June 2021")] {
            try given.record(
                "review.incident-became-known", "review/\(name)", "title=\(name)",
                "effective=2021")
            try given.record(
                "review.notified", "review/\(name)", "to=Panel", "effective=\(when)")
        }
        let counts = try ["fy:2021-22", "fy:2022-23"].map {
            try given.page(ReviewsReport.self, ["notified=\($0)"]).lead
        }
        #expect(counts[0].first == "1 notified in the financial year 2021-22.")
        #expect(counts[0].last == "Dates cannot tell for: 1 (ash).")
        #expect(counts[1].first == "1 notified in the financial year 2022-23.")
    }
}
