import Assessment
import Assurance
import Foundation
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

    /// The stages are read from the sources, so that a new one cannot be forgotten.
    @Test func `every stage of a thing's life is in it, with the kinds that have it`() throws {
        let table = try terms("Stages in a thing's life")
        let stages = try Self.stages()
        #expect(stages.count > 100)
        for (word, kinds) in stages.sorted(by: { $0.key < $1.key }) {
            let from = table.cell("\(word)", "from")?.words
            let row = table.rows.first { $0.first == .text(word) }
            #expect(row != nil, "the glossary lacks the stage \(word)")
            #expect(
                row?.last == .text("Stage of: \(kinds.sorted().joined(separator: ", "))"),
                "\(word): \(from ?? "")")
        }
        #expect(Set(table.column("term")) == Set(stages.keys))
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

    /// The stage words of every kind, from the enumerations that name them.
    private static func stages() throws -> [String: Set<String>] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Assurance")
        var found: [String: Set<String>] = [:]
        let paths = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))
        for case let path as String in paths ?? .init() where path.hasSuffix(".swift") {
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            guard let kind = text.firstMatch(of: /static let kind = "([^"]+)"/)?.1 else { continue }
            var words = text.contains("Life<Standing>") ? Standing.allCases.map(\.words) : []
            for match in text.matches(of: /enum \w+: String, LifeStage \{([^}]*)\n/) {
                for line in match.1.matches(of: /\n +case (\w+)(?: = "([^"]+)")?(?=\n|$)/) {
                    let raw = String(line.2 ?? line.1)
                    words.append(String(raw.map { $0 == "-" ? " " : $0 }))
                }
            }
            for word in words { found[word, default: []].insert(String(kind)) }
        }
        return found
    }
}
