import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct GlossaryReportTests {
    private func terms(_ table: String) throws -> Table {
        try #require(try Given().page(GlossaryReport.self).table(table))
    }

    @Test func `every kind of thing is in it`() throws {
        let kinds = try terms("Kinds of thing").column("term")
        #expect(Set(kinds) == Set(ThingKinds.all.map { $0.kind }))
    }

    @Test func `every stage of a thing's life is in it, with the kinds that have it`() throws {
        let table = try terms("Stages in a thing's life")
        var stages = Set(PeerReview.ClaimStage.allCases.map(\.words))
        for kind in ThingKinds.all {
            guard let life = kind as? any HasLife.Type else { continue }
            for word in Self.words(life) {
                stages.insert(word)
                let from = table.cell(word, "from")?.words ?? ""
                let kinds = from.dropFirst("Stage of: ".count).split(separator: ", ")
                #expect(kinds.contains(kind.kind[...]), "\(word) of \(kind.kind): \(from)")
            }
        }
        #expect(stages.count > 100)
        #expect(Set(table.column("term")) == stages)
        #expect(table.column("meaning").allSatisfy { $0.hasSuffix(".") })
    }

    private static func words<T: HasLife>(_ kind: T.Type) -> [String] {
        T.Stage.allCases.map(\.words)
    }

    @Test func `the words of the brief are in it, each with where it comes from`() throws {
        let page = try Given().page(GlossaryReport.self)
        let all = page.tables.flatMap { $0.column("term") }
        for term in [
            "Section 11", "moderation", "rapid review", "LCSPR", "BRAG", "slippage", "quorate",
            "task and finish group", "as at", "known at", "checkpoint", "peer review", "silent",
        ] {
            #expect(all.contains(term), "the glossary lacks \(term)")
        }
        #expect(page.tables.allSatisfy { !$0.column("from").contains("") })
    }

    @Test func `no term stands twice in a table`() throws {
        for table in try Given().page(GlossaryReport.self).tables {
            #expect(Set(table.column("term")).count == table.rows.count, "\(table.title)")
        }
    }

    @Test func `it is narrowed by words`() throws {
        let page = try Given().page(GlossaryReport.self, ["words=quorate"])
        #expect(page.tables.map(\.title).contains("Words of the field"))
        #expect(page.tables.flatMap { $0.column("term") }.contains("quorate"))
    }
}
