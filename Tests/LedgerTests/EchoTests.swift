import Assurance
import Dates
import Replay
import Testing

@testable import Ledger

/// What is told back of a fact: what was understood, and what it changed.
@Suite struct EchoTests {
    private static let plan = #"{"fact":"plan.drafted","thing":"plan/1","data":{"title":"Plan"}}"#
    private static let agreed =
        #"{"fact":"action.agreed","thing":"action/1","data":{"title":"Audit","lead":"QA Manager","#
        + #""plan":"plan/1","due":"31 January 2026"}}"#
    private static let slipped =
        #"{"fact":"action.slipped","thing":"action/1","data":{"to":"March 2026","reason":"x"}}"#

    private func echo(_ line: String, after lines: String...) throws -> Echo {
        let book = Book()
        for one in lines { try book.record(one) }
        var drafts = try Batch.read(Array(line.utf8))
        drafts[0].fill(by: try RoleTitle(reading: "QA Manager"), document: nil, madeKnown: nil)
        return try #require(
            try book.ledger.record(
                drafts, now: Instant(milliseconds: 1_790_000_000_000), dryRun: true, echoing: true
            ).first?.echo)
    }

    @Test func `a vague date is told with its days, and a thing with its name`() throws {
        let echo = try echo(Self.agreed.replacing("31 January", with: "spring"), after: Self.plan)
        let told = Dictionary(uniqueKeysWithValues: echo.understood.map { ($0.label, $0.value) })
        #expect(told["due"] == "spring 2026 (between 1 March 2026 and 31 May 2026)")
        #expect(told["plan"] == "Plan (plan/1)")
        #expect(told["by"] == "QA Manager")
        #expect(echo.changes.isEmpty)
    }

    @Test func `a move is told with its days, and that the first date is kept`() throws {
        let echo = try echo(Self.slipped, after: Self.plan, Self.agreed)
        let due = try #require(echo.changes.first { $0.label == "Due" })
        #expect(due.before == "31 January 2026" && due.after == "March 2026")
        #expect(due.days == DayRange(least: 29, most: 59))
        #expect(echo.keptFirst?.asWritten == "31 January 2026")
    }

    @Test func `a correction is told field by field, with what follows from it`() throws {
        let echo = try echo(
            Lines.corrected("action/1", 2, "to", "31 May 2026"),
            after: Self.plan, Self.agreed, Self.slipped)
        #expect(echo.righted.map(\.label) == ["to"])
        #expect(echo.righted.map(\.before) == ["March 2026"])
        #expect(echo.righted.map(\.after) == ["31 May 2026"])
        #expect(echo.changes.map(\.label) == ["Due"])
        #expect(echo.keptFirst?.asWritten == "31 January 2026")
    }

    @Test func `a correction of the agreement keeps no first date`() throws {
        let echo = try echo(
            Lines.corrected("action/1", 1, "due", "28 February 2026"),
            after: Self.plan, Self.agreed)
        #expect(echo.keptFirst == nil)
        #expect(echo.changes.first { $0.label == "Due" }?.after == "28 February 2026")
    }

    @Test func `a retraction is told by what it undoes`() throws {
        let echo = try echo(
            #"{"fact":"event.retracted","thing":"action/1","data":{"target":"action/1#2","reason":"x"}}"#,
            after: Self.plan, Self.agreed, Self.slipped)
        #expect(echo.changes.first { $0.label == "Due" }?.after == "31 January 2026")
        #expect(echo.changes.first { $0.label == "Slips" }?.after == "0")
    }
}
