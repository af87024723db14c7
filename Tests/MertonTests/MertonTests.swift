import Assurance
import Dates
import EventLog
import Foundation
import Ledger
import Replay
import Testing

/// The Merton ledger is what its recipe says, and its recipe leaves no row of the papers' index
/// out.
@Suite struct MertonTests {
    private let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private var recipe: URL { root.appendingPathComponent("events/recipes/merton") }

    @Test func `every row of the index stands in the sources of a fact`() throws {
        let rows = try table("rows.tsv").map { $0[0] }
        let cited = try Set(
            committed().facts.flatMap { $0.at.circumstances.sources.compactMap(\.row) })
        #expect(rows.count == 722)
        #expect(Set(rows).count == rows.count, "a row is listed twice")
        let missing = rows.filter { !cited.contains($0) }
        #expect(missing.isEmpty, "\(missing.count) of \(rows.count) rows stand in no fact")
        let papers = try Set(table("papers.tsv").map { $0[0] })
        let strange = cited.subtracting(rows).subtracting(papers)
        #expect(strange.isEmpty, "rows are cited that the index does not have")
        print(
            "Merton: \(rows.count) rows of the index stand in "
                + "\(try committed().facts.count) facts; none is left out."
        )
    }

    @Test func `recording the recipe again gives the same lines, byte for byte`() throws {
        let ledger = AssuranceLedger(InMemoryLog(source: "urn:s11:merton"))
        var now = try #require(Instant(rfc3339: "2026-11-21T09:00:00Z"))
        let first = try committed().facts[0]
        _ = try ledger.record([try opening(first)], now: now)
        for paper in try table("papers.tsv") {
            now = Instant(milliseconds: now.milliseconds + 60_000)
            let known = try KnownDate.read(paper[1])
            let bytes = try Data(contentsOf: recipe.appendingPathComponent("\(paper[0]).jsonl"))
            var drafts = try Batch.read(Array(bytes))
            for at in drafts.indices {
                drafts[at].fill(
                    by: try RoleTitle(reading: "Partnership Manager"), document: paper[0],
                    madeKnown: known)
            }
            _ = try ledger.record(drafts, now: now)
        }
        // The same ids, times and bytes; and so the first lines of more facts are those of fewer.
        let built = try lines(ledger.log)
        let kept = try lines(DiskLog(opening: root.appendingPathComponent("events/merton").path))
        #expect(built.count == kept.count)
        for (built, kept) in zip(built, kept) { #expect(built == kept) }
    }

    @Test
    func `every fact says who recorded it, from which paper, and when the paper made it known`()
        throws
    {
        for fact in try committed().facts.dropFirst() {
            #expect(fact.fact != nil, "line \(fact.at.sequence + 1) cannot be read")
            #expect(fact.at.circumstances.by != nil)
            #expect(fact.at.isFromPapers)
            #expect(fact.at.circumstances.sources.allSatisfy { $0.document != nil })
            #expect(!fact.at.circumstances.sources.isEmpty)
        }
    }

    private func committed() throws -> History {
        try AssuranceLedger(opening: root.appendingPathComponent("events/merton").path).history()
    }

    /// The first fact, as `init` records it.
    private func opening(_ fact: KnownFact) throws -> Draft {
        let opened = try #require(fact.fact as? LedgerOpened)
        var draft = try Draft(
            "ledger.opened", about: fact.at.subject.text,
            typed: [
                TypedField("origin", opened.origin), TypedField("key", opened.key),
                TypedField("title", opened.title), TypedField("recipe", "yes"),
            ])
        draft.circumstances = fact.at.circumstances
        return draft
    }

    private func table(_ name: String) throws -> [[String]] {
        try String(contentsOf: recipe.appendingPathComponent(name), encoding: .utf8)
            .split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    }

    private func lines(_ log: any AppendOnlyLog) throws -> [String] {
        var lines: [String] = []
        try log.forEachLine { line, _ in lines.append(String(decoding: line, as: UTF8.self)) }
        return lines
    }
}
