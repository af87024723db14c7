import Assessment
import Assurance
import Dates
import Replay
import Reports
import Tables
import Testing

/// Each picture says in words what it shows, and can be read without colour.
struct PicturesTests {
    private func drawings(_ page: Page) -> [Drawing] {
        page.settled().sections.compactMap {
            if case .drawing(let drawing) = $0 { drawing } else { nil }
        }
    }

    private func action(_ facts: [(String, [String])]) throws -> Page {
        var given = Given()
        try given.record("plan.drafted", "plan/p", "title=Plan")
        try given.record(
            "action.agreed", "action/1", "title=Audit", "lead=not stated", "due=Autumn 2022",
            "plan=plan/p", "effective=2022-05-12")
        for (kind, fields) in facts { try given.record(kind, "action/1", fields) }
        return try Biography(ThingID(reading: "action/1")).page(given.picture())
    }

    private func written(_ drawing: Drawing) -> [String] {
        drawing.marks.compactMap {
            if case .words(let words, _, _, _, _) = $0.shape { words } else { nil }
        }
    }

    @Test func `each slip is an arrow, and the words name every date in turn`() throws {
        let page = try action([
            ("action.slipped", ["to=2023-03-31", "effective=2022-11-01"]),
            ("action.slipped", ["effective=2023-02-01"]),
        ])
        let drawing = try #require(drawings(page).first { $0.title == "Due dates moving" })
        let arrows = drawing.marks.count { if case .arrow = $0.shape { true } else { false } }
        #expect(arrows == 1)
        #expect(written(drawing).contains("left open"))
        #expect(
            drawing.words == ["1 Audit: first due Autumn 2022, then 2023-03-31, then left open."])
    }

    @Test func `a date that is not exact is a span, and an exact one a point`() throws {
        let page = try action([("action.slipped", ["to=2023-03-31", "effective=2022-11-01"])])
        let drawing = try #require(drawings(page).first { $0.title == "Due dates moving" })
        let wide = drawing.marks.contains {
            if case .box(_, _, let width, _) = $0.shape, $0.ink == Ink(.paper) {
                width > 100
            } else {
                false
            }
        }
        let point = drawing.marks.contains {
            if case .disc(let x, _, _) = $0.shape, $0.ink == Ink(.dark) { x > 600 } else { false }
        }
        #expect(wide)
        #expect(point)
    }

    @Test func `ratings bear letters and patterns, and say each in turn`() throws {
        let page = try action([
            ("action.rated", ["rating=green", "effective=2022-07-01"]),
            ("action.rated", ["rating=red", "effective=early 2023"]),
        ])
        let drawing = try #require(drawings(page).first { $0.title == "Ratings over time" })
        #expect(drawing.words == ["1 Audit: green (2022-07-01), then red (early 2023)."])
        #expect(drawing.summary == "Rated 2 times; last red.")
        #expect(written(drawing).filter { $0 == "R" }.count == 2)
        #expect(drawing.marks.contains { $0.ink == Ink(.red, .stripes) })
        #expect(drawing.marks.contains { $0.ink == Ink(.red, .stripes, .dashed) })
    }

    @Test func `a timeline shows when each fact happened and when it was learned`() throws {
        let page = try action([("thing.closed", ["effective=2023-11-09"])])
        let drawing = try #require(drawings(page).first { $0.title == "When it happened" })
        #expect(
            drawing.words == [
                "1. action agreed: Audit: 2022-05-12; known since 31 January 2020.",
                "2. thing closed: 2023-11-09; known since 31 January 2020.",
            ])
        let diamonds = drawing.marks.count { if case .diamond = $0.shape { true } else { false } }
        #expect(diamonds == 3)
    }

    private func grid(_ asAt: String = "2024-02-29") throws -> Drawing? {
        var given = Given()
        for name in ["health", "police"] {
            try given.record(
                "organisation.admitted", "organisation/\(name)", "name=\(name)",
                "category=statutory")
        }
        try given.record(
            "standard-set.issued", "standard-set/core", "title=Standards", "edition=1",
            "scale.name=four", "scale.steps.1.value=Not met", "scale.steps.2.value=Partly met",
            "scale.steps.3.value=Met", "scale.threshold=Met", "standards.1.code=1",
            "standards.1.title=Leadership")
        try given.record(
            "audit.planned", "audit/a", "title=Audit A", "sort=section-11",
            "standards=standard-set/core", "effective=2022-01-01")
        for name in ["health", "police"] {
            try given.record(
                "response.requested", "response/a/\(name)/1", "audit=audit/a",
                "organisation=organisation/\(name)", "standard=1", "effective=2022-05-01")
        }
        try given.record(
            "response.submitted", "response/a/police/1", "rating=Met", "effective=2022-06-01")
        try given.record(
            "response.moderated", "response/a/police/1", "rating=Not met", "effective=2022-09-01")
        try given.record("response.not-returned", "response/a/health/1", "effective=2022-07-01")
        return drawings(try given.page(Section11Report.self, asAt: asAt)).first
    }

    @Test func `the grid has self and moderated in one cell, told by number and pattern`() throws {
        let drawing = try #require(try grid())
        #expect(
            drawing.summary
                == "2 organisations on 1 standard: 1 moderated lower than the organisation rated "
                + "itself, 0 higher, 0 the same; 1 not returned.")
        #expect(
            drawing.words == [
                "Columns: 1 is Leadership.", "health: 1 not returned.",
                "police: 1 self Met, moderated Not met.",
            ])
        #expect(written(drawing).contains("▼2"))
        #expect(written(drawing).contains("NR"))
        #expect(drawing.marks.contains { $0.ink == Ink(.red, .stripes) })
        #expect(drawing.marks.contains { $0.ink == Ink(.green) })
    }

    @Test func `before moderation only the organisation's own rating stands in the grid`() throws {
        let drawing = try #require(try grid("2022-06-15"))
        #expect(drawing.words.last == "police: 1 self Met, moderated not recorded.")
    }

    @Test func `nothing to draw is no picture`() throws {
        #expect(drawings(try action([])).isEmpty)
    }

    @Test func `every picture stays within its paper`() throws {
        let page = try action([
            ("action.slipped", ["to=2023-03-31", "effective=2022-11-01"]),
            ("action.rated", ["rating=amber", "effective=circa 2022"]),
            ("thing.closed", []),
        ])
        let all = drawings(page) + [try grid()].compactMap { $0 }
        #expect(all.count == 4)
        for drawing in all {
            for mark in drawing.marks { #expect(fits(mark.shape, drawing), "\(mark)") }
        }
    }

    private func fits(_ shape: Mark.Shape, _ drawing: Drawing) -> Bool {
        let corners: [(Int, Int)]
        switch shape {
        case .line(let a, let b, let c, let d), .arrow(let a, let b, let c, let d):
            corners = [(a, b), (c, d)]
        case .box(let x, let y, let width, let height):
            corners = [(x, y), (x + width, y + height)]
        case .disc(let x, let y, let radius), .diamond(let x, let y, let radius):
            corners = [(x - radius, y - radius), (x + radius, y + radius)]
        case .words(let text, let x, let y, let anchor, let lettering):
            let width = lettering.width(of: text)
            let left = anchor == .start ? x : anchor == .end ? x - width : x - width / 2
            corners = [(left, y - lettering.size), (left + width, y)]
        }
        return corners.allSatisfy {
            (-4...drawing.width + 4).contains($0.0) && (-4...drawing.height + 4).contains($0.1)
        }
    }
}
